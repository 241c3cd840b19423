import { sittingsShown } from './columns';

test.each([
  ['all four at 1280 pixels', 4, 0, 1016, [0, 1, 2, 3]],
  ['those beside the one at hand, where not all fit', 6, 3, 880, [2, 3, 4]],
  ['the last ones at the end', 6, 5, 880, [3, 4, 5]],
  ['the one at hand where there is no room', 4, 2, 520, [2]],
  ['none where there are none', 0, 0, 1016, []],
])('%s', (_, count, atHand, room, shown) => {
  expect(sittingsShown(count, atHand, room)).toEqual(shown);
});
