import { headings } from './sittings';

const falling = (falls_in: number | null) => ({ falls_in });

test.each([
  [
    'each sitting opens with its first item',
    [falling(0), falling(0), falling(1), falling(2)],
    [0, null, 1, 2],
  ],
  [
    'what is not timed yet, or only typed, stays where it is',
    [falling(0), null, falling(null), falling(2)],
    [0, null, null, 2],
  ],
  ['no times at all', [falling(null)], [null]],
])('%s', (_, rows, expected) => {
  expect(headings(rows)).toEqual(expected);
});
