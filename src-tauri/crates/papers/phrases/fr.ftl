# Les mots fixes des documents en français.

## Kinds of paper, status of the text

minutes = Procès-verbal
draft-minutes = Projet de procès-verbal
press-release = Communiqué de presse
press-release-numbered = Communiqué de presse { $number }
minutes-title = Procès-verbal : { $title }
page-of = page { $page } sur { $pages }
draft-mark = PROJET
withdrawn-mark = RETIRÉ
embargo-mark = SOUS EMBARGO
draft-as-of = Projet en date du { $date }
corrections-until = Projet, corrections acceptées jusqu’au { $date }
submitted = Soumis à la présidence pour approbation
approved-on = Approuvé le { $date }
not-approved = Projet, non encore approuvé par la présidence
proof = Preuve { $short } · SHA-256 du texte approuvé : { $digest }
status-minutes = { $status ->
    [draft] projet
    [circulated] distribué
    [submitted] soumis
   *[approved] approuvé
  }
status-release = { $status ->
    [draft] projet
    [in-clearance] en cours d’approbation
    [cleared] approuvé
    [released] publié
   *[withdrawn] retiré
  }

## Days, joined words

day = { $day ->
    [1] 1er
   *[other] { $day }
  }
days = { $first }–{ $last }
dates = { $first } – { $last }
ordinal-title = { $ordinal } réunion
# The name comes first, so that nothing has to agree with it.
title-pattern = { $name }, { $ordinal } réunion
title-pattern-on = { $name }, { $ordinal } réunion : { $subject }
running-head = { $body } – { $meeting }
note-separator = { " ; " }
speaker = { $speaker } :
quoted = « { $words } »

## The meeting's facts

term-dates = { $days ->
    [one] Date
   *[other] Dates
  }
term-place = Lieu
term-mode = Modalité
mode = { $mode ->
    [hybrid] Hybride : en salle et à distance
   *[online] En ligne
  }
term-theme = Thème
term-aims = { $count ->
    [one] Objectif
   *[other] Objectifs
  }
term-chairs = Présidence

## Attendance

attendance = Participation
column-delegation = Délégation
column-participants = Participants
standing = { $standing ->
    [member-state] États membres
    [participating-state] États participants
    [partner] Partenaires
    [observer] Observateurs
   *[guest] Invités
  }
part = { $part ->
    [chair] présidence
    [co-chair] coprésidence
    [moderator] modération
    [speaker] intervention
    [head-of-delegation] chef de délégation
    [observer] observation
    [rapporteur] rapporteur
    [secretariat] secrétariat
    [interpreter] interprétation
    [guest] invité
   *[delegate] membre de la délégation
  }
opened-on-behalf = a ouvert la réunion au nom de : { $of }
presence = { $presence ->
    [remote] à distance
    [apologies] excusé
    [apologies-in-part] excusé pour une partie de la réunion
   *[absent] absent
  }
represented-by = avec pour suppléant { $name }
unnamed-participant = Un membre de la délégation
nobody-named = Aucun participant nommé
figure = { $qualifier ->
    [over] plus de { $number }
    [about] environ { $number }
    [nearly] près de { $number }
    [up-to] jusqu’à { $number }
   *[exactly] { $number }
  }
headcount = { $figure } { $whom }
headcount-from = { $figure } { $whom } ({ $from })
headcounts = Effectifs indiqués

## The text

opening = Ouverture de la réunion
closing = Clôture de la réunion
agenda-item = Point de l’ordre du jour
agenda-item-numbered = Point { $number } de l’ordre du jour
presented-by = Présentation : { $names }

## Decisions and action points

decision = Décision { $number }
decisions = Décisions
action-point = Point d’action { $number }
action-points = Points d’action
column-number = Nº
column-decision = Décision
column-outcome = Suite donnée
column-item = Point
column-action = Point d’action
column-owners = Responsable
column-due = Échéance
owners = Responsable : { $names }
due = Échéance : { $date }
owners-and-due = { $owners } · { $due }
outcome = { $outcome ->
    [adopted] Adoptée
    [postponed] Reportée
    [withdrawn] Retirée
   *[noted] Il en est pris acte
  }
by-silence = { $outcome }, par procédure d’approbation tacite (délai : { $date })
by-vote = { $outcome }, par un vote : { $in-favour }, { $against }, { $abstaining }
votes-in-favour = { $votes } voix pour
votes-against = { $votes } voix contre
votes-abstaining = { $votes ->
    [one] { $votes } abstention
   *[other] { $votes } abstentions
  }

## Corrigenda

corrigenda = Rectificatifs
corrigendum = Rectificatif { $number }
corrigendum-issued = Publié le { $date } par { $by }

## Agenda, list of participants, action list

agenda = Ordre du jour
draft-agenda = Projet d’ordre du jour
agenda-title = Ordre du jour : { $title }
issued-on = Envoyé le { $date }
issued-and-changed = Projet en date du { $date }, modifié depuis l’envoi du { $issued }
adopted-on = Adopté le { $date }
adopted-and-changed = Adopté le { $date }, modifié depuis
status-agenda = { $status ->
    [draft] projet
    [issued] envoyé
    [changed] modifié
   *[adopted] adopté
  }
sitting = { $day }, { $hours }
hours = { $from }–{ $to }
column-time = Heure
closed-session = Séance à huis clos
item-papers = { $count ->
    [one] Document : { $papers }
   *[other] Documents : { $papers }
  }
# The item under which earlier action points come up again, where an agenda had none yet.
matters-arising = Suites données à la réunion précédente
item-points = { $count ->
    [1] Point d’action : { $points }
   *[other] Points d’action : { $points }
  }
items-without-time = Pas encore placés dans une séance
no-items = L’ordre du jour ne compte encore aucun point.
participants = Liste des participants
provisional-participants = Liste provisoire des participants
participants-title = Liste des participants : { $title }
status-participants = provisoire
as-of = En date du { $date }
meeting-staff = Secrétariat et interprétation
unnamed-delegates = { $count ->
    [one] { $count } membre de la délégation non nommé
   *[other] { $count } membres de la délégation non nommés
  }
count-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
  }
count-delegations = { $count ->
    [one] { $count } délégation
   *[other] { $count } délégations
  }
no-participants = La liste ne compte encore personne.
action-list = Liste des points d’action
action-list-title = Liste des points d’action : { $title }
column-status = État
points-overdue = En retard
points-pending = À faire
points-settled = Clos
point-status = { $status ->
    [open] À engager
    [in-progress] En cours
    [done] Exécuté
   *[dropped] Abandonné
  }
carried-over = Reporté
priority-high = Prioritaire
no-points = Il n’y a pas de points d’action.

## Press releases

embargo = Sous embargo jusqu’au { $date } à { $time } ({ $zone })
correction-of = Rectification : ce texte remplace le communiqué { $release }
# In a file's name.
correction = rectification
withdrawn-because = Ce communiqué a été retiré : { $reason }
withdrawn = Ce communiqué a été retiré
in-clearance = Projet en cours d’approbation
cleared = Approuvé pour publication
released-on = Publié le { $date }
place-and-date = { $place }, le { $date }
dateline-dash = –
photograph = Photographie
end-mark = # # #
notes-to-editors = { $count ->
    [one] Note aux rédactions
   *[other] Notes aux rédactions
  }
media-contacts = { $count ->
    [one] Contact presse
   *[other] Contacts presse
  }
