# Сталне речи докумената на српском, ћирилицом. Датуми стоје иза двотачке: CLDR их даје у номинативу.

## Kinds of paper, status of the text

minutes = Записник
draft-minutes = Нацрт записника
press-release = Саопштење за јавност
press-release-numbered = Саопштење за јавност { $number }
minutes-title = Записник: { $title }
page-of = страна { $page } од { $pages }
draft-mark = НАЦРТ
withdrawn-mark = ПОВУЧЕНО
embargo-mark = ЕМБАРГО
draft-as-of = Нацрт, стање: { $date }
corrections-until = Нацрт, рок за исправке: { $date }
submitted = Поднето председавајућем на одобрење
approved-on = Одобрено: { $date }
not-approved = Нацрт, председавајући га још није одобрио
proof = Доказ { $short } · SHA-256 одобреног текста: { $digest }
status-minutes = { $status ->
    [draft] нацрт
    [circulated] разаслат
    [submitted] поднет
   *[approved] одобрен
  }
status-release = { $status ->
    [draft] нацрт
    [in-clearance] у поступку сагласности
    [cleared] одобрено
    [released] објављено
   *[withdrawn] повучено
  }

## Days, joined words

day = { $day }
days = { $first }–{ $last }
dates = { $first } – { $last }
ordinal-title = { $ordinal } састанак
# The name comes first, so that nothing has to agree with it.
title-pattern = { $name }, { $ordinal } састанак
title-pattern-on = { $name }, { $ordinal } састанак: { $subject }
running-head = { $body } – { $meeting }
note-separator = { "; " }
speaker = { $speaker }:
quoted = „{ $words }”

## The meeting's facts

term-dates = { $days ->
    [one] Датум
   *[other] Датуми
  }
term-place = Место
term-mode = Облик
mode = { $mode ->
    [hybrid] Хибридно: у сали и на даљину
   *[online] На даљину
  }
term-theme = Тема
term-aims = { $count ->
    [one] Циљ
   *[other] Циљеви
  }
term-chairs = Председава

## Attendance

attendance = Учесници
column-delegation = Делегација
column-participants = Учесници
standing = { $standing ->
    [member-state] Државе чланице
    [participating-state] Државе учеснице
    [partner] Партнери
    [observer] Посматрачи
   *[guest] Гости
  }
part = { $part ->
    [chair] председавајући
    [co-chair] копредседавајући
    [moderator] модератор
    [speaker] говорник
    [head-of-delegation] шеф делегације
    [observer] посматрач
    [rapporteur] известилац
    [secretariat] секретаријат
    [interpreter] преводилац
    [guest] гост
   *[delegate] делегат
  }
opened-on-behalf = отварање састанка у име: { $of }
presence = { $presence ->
    [remote] на даљину
    [apologies] оправдано одсуство
    [apologies-in-part] оправдано одсуство са дела састанка
   *[absent] одсуство
  }
represented-by = заменик: { $name }
unnamed-participant = Један делегат
nobody-named = Учесници нису наведени
figure = { $qualifier ->
    [over] преко { $number }
    [about] око { $number }
    [nearly] скоро { $number }
    [up-to] до { $number }
   *[exactly] { $number }
  }
headcount = { $figure } { $whom }
headcount-from = { $figure } { $whom } ({ $from })
headcounts = Наведени бројеви

## The text

opening = Отварање састанка
closing = Затварање састанка
agenda-item = Тачка дневног реда
agenda-item-numbered = Тачка { $number } дневног реда
presented-by = Излагање: { $names }

## Decisions and action points

decision = Одлука { $number }
decisions = Одлуке
action-point = Задатак { $number }
action-points = Задаци
column-number = Бр.
column-decision = Одлука
column-outcome = Исход
column-item = Тачка
column-action = Задатак
column-owners = Задужени
column-due = Рок
owners = Задужени: { $names }
due = Рок: { $date }
owners-and-due = { $owners } · { $due }
outcome = { $outcome ->
    [adopted] Усвојена
    [postponed] Одложена
    [withdrawn] Повучена
   *[noted] Примљена на знање
  }
by-silence = { $outcome } по поступку прећутне сагласности, рок: { $date }
by-vote = { $outcome } гласањем: { $in-favour }, { $against }, { $abstaining }
votes-in-favour = { $votes ->
    [one] { $votes } глас за
    [few] { $votes } гласа за
   *[other] { $votes } гласова за
  }
votes-against = { $votes } против
votes-abstaining = { $votes ->
    [one] { $votes } уздржан
    [few] { $votes } уздржана
   *[other] { $votes } уздржаних
  }

## Corrigenda

corrigenda = Исправке
corrigendum = Исправка { $number }
corrigendum-issued = Издата: { $date } Издао: { $by }

## Agenda, list of participants, action list

agenda = Дневни ред
draft-agenda = Нацрт дневног реда
agenda-title = Дневни ред: { $title }
issued-on = Достављено: { $date }
issued-and-changed = Нацрт, стање: { $date } Измењено након достављања: { $issued }
adopted-on = Усвојено: { $date }
adopted-and-changed = Усвојено: { $date } Накнадно измењено
status-agenda = { $status ->
    [draft] нацрт
    [issued] достављен
    [changed] измењен
   *[adopted] усвојен
  }
sitting = { $day }, { $hours }
hours = { $from }–{ $to }
column-time = Време
closed-session = Затворена седница
item-papers = { $count ->
    [one] Документ: { $papers }
   *[other] Документи: { $papers }
  }
# The item under which earlier action points come up again, where an agenda had none yet.
matters-arising = Питања проистекла из претходног састанка
item-points = { $count ->
    [1] Задатак: { $points }
   *[other] Задаци: { $points }
  }
items-without-time = Још нераспоређено
no-items = На дневном реду још нема тачака.
participants = Списак учесника
provisional-participants = Привремени списак учесника
participants-title = Списак учесника: { $title }
status-participants = привремени
as-of = Стање: { $date }
meeting-staff = Секретаријат и превођење
unnamed-delegates = { $count ->
    [one] { $count } неименовани делегат
    [few] { $count } неименована делегата
   *[other] { $count } неименованих делегата
  }
count-participants = { $count ->
    [one] { $count } учесник
    [few] { $count } учесника
   *[other] { $count } учесника
  }
count-delegations = { $count ->
    [one] { $count } делегација
    [few] { $count } делегације
   *[other] { $count } делегација
  }
no-participants = На списку још нема никога.
action-list = Списак задатака
action-list-title = Списак задатака: { $title }
column-status = Стање
points-overdue = Рок је истекао
points-pending = За извршење
points-settled = Завршено
point-status = { $status ->
    [open] Незапочет
    [in-progress] У току
    [done] Извршен
   *[dropped] Обустављен
  }
carried-over = Пренет
priority-high = Приоритетно
no-points = Нема задатака.

## Press releases

embargo = Ембарго до: { $date } у { $time } ({ $zone })
correction-of = Исправка: овај текст замењује саопштење { $release }
# In a file's name.
correction = исправка
withdrawn-because = Ово саопштење је повучено: { $reason }
withdrawn = Ово саопштење је повучено
in-clearance = Нацрт у поступку сагласности
cleared = Одобрено за објављивање
released-on = Објављено: { $date }
place-and-date = { $place }, { $date }
dateline-dash = –
photograph = Фотографија
end-mark = # # #
notes-to-editors = { $count ->
    [one] Напомена за редакције
   *[other] Напомене за редакције
  }
media-contacts = { $count ->
    [one] Контакт за медије
   *[other] Контакти за медије
  }
