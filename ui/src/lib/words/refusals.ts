/** What the desktop refuses, in the reader's words. A saying without words doesn't compile. */
import type { Kind, Saying } from '$lib/ipc/client';
import { m } from '$paraglide/messages';
import { instantIn, instantWords } from '$lib/dates';
import { fieldWords } from './fields';
import { kind as plural, releaseStatus, roleName, sectionPart } from './index';
import { problemWords } from './lists';
import { positionWords } from './moves';
import { operationWords } from './operations';
import { sayBy } from './said';

const nouns: Record<Kind, () => string> = {
  file: m.noun_file,
  organisation: m.noun_organisation,
  body: m.noun_body,
  membership: m.noun_membership,
  person: m.noun_person,
  meeting: m.noun_meeting,
  attendee: m.noun_attendee,
  headcount: m.noun_headcount,
  document: m.noun_document,
  operation: m.noun_operation,
  agenda_item: m.noun_agenda_item,
  presentation: m.noun_presentation,
  decision: m.noun_decision,
  action_point: m.noun_action_point,
  minutes: m.noun_minutes,
  section: m.noun_section,
  statement: m.noun_statement,
  release: m.noun_release,
};
const noun = (kind: Kind): string => nouns[kind]();

/** What needs something, in the plural; a section of minutes does where it has text. */
const holderWords = (kind: Kind): string =>
  kind === 'section' ? m.refusal_holder_sections() : plural(kind).toLocaleLowerCase();

/** The whole refusal: what is wrong and what to do. */
export const refusalWords: (saying: Saying) => string = sayBy<Saying>({
  not_found: ({ kind }) => m.refusal_not_found({ noun: noun(kind) }),
  needed: ({ kind, holders }) =>
    m.refusal_needed({
      noun: noun(kind),
      holders: holders
        .map(({ kind: by, count }) => m.refusal_needed_by({ kind: holderWords(by), count }))
        .join(', '),
    }),
  part_of_removed: ({ part, whole }) => m.refusal_part_of_removed({ part: noun(part), whole: noun(whole) }),
  names_removed: ({ part, whole, title }) =>
    m.refusal_names_removed({ part: noun(part), whole: noun(whole), title }),
  blank: ({ field }) => m.refusal_blank({ field: fieldWords(field) }),
  cant_be_undone: ({ operation }) =>
    m.refusal_cant_be_undone({ operation: operationWords(operation, operation) }),
  not_your_role: ({ needed, role }) =>
    m.refusal_not_your_role({ needed: roleName(needed), role: roleName(role) }),
  not_your_turn: ({ operation, needed, again }) => {
    const given = { operation: operationWords(operation, operation), needed: roleName(needed) };
    return again ? m.refusal_not_your_turn_again(given) : m.refusal_not_your_turn(given);
  },
  ends_too_early: m.refusal_ends_too_early,
  sittings_overlap: m.refusal_sittings_overlap,
  outside_the_days: m.refusal_outside_the_days,
  not_an_address: m.refusal_not_an_address,
  not_a_country: m.refusal_not_a_country,
  not_a_zone: m.refusal_not_a_zone,
  not_a_language: m.refusal_not_a_language,
  no_zone: m.refusal_no_zone,
  no_organiser: m.refusal_no_organiser,
  unknown_place: m.refusal_unknown_place,
  lone_brace: m.refusal_lone_brace,
  empty_pattern: m.refusal_empty_pattern,
  number_taken: m.refusal_number_taken,
  agenda_by_hand: m.refusal_agenda_by_hand,
  stays_there: ({ part, whole }) => m.refusal_stays_there({ part: noun(part), whole: noun(whole) }),
  number_fixed: m.refusal_number_fixed,
  nothing_to_undo: m.refusal_nothing_to_undo,
  nothing_to_redo: m.refusal_nothing_to_redo,
  move_not_open: ({ at }) => {
    const { status, open } = positionWords(at);
    return open === '' ? m.refusal_no_move_open({ status }) : m.refusal_move_not_open({ status, open });
  },
  no_reason: m.refusal_no_reason,
  minutes_approved: m.refusal_minutes_approved,
  minutes_with_chair: m.refusal_minutes_with_chair,
  minutes_changed: m.refusal_minutes_changed,
  no_minutes: m.refusal_no_minutes,
  minutes_twice: m.refusal_minutes_twice,
  no_text: m.refusal_no_text,
  kept_text_lost: m.refusal_kept_text_lost,
  kept_text_changed: m.refusal_kept_text_changed,
  kept_file_gone: m.refusal_kept_file_gone,
  text_cant_go_along: ({ kind, title, why }) =>
    [m.refusal_text_cant_go_along({ noun: noun(kind), title }), why ? refusalWords(why) : '']
      .join(' ')
      .trim(),
  text_not_in_dossier: ({ kind, title }) => m.refusal_text_not_in_dossier({ noun: noun(kind), title }),
  content_not_in_dossier: m.refusal_content_not_in_dossier,
  content_lost: m.refusal_content_lost,
  dossier_damaged: m.refusal_dossier_damaged,
  dossier_differs: ({ kind }) => m.refusal_dossier_differs({ noun: noun(kind) }),
  number_in_trash: ({ kind, number }) => m.refusal_number_in_trash({ noun: noun(kind), number }),
  deadline_passed: m.refusal_deadline_passed,
  release_closed: m.refusal_release_closed,
  release_went_out: m.refusal_release_went_out,
  meeting_minuted: m.refusal_meeting_minuted,
  meeting_released: ({ headline, status }) =>
    status === 'released' || status === 'withdrawn'
      ? m.refusal_meeting_released({ headline })
      : m.refusal_meeting_with_release({ headline, status: releaseStatus(status) }),
  release_not_out: ({ status }) => m.refusal_release_not_out({ status: releaseStatus(status) }),
  not_clear: m.refusal_not_clear,
  embargoed: ({ embargo: { until, zone } }) => {
    const there = instantIn(until, zone);
    // Whoever is elsewhere reads it on the own clock first.
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return own === zone
      ? m.refusal_embargoed({ until: there })
      : m.refusal_embargoed_here({ until: instantWords(until), there });
  },
  no_alt: m.refusal_no_alt,
  not_cleared: m.refusal_not_cleared,
  quoted_in_release: m.refusal_quoted_in_release,
  still_quoted: m.refusal_still_quoted,
  still_placed: ({ kind, part, title }) =>
    m.refusal_still_placed({ noun: noun(kind), section: title || sectionPart(part) }),
  placed_elsewhere: ({ kind, meeting }) => m.refusal_placed_elsewhere({ noun: noun(kind), meeting }),
  placed_gone: ({ kind }) => m.refusal_placed_gone({ noun: noun(kind) }),
  not_for_release: ({ kind }) => m.refusal_not_for_release({ noun: noun(kind) }),
  picture_gone: m.refusal_picture_gone,
  named_twice: m.refusal_named_twice,
  member_twice: m.refusal_member_twice,
  within_itself: m.refusal_within_itself,
  break_with_parts: m.refusal_break_with_parts,
  proxy_not_listed: m.refusal_proxy_not_listed,
  proxy_away: m.refusal_proxy_away,
  proxy_of_others: m.refusal_proxy_of_others,
  no_sitting: m.refusal_no_sitting,
  agenda_empty: m.refusal_agenda_empty,
  meeting_called_off: m.refusal_meeting_called_off,
  agenda_adopted: m.refusal_agenda_adopted,
  agenda_minuted: m.refusal_agenda_minuted,
  meeting_over: m.refusal_meeting_over,
  day_ahead: m.refusal_day_ahead,
  same_record: m.refusal_same_record,
  both_listed: m.refusal_both_listed,
  two_standings: m.refusal_two_standings,
  standing_in_both: m.refusal_standing_in_both,
  nobody: m.refusal_nobody,
  too_many_people: m.refusal_too_many_people,
  too_many_names: m.refusal_too_many_names,
  no_names: m.refusal_no_names,
  several_called: m.refusal_several_called,
  row_not_taken: ({ row, who, problems }) =>
    m.refusal_row_not_taken({ row, who, why: problemWords(problems) }),
  row_refused: ({ row, who, why }) => m.refusal_row_not_taken({ row, who, why: refusalWords(why) }),
  nobody_in_it: m.refusal_nobody_in_it,
  workbook: m.refusal_workbook,
  cut_off: m.refusal_cut_off,
  not_text: m.refusal_not_text,
  not_a_table: m.refusal_not_a_table,
  points_as_cards: m.refusal_points_as_cards,
  too_large: m.refusal_too_large,
  no_picture: m.refusal_no_picture,
  lying_file: m.refusal_lying_file,
  not_printable: m.refusal_not_printable,
  no_name: m.refusal_no_name,
  called_off: m.refusal_called_off,
  disk_full: m.refusal_disk_full,
  file_missing: m.refusal_file_missing,
  file_denied: m.refusal_file_denied,
  is_a_folder: m.refusal_is_a_folder,
  is_a_store: m.refusal_is_a_store,
  file_exists: m.refusal_file_exists,
  store_in_use: m.refusal_store_in_use,
  store_read_only: m.refusal_store_read_only,
  store_newer: m.refusal_store_newer,
  store_damaged: m.refusal_store_damaged,
  not_a_store: m.refusal_not_a_store,
  no_store: m.refusal_no_store,
  another_store: m.refusal_another_store,
  no_program: m.refusal_no_program,
  no_window: m.refusal_no_window,
});
