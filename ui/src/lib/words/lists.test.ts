import { Refusal, type ListRemark, type RowProblem, type RowRemark } from '$lib/ipc/client';
import { setLocale } from '$paraglide/runtime';
import { listRemark, problemWords, remarkWords } from './lists';

afterEach(() => void setLocale('en', { reload: false }));

/** One of each, whatever is told; one that is missing doesn't compile. */
type EachOf<Told extends { is: string }> = { [Is in Told['is']]: Omit<Extract<Told, { is: Is }>, 'is'> };

const problems: EachOf<RowProblem> = {
  no_name: {},
  nameless: {},
  not_an_address: { words: 'luc(at)exemple' },
  formula: { words: '=1+1' },
  open_quotes: {},
  card_cut_off: {},
  not_a_card: {},
  calendar_cut_off: {},
  thing: {},
  group: {},
  event_called_off: {},
  another_time: {},
  another_message: { method: 'REFRESH' },
  known_already: {},
  on_the_list: {},
  member_already: { standing: 'observer' },
  member_until: { until: '2019-12-31' },
  answered_so: { reply: 'accepted' },
  another_event: { event: 'Talks' },
  on_another_list: {},
  same_as: { row: 3 },
};
const remarks: EachOf<RowRemark> = {
  guessed_letters: { encoding: 'windows-1250' },
  damaged_letters: {},
  guessed_names: {},
  more_cells: {},
  not_an_answer: { words: 'maybe so' },
  not_a_standing: { words: 'juggler' },
  not_a_day: { words: 'once' },
  first_day_of: { words: '2014' },
  not_a_part: { words: 'clown' },
  address_left_out: { words: 'at home' },
  formula_left_out: { words: '=1+1' },
  suffix_left_out: { words: 'Jr.' },
  sends_another: { address: 'vera@example.org' },
  chairs: {},
  guessed_name: { address: 'ana@example.org' },
  not_invited: {},
  earlier_state: {},
  no_organisation: { delegation: 'Nordmark' },
  another_address: { address: 'a@example.org' },
  known_as: { name: 'Ana Kovač' },
  address_of: { name: 'Luc Roy' },
  shared_address: { address: 'desk@example.org' },
  left_aside: { words: ['+40 21 000', 'likes trains'] },
};
const lists: EachOf<ListRemark> = { other_events: { titles: ['Talks', 'Workshop'] } };

/** The words of each, beside what it names; a reply, a standing and a day are named by words of their own. */
function all<Told extends { is: string }>(each: EachOf<Told>, say: (told: Told) => string) {
  return Object.entries<object>(each).map(([is, named]) => ({
    is,
    words: say({ is, ...named } as unknown as Told),
    names: ['answered_so', 'member_already', 'member_until'].includes(is)
      ? []
      : Object.values(named).flat().map(String),
  }));
}
const everything = () => [
  ...all<RowProblem>(problems, (one) => problemWords([one])),
  ...all<RowRemark>(remarks, (one) => remarkWords([one])),
  ...all<ListRemark>(lists, listRemark),
];

test('whatever is told of a list is told in French, with what it names', () => {
  const english = new Map(everything().map(({ is, words }) => [is, words]));
  void setLocale('fr', { reload: false });
  for (const { is, words, names } of everything()) {
    expect([is, words]).not.toEqual([is, english.get(is)]);
    expect([is, words]).toEqual([is, expect.stringMatching(/^[A-ZÀ-Ý«].*\.$/)]);
    for (const name of names) expect([is, words]).toEqual([is, expect.stringContaining(name)]);
  }
});

test('several things are told one after the other; a reply and an event by their own words', () => {
  const both: RowProblem[] = [{ is: 'no_name' }, { is: 'not_an_address', words: 'at home' }];
  expect(problemWords(both)).toBe('There is no name in this row. “at home” isn’t a mail address.');
  void setLocale('fr', { reload: false });
  expect(problemWords([{ is: 'answered_so', reply: 'accepted' }])).toContain('accepté');
  expect(problemWords([{ is: 'another_event', event: '' }])).toBe(
    'Répond à l’invitation à un autre événement.',
  );
  expect(listRemark({ is: 'other_events', titles: [] })).toMatch(/^Le fichier n’est pas l’invitation de/);
});

test('a row that can’t be taken in is refused with why, in the window’s language', () => {
  void setLocale('fr', { reload: false });
  const said = (saying: ConstructorParameters<typeof Refusal>[0]['saying']) =>
    new Refusal({ code: 'row_not_taken', message: 'English.', hint: 'English.', field: null, saying });
  const told = said({ is: 'row_not_taken', row: 3, who: 'Luc', problems: [{ is: 'on_the_list' }] });
  expect(told.message.replace(/\s/g, ' ')).toBe(
    'La ligne 3 (Luc) ne peut être reprise ; rien n’est écrit. ' +
      'Figure déjà sur la liste de cette réunion. Corrigez la ligne ou écartez-la.',
  );
  const why = { is: 'named_twice', name: 'Luc Roy' } as const;
  expect(said({ is: 'row_refused', row: 1, who: 'Luc', why }).message).toContain(
    'Luc Roy figure déjà sur la liste de cette réunion',
  );
});
