# Οι σταθερές λέξεις των εγγράφων στα ελληνικά.

## Kinds of paper, status of the text

minutes = Πρακτικά
draft-minutes = Σχέδιο πρακτικών
press-release = Δελτίο Τύπου
press-release-numbered = Δελτίο Τύπου { $number }
minutes-title = Πρακτικά: { $title }
page-of = σελίδα { $page } από { $pages }
draft-mark = ΣΧΕΔΙΟ
withdrawn-mark = ΑΠΟΣΥΡΘΗΚΕ
embargo-mark = ΕΜΠΑΡΓΚΟ
draft-as-of = Σχέδιο, ημερομηνία: { $date }
corrections-until = Σχέδιο, διορθώσεις έως: { $date }
submitted = Υποβλήθηκαν στην προεδρία προς έγκριση
approved-on = Εγκρίθηκαν: { $date }
not-approved = Σχέδιο που δεν έχει εγκριθεί ακόμη από την προεδρία
proof = Τεκμήριο { $short } · SHA-256 του εγκεκριμένου κειμένου: { $digest }
status-minutes = { $status ->
    [draft] σχέδιο
    [circulated] σε διαβούλευση
    [submitted] προς έγκριση
   *[approved] εγκεκριμένα
  }
status-release = { $status ->
    [draft] σχέδιο
    [in-clearance] υπό έγκριση
    [cleared] εγκεκριμένο
    [released] δημοσιευμένο
   *[withdrawn] αποσυρμένο
  }

## Days, joined words

day = { $day }
days = { $first }–{ $last }
dates = { $first } – { $last }
ordinal-title = { $ordinal } συνεδρίαση
# The name comes first, so that nothing has to agree with it.
title-pattern = { $name }, { $ordinal } συνεδρίαση
title-pattern-on = { $name }, { $ordinal } συνεδρίαση: { $subject }
running-head = { $body } – { $meeting }
note-separator = { "· " }
speaker = { $speaker }:
quoted = «{ $words }»

## The meeting's facts

term-dates = { $days ->
    [one] Ημερομηνία
   *[other] Ημερομηνίες
  }
term-place = Τόπος
term-mode = Μορφή
mode = { $mode ->
    [hybrid] Υβριδική: στην αίθουσα και εξ αποστάσεως
   *[online] Διαδικτυακή
  }
term-theme = Θέμα
term-aims = { $count ->
    [one] Στόχος
   *[other] Στόχοι
  }
term-chairs = Προεδρία

## Attendance

attendance = Συμμετοχή
column-delegation = Αντιπροσωπεία
column-participants = Συμμετέχοντες
standing = { $standing ->
    [member-state] Κράτη μέλη
    [participating-state] Συμμετέχοντα κράτη
    [partner] Εταίροι
    [observer] Παρατηρητές
   *[guest] Προσκεκλημένοι
  }
part = { $part ->
    [chair] προεδρία
    [co-chair] συμπροεδρία
    [moderator] συντονισμός
    [speaker] εισήγηση
    [head-of-delegation] επικεφαλής αντιπροσωπείας
    [observer] παρατήρηση
    [rapporteur] τήρηση πρακτικών
    [secretariat] γραμματεία
    [interpreter] διερμηνεία
    [guest] πρόσκληση
   *[delegate] μέλος αντιπροσωπείας
  }
opened-on-behalf = έναρξη της συνεδρίασης εξ ονόματος: { $of }
presence = { $presence ->
    [remote] εξ αποστάσεως
    [apologies] δικαιολογημένη απουσία
    [apologies-in-part] δικαιολογημένη απουσία από μέρος της συνεδρίασης
   *[absent] απουσία
  }
represented-by = αναπλήρωση: { $name }
unnamed-participant = Μέλος αντιπροσωπείας
nobody-named = Δεν κατονομάζονται συμμετέχοντες
figure = { $qualifier ->
    [over] πάνω από { $number }
    [about] περίπου { $number }
    [nearly] σχεδόν { $number }
    [up-to] έως { $number }
   *[exactly] { $number }
  }
headcount = { $figure } { $whom }
headcount-from = { $figure } { $whom } ({ $from })
headcounts = Αριθμοί που ανακοινώθηκαν

## The text

opening = Έναρξη της συνεδρίασης
closing = Λήξη της συνεδρίασης
agenda-item = Θέμα ημερήσιας διάταξης
agenda-item-numbered = Θέμα { $number } της ημερήσιας διάταξης
presented-by = Παρουσίαση: { $names }

## Decisions and action points

decision = Απόφαση { $number }
decisions = Αποφάσεις
action-point = Ενέργεια { $number }
action-points = Ενέργειες
column-number = Αρ.
column-decision = Απόφαση
column-outcome = Έκβαση
column-item = Θέμα
column-action = Ενέργεια
column-owners = Αρμόδιοι
column-due = Προθεσμία
owners = Αρμόδιοι: { $names }
due = Προθεσμία: { $date }
owners-and-due = { $owners } · { $due }
outcome = { $outcome ->
    [adopted] Εγκρίθηκε
    [postponed] Αναβλήθηκε
    [withdrawn] Αποσύρθηκε
   *[noted] Ελήφθη υπό σημείωση
  }
by-silence = { $outcome } με διαδικασία σιωπηρής συναίνεσης, προθεσμία: { $date }
by-vote = { $outcome } με ψηφοφορία: { $in-favour }, { $against }, { $abstaining }
votes-in-favour = { $votes } υπέρ
votes-against = { $votes } κατά
votes-abstaining = { $votes ->
    [one] { $votes } αποχή
   *[other] { $votes } αποχές
  }

## Corrigenda

corrigenda = Διορθωτικά
corrigendum = Διορθωτικό { $number }
corrigendum-issued = Εκδόθηκε: { $date }, { $by }

## Agenda, list of participants, action list

agenda = Ημερήσια διάταξη
draft-agenda = Σχέδιο ημερήσιας διάταξης
agenda-title = Ημερήσια διάταξη: { $title }
issued-on = Διαβιβάστηκε: { $date }
issued-and-changed = Σχέδιο, ημερομηνία: { $date }, με αλλαγές μετά τη διαβίβαση: { $issued }
adopted-on = Εγκρίθηκε: { $date }
adopted-and-changed = Εγκρίθηκε: { $date }, με μεταγενέστερες αλλαγές
status-agenda = { $status ->
    [draft] σχέδιο
    [issued] διαβιβασμένη
    [changed] τροποποιημένη
   *[adopted] εγκεκριμένη
  }
sitting = { $day }, { $hours }
hours = { $from }–{ $to }
column-time = Ώρα
closed-session = Κεκλεισμένων των θυρών
item-papers = { $count ->
    [one] Έγγραφο: { $papers }
   *[other] Έγγραφα: { $papers }
  }
# The item under which earlier action points come up again, where an agenda had none yet.
matters-arising = Θέματα που προκύπτουν από την προηγούμενη συνεδρίαση
item-points = { $count ->
    [1] Ενέργεια: { $points }
   *[other] Ενέργειες: { $points }
  }
items-without-time = Χωρίς ορισμένη ώρα ακόμη
no-items = Η ημερήσια διάταξη δεν έχει ακόμη θέματα.
participants = Κατάλογος συμμετεχόντων
provisional-participants = Προσωρινός κατάλογος συμμετεχόντων
participants-title = Κατάλογος συμμετεχόντων: { $title }
status-participants = προσωρινός
as-of = Ημερομηνία: { $date }
meeting-staff = Γραμματεία και διερμηνεία
unnamed-delegates = { $count ->
    [one] { $count } μέλος χωρίς όνομα
   *[other] { $count } μέλη χωρίς όνομα
  }
count-participants = { $count ->
    [one] { $count } συμμετέχων
   *[other] { $count } συμμετέχοντες
  }
count-delegations = { $count ->
    [one] { $count } αντιπροσωπεία
   *[other] { $count } αντιπροσωπείες
  }
no-participants = Δεν υπάρχει ακόμη κανείς στον κατάλογο.
action-list = Κατάλογος ενεργειών
action-list-title = Κατάλογος ενεργειών: { $title }
column-status = Κατάσταση
points-overdue = Εκπρόθεσμες
points-pending = Εκκρεμείς
points-settled = Διεκπεραιωμένες
point-status = { $status ->
    [open] Εκκρεμεί
    [in-progress] Σε εξέλιξη
    [done] Ολοκληρώθηκε
   *[dropped] Εγκαταλείφθηκε
  }
carried-over = Μεταφερθείσα
priority-high = Υψηλή προτεραιότητα
no-points = Δεν υπάρχουν ενέργειες.

## Press releases

embargo = Εμπάργκο έως: { $date }, ώρα { $time } ({ $zone })
correction-of = Διόρθωση: το παρόν κείμενο αντικαθιστά το δελτίο { $release }
# In a file's name.
correction = διόρθωση
withdrawn-because = Το παρόν δελτίο αποσύρθηκε: { $reason }
withdrawn = Το παρόν δελτίο αποσύρθηκε
in-clearance = Σχέδιο υπό έγκριση
cleared = Εγκεκριμένο προς δημοσίευση
released-on = Δημοσιεύθηκε: { $date }
place-and-date = { $place }, { $date }
dateline-dash = –
photograph = Φωτογραφία
end-mark = # # #
notes-to-editors = { $count ->
    [one] Σημείωση προς τους συντάκτες
   *[other] Σημειώσεις προς τους συντάκτες
  }
media-contacts = { $count ->
    [one] Επικοινωνία για τον Τύπο
   *[other] Στοιχεία επικοινωνίας για τον Τύπο
  }
