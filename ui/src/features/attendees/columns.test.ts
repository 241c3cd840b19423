import { columnsFor } from './columns';

test.each([
  ['all four at 1280 pixels', 4, 0, 1016, { sittings: [0, 1, 2, 3], parts: true }],
  [
    'all three at 1024 pixels, and the parts below the names',
    3,
    0,
    760,
    { sittings: [0, 1, 2], parts: false },
  ],
  ['those beside the one at hand, where not all fit', 6, 3, 880, { sittings: [1, 2, 3, 4], parts: false }],
  ['the last ones at the end', 6, 5, 880, { sittings: [2, 3, 4, 5], parts: false }],
  ['the one at hand where there is no room', 4, 2, 420, { sittings: [2], parts: false }],
  ['one sitting and the parts, however small', 1, 0, 420, { sittings: [0], parts: true }],
  ['none where there are none', 0, 0, 1016, { sittings: [], parts: true }],
])('%s', (_, count, atHand, room, columns) => {
  expect(columnsFor(count, atHand, room)).toEqual(columns);
});
