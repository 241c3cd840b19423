# Cuvintele fixe ale documentelor în limba română.

## Kinds of paper, status of the text

minutes = Proces-verbal
draft-minutes = Proiect de proces-verbal
press-release = Comunicat de presă
press-release-numbered = Comunicat de presă { $number }
minutes-title = Proces-verbal: { $title }
page-of = pagina { $page } din { $pages }
draft-mark = PROIECT
withdrawn-mark = RETRAS
embargo-mark = SUB EMBARGO
draft-as-of = Proiect la data de { $date }
corrections-until = Proiect, corecturi până la { $date }
submitted = Transmis președintelui spre aprobare
approved-on = Aprobat la { $date }
not-approved = Proiect, încă neaprobat de președinte
proof = Dovadă { $short } · SHA-256 al textului aprobat: { $digest }
status-minutes = { $status ->
    [draft] proiect
    [circulated] distribuit
    [submitted] transmis
   *[approved] aprobat
  }
status-release = { $status ->
    [draft] proiect
    [in-clearance] în curs de avizare
    [cleared] avizat
    [released] publicat
   *[withdrawn] retras
  }

## Days, joined words

day = { $day }
days = { $first }–{ $last }
dates = { $first } – { $last }
ordinal-title = { $ordinal } reuniune
# The name comes first, so that nothing has to agree with it.
title-pattern = { $name }, { $ordinal } reuniune
title-pattern-on = { $name }, { $ordinal } reuniune: { $subject }
running-head = { $body } – { $meeting }
note-separator = { "; " }
speaker = { $speaker }:
quoted = „{ $words }”

## The meeting's facts

term-dates = { $days ->
    [one] Data
   *[other] Perioada
  }
term-place = Locul
term-mode = Format
mode = { $mode ->
    [hybrid] Hibrid: în sală și la distanță
   *[online] Online
  }
term-theme = Tema
term-aims = { $count ->
    [one] Obiectiv
   *[other] Obiective
  }
term-chairs = Prezidată de

## Attendance

attendance = Participare
column-delegation = Delegația
column-participants = Participanți
standing = { $standing ->
    [member-state] State membre
    [participating-state] State participante
    [partner] Parteneri
    [observer] Observatori
   *[guest] Invitați
  }
part = { $part ->
    [chair] președinte
    [co-chair] copreședinte
    [moderator] moderator
    [speaker] vorbitor
    [head-of-delegation] șef al delegației
    [observer] observator
    [rapporteur] raportor
    [secretariat] secretariat
    [interpreter] interpret
    [guest] invitat
   *[delegate] delegat
  }
opened-on-behalf = a deschis reuniunea în numele: { $of }
presence = { $presence ->
    [remote] la distanță
    [apologies] absență motivată
    [apologies-in-part] absență motivată la o parte a reuniunii
   *[absent] absent
  }
represented-by = cu înlocuitor: { $name }
unnamed-participant = Un delegat
nobody-named = Niciun participant numit
figure = { $qualifier ->
    [over] peste { $number }
    [about] circa { $number }
    [nearly] aproape { $number }
    [up-to] până la { $number }
   *[exactly] { $number }
  }
headcount = { $figure } { $whom }
headcount-from = { $figure } { $whom } din { $from }
headcounts = Cifre comunicate

## The text

opening = Deschiderea reuniunii
closing = Închiderea reuniunii
agenda-item = Punctul de pe ordinea de zi
agenda-item-numbered = Punctul { $number } de pe ordinea de zi
presented-by = Prezentare: { $names }

## Decisions and action points

decision = Decizia { $number }
decisions = Decizii
action-point = Măsura { $number }
action-points = Măsuri de îndeplinit
column-number = Nr.
column-decision = Decizia
column-outcome = Rezultat
column-item = Punct
column-action = Măsura
column-owners = Responsabil
column-due = Termen
owners = Responsabil: { $names }
due = Termen: { $date }
owners-and-due = { $owners } · { $due }
outcome = { $outcome ->
    [adopted] Adoptată
    [postponed] Amânată
    [withdrawn] Retrasă
   *[noted] S-a luat act
  }
by-silence = { $outcome } prin procedura aprobării tacite, termen: { $date }
by-vote = { $outcome } prin vot: { $in-favour }, { $against }, { $abstaining }
votes-in-favour = { $votes ->
    [one] { $votes } vot pentru
    [few] { $votes } voturi pentru
   *[other] { $votes } de voturi pentru
  }
votes-against = { $votes } împotrivă
votes-abstaining = { $votes ->
    [one] { $votes } abținere
    [few] { $votes } abțineri
   *[other] { $votes } de abțineri
  }

## Corrigenda

corrigenda = Rectificări
corrigendum = Rectificarea { $number }
corrigendum-issued = Emisă la { $date } de { $by }

## Agenda, list of participants, action list

agenda = Ordinea de zi
draft-agenda = Proiect de ordine de zi
agenda-title = Ordinea de zi: { $title }
issued-on = Transmisă la { $date }
issued-and-changed = Proiect la data de { $date }, modificat după transmiterea din { $issued }
adopted-on = Adoptată la { $date }
adopted-and-changed = Adoptată la { $date }, modificată ulterior
status-agenda = { $status ->
    [draft] proiect
    [issued] transmisă
    [changed] modificată
   *[adopted] adoptată
  }
sitting = { $day }, { $hours }
hours = { $from }–{ $to }
column-time = Ora
closed-session = Ședință închisă
item-papers = { $count ->
    [one] Document: { $papers }
   *[other] Documente: { $papers }
  }
# The item under which earlier action points come up again, where an agenda had none yet.
matters-arising = Chestiuni care decurg din reuniunea precedentă
item-points = { $count ->
    [1] Măsură de îndeplinit: { $points }
   *[other] Măsuri de îndeplinit: { $points }
  }
items-without-time = Neîncadrate încă într-o ședință
no-items = Ordinea de zi nu are încă niciun punct.
participants = Lista participanților
provisional-participants = Lista provizorie a participanților
participants-title = Lista participanților: { $title }
status-participants = provizorie
as-of = La data de { $date }
meeting-staff = Secretariat și interpretare
unnamed-delegates = { $count ->
    [one] { $count } delegat nenumit
    [few] { $count } delegați nenumiți
   *[other] { $count } de delegați nenumiți
  }
count-participants = { $count ->
    [one] { $count } participant
    [few] { $count } participanți
   *[other] { $count } de participanți
  }
count-delegations = { $count ->
    [one] { $count } delegație
    [few] { $count } delegații
   *[other] { $count } de delegații
  }
no-participants = Pe listă nu este încă nimeni.
action-list = Lista măsurilor
action-list-title = Lista măsurilor: { $title }
column-status = Stadiu
points-overdue = Cu termen depășit
points-pending = De îndeplinit
points-settled = Încheiate
point-status = { $status ->
    [open] Neîncepută
    [in-progress] În curs
    [done] Îndeplinită
   *[dropped] Abandonată
  }
carried-over = Preluată
priority-high = Prioritate ridicată
no-points = Nu există măsuri de îndeplinit.

## Press releases

embargo = Sub embargo până la { $date }, ora { $time } ({ $zone })
correction-of = Rectificare: acest text înlocuiește comunicatul { $release }
# In a file's name.
correction = rectificare
withdrawn-because = Acest comunicat a fost retras: { $reason }
withdrawn = Acest comunicat a fost retras
in-clearance = Proiect în curs de avizare
cleared = Avizat pentru publicare
released-on = Publicat la { $date }
place-and-date = { $place }, { $date }
dateline-dash = –
photograph = Fotografie
end-mark = # # #
notes-to-editors = { $count ->
    [one] Notă pentru redacții
   *[other] Note pentru redacții
  }
media-contacts = { $count ->
    [one] Contact pentru presă
   *[other] Contacte pentru presă
  }
