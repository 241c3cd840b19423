import { headings, out, step, type Laid } from './sittings';

const falling = (falls_in: number | null) => ({ falls_in });

test.each([
  [
    'each sitting opens with its first item',
    [falling(0), falling(0), falling(1), falling(2)],
    { above: [[0], [], [1], [2]], end: [] },
  ],
  [
    'what is not timed yet, or only typed, stays where it is',
    [falling(0), falling(null), falling(null), falling(2)],
    { above: [[0], [], [], [1, 2]], end: [] },
  ],
  [
    'sittings without items stand in their order',
    [falling(1), falling(1)],
    { above: [[0, 1], []], end: [2] },
  ],
  ['no times at all', [falling(null)], { above: [[]], end: [0, 1, 2] }],
])('%s', (_, rows, expected) => {
  expect(headings(rows, 3)).toEqual(expected);
});

/** "a0", " b0", "c1": an item by its name, deeper by leading blanks, with its sitting. */
function laid(...texts: string[]): Laid[] {
  const lines: Laid[] = [];
  for (const text of texts) {
    const depth = text.search(/\S/);
    const parent = lines.findLast((line) => line.depth < depth)?.key ?? null;
    const [key = '', sitting] = text.trim();
    lines.push({ key, parent, depth, ...falling(Number(sitting)) });
  }
  return lines;
}

const agenda = () => laid('a0', 'b0', ' c0', ' d1', 'e1', 'f1');

test.each([
  ['past a sibling', 'f', -1, { parent: null, position: 2, sitting: 1 }],
  ['into the sitting before, at its end', 'd', -1, { parent: 'b', position: 1, sitting: 0 }],
  ['into the next sitting, as its first', 'c', 1, { parent: 'b', position: 0, sitting: 1 }],
  ['past one that goes on in the next sitting', 'a', 1, { parent: null, position: 1, sitting: 1 }],
  ['before one that began in the sitting before', 'e', -1, { parent: null, position: 1, sitting: 0 }],
  ['into an empty sitting', 'f', 1, { parent: null, position: 3, sitting: 2 }],
  ['no further up than the first heading', 'a', -1, null],
] as const)('one step goes %s', (_, key, by, expected) => {
  expect(step(agenda(), 3, key, by)).toEqual(expected);
});

test('one step up goes into an empty sitting, and the first sitting may be empty', () => {
  const lines = laid('a2', 'b2');
  expect(step(lines, 3, 'a', -1)).toEqual({ parent: null, position: 0, sitting: 1 });
  expect(step(laid('a1', 'b2'), 3, 'a', -1)).toEqual({ parent: null, position: 0, sitting: 0 });
});

test('without sittings a step passes siblings only', () => {
  const line = (key: string) => ({ key, parent: null, depth: 0, falls_in: null });
  expect(step([line('a'), line('b')], 0, 'a', 1)).toEqual({ parent: null, position: 1, sitting: null });
  expect(step([line('a'), line('b')], 0, 'b', 1)).toBeNull();
});

test.each([
  [
    'past a part in the next sitting it goes into that',
    agenda(),
    'c',
    { parent: null, position: 2, sitting: 1 },
  ],
  ['the last part stays where it is', agenda(), 'd', { parent: null, position: 2, sitting: 1 }],
  [
    'also with parts of its own in the next',
    laid('a0', ' b0', '  c1'),
    'b',
    { parent: null, position: 1, sitting: 0 },
  ],
  ['nothing is above the top', agenda(), 'a', null],
] as const)('one level up: %s', (_, lines, key, expected) => {
  expect(out(lines, key)).toEqual(expected);
});
