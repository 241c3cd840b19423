/** What is told of a list from elsewhere, in the reader's words: of its rows, and of the whole. */
import { dayWords, listWords } from '$lib/dates';
import type { ListRemark, RowProblem, RowRemark } from '$lib/ipc/client';
import { m } from '$paraglide/messages';
import { reply as replyWords, standingOf } from '.';
import { sayBy } from './said';

const problem = sayBy<RowProblem>({
  no_name: m.row_no_name,
  nameless: m.row_nameless,
  not_an_address: m.row_not_an_address,
  formula: m.row_formula,
  open_quotes: m.row_open_quotes,
  card_cut_off: m.row_card_cut_off,
  not_a_card: m.row_not_a_card,
  calendar_cut_off: m.row_calendar_cut_off,
  thing: m.row_thing,
  group: m.row_group,
  event_called_off: m.row_event_called_off,
  another_time: m.row_another_time,
  another_message: m.row_another_message,
  known_already: m.row_known_already,
  on_the_list: m.row_on_the_list,
  member_already: ({ standing }) => m.row_member_already({ standing: standingOf(standing) }),
  member_until: ({ until }) => m.row_member_until({ until: dayWords(until) }),
  answered_so: ({ reply }) => m.row_answered_so({ reply: replyWords(reply) }),
  another_event: ({ event }) => (event === '' ? m.row_another_event() : m.row_another_event_named({ event })),
  on_another_list: m.row_on_another_list,
  same_as: m.row_same_as,
});

const remark = sayBy<RowRemark>({
  guessed_letters: m.row_guessed_letters,
  damaged_letters: m.row_damaged_letters,
  guessed_names: m.row_guessed_names,
  more_cells: m.row_more_cells,
  not_an_answer: m.row_not_an_answer,
  not_a_standing: m.row_not_a_standing,
  not_a_day: m.row_not_a_day,
  first_day_of: m.row_first_day_of,
  not_a_part: m.row_not_a_part,
  address_left_out: m.row_address_left_out,
  formula_left_out: m.row_formula_left_out,
  suffix_left_out: m.row_suffix_left_out,
  sends_another: m.row_sends_another,
  chairs: m.row_chairs,
  guessed_name: m.row_guessed_name,
  not_invited: m.row_not_invited,
  earlier_state: m.row_earlier_state,
  no_organisation: m.row_no_organisation,
  another_address: m.row_another_address,
  known_as: m.row_known_as,
  address_of: m.row_address_of,
  shared_address: m.row_shared_address,
  left_aside: ({ words }) => m.row_left_aside({ words: quoted(words) }),
});

/** What keeps a row from being taken: a sentence each. */
export const problemWords = (problems: readonly RowProblem[]): string => problems.map(problem).join(' ');

/** What to look at in a row: a sentence each. */
export const remarkWords = (remarks: readonly RowRemark[]): string => remarks.map(remark).join(' ');

/** Words of the list's own, marked as such: “a”, “b” and “c”. */
export const quoted = (parts: readonly string[]): string =>
  listWords(parts.map((words) => m.list_quoted({ words })));

/** What is to be known of the whole list. */
export const listRemark = sayBy<ListRemark>({
  other_events: ({ titles }) =>
    titles.length === 0 ? m.list_other_events() : m.list_other_events_named({ titles: quoted(titles) }),
});
