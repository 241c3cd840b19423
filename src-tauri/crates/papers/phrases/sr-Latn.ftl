# Stalne reči dokumenata na srpskom, latinicom. Datumi stoje iza dvotačke: CLDR ih daje u nominativu.

## Kinds of paper, status of the text

minutes = Zapisnik
draft-minutes = Nacrt zapisnika
press-release = Saopštenje za javnost
press-release-numbered = Saopštenje za javnost { $number }
minutes-title = Zapisnik: { $title }
page-of = strana { $page } od { $pages }
draft-mark = NACRT
withdrawn-mark = POVUČENO
embargo-mark = EMBARGO
draft-as-of = Nacrt, stanje: { $date }
corrections-until = Nacrt, rok za ispravke: { $date }
submitted = Podneto predsedavajućem na odobrenje
approved-on = Odobreno: { $date }
not-approved = Nacrt, predsedavajući ga još nije odobrio
proof = Dokaz { $short } · SHA-256 odobrenog teksta: { $digest }
status-minutes = { $status ->
    [draft] nacrt
    [circulated] razaslat
    [submitted] podnet
   *[approved] odobren
  }
status-release = { $status ->
    [draft] nacrt
    [in-clearance] u postupku saglasnosti
    [cleared] odobreno
    [released] objavljeno
   *[withdrawn] povučeno
  }

## Days, joined words

day = { $day }
days = { $first }–{ $last }
dates = { $first } – { $last }
ordinal-title = { $ordinal } sastanak
# The name comes first, so that nothing has to agree with it.
title-pattern = { $name }, { $ordinal } sastanak
title-pattern-on = { $name }, { $ordinal } sastanak: { $subject }
running-head = { $body } – { $meeting }
note-separator = { "; " }
speaker = { $speaker }:
quoted = „{ $words }”

## The meeting's facts

term-dates = { $days ->
    [one] Datum
   *[other] Datumi
  }
term-place = Mesto
term-mode = Oblik
mode = { $mode ->
    [hybrid] Hibridno: u sali i na daljinu
   *[online] Na daljinu
  }
term-theme = Tema
term-aims = { $count ->
    [one] Cilj
   *[other] Ciljevi
  }
term-chairs = Predsedava

## Attendance

attendance = Učesnici
column-delegation = Delegacija
column-participants = Učesnici
standing = { $standing ->
    [member-state] Države članice
    [participating-state] Države učesnice
    [partner] Partneri
    [observer] Posmatrači
   *[guest] Gosti
  }
part = { $part ->
    [chair] predsedavajući
    [co-chair] kopredsedavajući
    [moderator] moderator
    [speaker] govornik
    [head-of-delegation] šef delegacije
    [observer] posmatrač
    [rapporteur] izvestilac
    [secretariat] sekretarijat
    [interpreter] prevodilac
    [guest] gost
   *[delegate] delegat
  }
opened-on-behalf = otvaranje sastanka u ime: { $of }
presence = { $presence ->
    [remote] na daljinu
    [apologies] opravdano odsustvo
    [apologies-in-part] opravdano odsustvo sa dela sastanka
   *[absent] odsustvo
  }
represented-by = zamenik: { $name }
unnamed-participant = Jedan delegat
nobody-named = Učesnici nisu navedeni
figure = { $qualifier ->
    [over] preko { $number }
    [about] oko { $number }
    [nearly] skoro { $number }
    [up-to] do { $number }
   *[exactly] { $number }
  }
headcount = { $figure } { $whom }
headcount-from = { $figure } { $whom } ({ $from })
headcounts = Navedeni brojevi

## The text

opening = Otvaranje sastanka
closing = Zatvaranje sastanka
agenda-item = Tačka dnevnog reda
agenda-item-numbered = Tačka { $number } dnevnog reda
presented-by = Izlaganje: { $names }

## Decisions and action points

decision = Odluka { $number }
decisions = Odluke
action-point = Zadatak { $number }
action-points = Zadaci
column-number = Br.
column-decision = Odluka
column-outcome = Ishod
column-item = Tačka
column-action = Zadatak
column-owners = Zaduženi
column-due = Rok
owners = Zaduženi: { $names }
due = Rok: { $date }
owners-and-due = { $owners } · { $due }
outcome = { $outcome ->
    [adopted] Usvojena
    [postponed] Odložena
    [withdrawn] Povučena
   *[noted] Primljena na znanje
  }
by-silence = { $outcome } po postupku prećutne saglasnosti, rok: { $date }
by-vote = { $outcome } glasanjem: { $in-favour }, { $against }, { $abstaining }
votes-in-favour = { $votes ->
    [one] { $votes } glas za
    [few] { $votes } glasa za
   *[other] { $votes } glasova za
  }
votes-against = { $votes } protiv
votes-abstaining = { $votes ->
    [one] { $votes } uzdržan
    [few] { $votes } uzdržana
   *[other] { $votes } uzdržanih
  }

## Corrigenda

corrigenda = Ispravke
corrigendum = Ispravka { $number }
corrigendum-issued = Izdata: { $date } Izdao: { $by }

## Agenda, list of participants, action list

agenda = Dnevni red
draft-agenda = Nacrt dnevnog reda
agenda-title = Dnevni red: { $title }
issued-on = Dostavljeno: { $date }
issued-and-changed = Nacrt, stanje: { $date } Izmenjeno nakon dostavljanja: { $issued }
adopted-on = Usvojeno: { $date }
adopted-and-changed = Usvojeno: { $date } Naknadno izmenjeno
status-agenda = { $status ->
    [draft] nacrt
    [issued] dostavljen
    [changed] izmenjen
   *[adopted] usvojen
  }
sitting = { $day }, { $hours }
hours = { $from }–{ $to }
column-time = Vreme
closed-session = Zatvorena sednica
item-papers = { $count ->
    [one] Dokument: { $papers }
   *[other] Dokumenti: { $papers }
  }
# The item under which earlier action points come up again, where an agenda had none yet.
matters-arising = Pitanja proistekla iz prethodnog sastanka
item-points = { $count ->
    [1] Zadatak: { $points }
   *[other] Zadaci: { $points }
  }
items-without-time = Još neraspoređeno
no-items = Na dnevnom redu još nema tačaka.
participants = Spisak učesnika
provisional-participants = Privremeni spisak učesnika
participants-title = Spisak učesnika: { $title }
status-participants = privremeni
as-of = Stanje: { $date }
meeting-staff = Sekretarijat i prevođenje
unnamed-delegates = { $count ->
    [one] { $count } neimenovani delegat
    [few] { $count } neimenovana delegata
   *[other] { $count } neimenovanih delegata
  }
count-participants = { $count ->
    [one] { $count } učesnik
    [few] { $count } učesnika
   *[other] { $count } učesnika
  }
count-delegations = { $count ->
    [one] { $count } delegacija
    [few] { $count } delegacije
   *[other] { $count } delegacija
  }
no-participants = Na spisku još nema nikoga.
action-list = Spisak zadataka
action-list-title = Spisak zadataka: { $title }
column-status = Stanje
points-overdue = Rok je istekao
points-pending = Za izvršenje
points-settled = Završeno
point-status = { $status ->
    [open] Nezapočet
    [in-progress] U toku
    [done] Izvršen
   *[dropped] Obustavljen
  }
carried-over = Prenet
priority-high = Prioritetno
no-points = Nema zadataka.

## Press releases

embargo = Embargo do: { $date } u { $time } ({ $zone })
correction-of = Ispravka: ovaj tekst zamenjuje saopštenje { $release }
# In a file's name.
correction = ispravka
withdrawn-because = Ovo saopštenje je povučeno: { $reason }
withdrawn = Ovo saopštenje je povučeno
in-clearance = Nacrt u postupku saglasnosti
cleared = Odobreno za objavljivanje
released-on = Objavljeno: { $date }
place-and-date = { $place }, { $date }
dateline-dash = –
photograph = Fotografija
end-mark = # # #
notes-to-editors = { $count ->
    [one] Napomena za redakcije
   *[other] Napomene za redakcije
  }
media-contacts = { $count ->
    [one] Kontakt za medije
   *[other] Kontakti za medije
  }
