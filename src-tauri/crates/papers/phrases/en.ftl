# The fixed words of papers in English. Every other file of this folder has exactly these keys.

## Kinds of paper, status of the text

minutes = Minutes
draft-minutes = Draft minutes
press-release = Press release
press-release-numbered = Press release { $number }
minutes-title = Minutes: { $title }
page-of = page { $page } of { $pages }
draft-mark = DRAFT
withdrawn-mark = WITHDRAWN
embargo-mark = EMBARGOED
draft-as-of = Draft as of { $date }
corrections-until = Draft, open for corrections until { $date }
submitted = Submitted to the Chair for approval
approved-on = Approved on { $date }
not-approved = Draft, not yet approved by the Chair
proof = Proof { $short } · SHA-256 of the approved text: { $digest }
status-minutes = { $status ->
    [draft] draft
    [circulated] circulated
    [submitted] submitted
   *[approved] approved
  }
status-release = { $status ->
    [draft] draft
    [in-clearance] in clearance
    [cleared] cleared
    [released] released
   *[withdrawn] withdrawn
  }

## Days, joined words

# The day within a date.
day = { $day }
# Days of one month; days of two months or years.
days = { $first }–{ $last }
dates = { $first } – { $last }
ordinal-title = { $ordinal } Meeting
title-pattern = { $ordinal } Meeting of { $name }
title-pattern-on = { $ordinal } Meeting of { $name } on { $subject }
running-head = { $body } – { $meeting }
note-separator = { "; " }
speaker = { $speaker }:
quoted = “{ $words }”

## The meeting's facts

term-dates = { $days ->
    [one] Date
   *[other] Dates
  }
term-place = Place
term-mode = Format
mode = { $mode ->
    [hybrid] Hybrid: in the room and remotely
   *[online] Online
  }
term-theme = Theme
term-aims = { $count ->
    [one] Aim
   *[other] Aims
  }
term-chairs = Chaired by

## Attendance

attendance = Attendance
column-delegation = Delegation
column-participants = Participants
standing = { $standing ->
    [member-state] Member States
    [participating-state] Participating States
    [partner] Partners
    [observer] Observers
   *[guest] Guests
  }
part = { $part ->
    [chair] Chair
    [co-chair] Co-Chair
    [moderator] moderator
    [speaker] speaker
    [head-of-delegation] head of delegation
    [observer] observer
    [rapporteur] rapporteur
    [secretariat] secretariat
    [interpreter] interpreter
    [guest] guest
   *[delegate] delegate
  }
opened-on-behalf = opened the meeting on behalf of { $of }
presence = { $presence ->
    [remote] took part remotely
    [apologies] apologies
    [apologies-in-part] apologies for part of the meeting
   *[absent] absent
  }
represented-by = represented by { $name }
unnamed-participant = One delegate
nobody-named = No participants named
figure = { $qualifier ->
    [over] over { $number }
    [about] about { $number }
    [nearly] nearly { $number }
    [up-to] up to { $number }
   *[exactly] { $number }
  }
headcount = { $figure } { $whom }
headcount-from = { $figure } { $whom } from { $from }
headcounts = Figures given

## The text

opening = Opening of the meeting
closing = Closing of the meeting
agenda-item = Agenda item
agenda-item-numbered = Agenda item { $number }
presented-by = Presented by { $names }

## Decisions and action points

decision = Decision { $number }
decisions = Decisions
action-point = Action point { $number }
action-points = Action points
column-number = No.
column-decision = Decision
column-outcome = Outcome
column-item = Item
column-action = What is to be done
column-owners = By whom
column-due = Due
owners = By: { $names }
due = Due: { $date }
owners-and-due = { $owners } · { $due }
outcome = { $outcome ->
    [adopted] Adopted
    [postponed] Postponed
    [withdrawn] Withdrawn
   *[noted] Noted
  }
by-silence = { $outcome } by silence procedure, deadline { $date }
by-vote = { $outcome } by vote: { $in-favour }, { $against }, { $abstaining }
votes-in-favour = { $votes } in favour
votes-against = { $votes } against
votes-abstaining = { $votes ->
    [one] { $votes } abstention
   *[other] { $votes } abstentions
  }

## Corrigenda

corrigenda = Corrigenda
corrigendum = Corrigendum { $number }
corrigendum-issued = Issued on { $date } by { $by }

## Agenda, list of participants, action list

agenda = Agenda
draft-agenda = Draft agenda
agenda-title = Agenda: { $title }
issued-on = Issued on { $date }
issued-and-changed = Draft as of { $date }, changed since it was issued on { $issued }
adopted-on = Adopted on { $date }
adopted-and-changed = Adopted on { $date }, changed since
status-agenda = { $status ->
    [draft] draft
    [issued] issued
    [changed] changed
   *[adopted] adopted
  }
sitting = { $day }, { $hours }
hours = { $from }–{ $to }
column-time = Time
closed-session = Closed session
item-papers = { $count ->
    [one] Paper: { $papers }
   *[other] Papers: { $papers }
  }
# The item under which earlier action points come up again, where an agenda had none yet.
matters-arising = Matters arising
item-points = { $count ->
    [1] Action point: { $points }
   *[other] Action points: { $points }
  }
items-without-time = Not yet placed in a sitting
no-items = There are no items on the agenda yet.
participants = List of participants
provisional-participants = Provisional list of participants
participants-title = List of participants: { $title }
status-participants = provisional
as-of = As of { $date }
meeting-staff = Secretariat and interpretation
unnamed-delegates = { $count ->
    [one] { $count } delegate not named
   *[other] { $count } delegates not named
  }
count-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
  }
count-delegations = { $count ->
    [one] { $count } delegation
   *[other] { $count } delegations
  }
no-participants = There is nobody on the list yet.
action-list = List of action points
action-list-title = List of action points: { $title }
column-status = Status
points-overdue = Overdue
points-pending = To be done
points-settled = Settled
point-status = { $status ->
    [open] Open
    [in-progress] In progress
    [done] Done
   *[dropped] Given up
  }
carried-over = Carried over
priority-high = High priority
no-points = There are no action points.

## Press releases

embargo = Embargoed until { $date }, { $time } ({ $zone })
correction-of = Correction: this text replaces the release { $release }
# In a file's name.
correction = correction
withdrawn-because = This release was withdrawn: { $reason }
withdrawn = This release was withdrawn
in-clearance = Draft, in clearance
cleared = Cleared for release
released-on = Released on { $date }
place-and-date = { $place }, { $date }
dateline-dash = –
photograph = Photograph
end-mark = # # #
notes-to-editors = { $count ->
    [one] Note to editors
   *[other] Notes to editors
  }
media-contacts = { $count ->
    [one] Media contact
   *[other] Media contacts
  }
