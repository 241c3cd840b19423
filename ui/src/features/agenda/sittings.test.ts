import { headings } from './sittings';

const sittings = [
  { day: '2026-10-14', from: '09:00:00', to: '12:30:00' },
  { day: '2026-10-14', from: '14:00:00', to: '17:00:00' },
  { day: '2026-10-15', from: '09:30:00', to: '12:00:00' },
];
const at = (day: string | null, clock: string | null) => ({ day, clock });

test.each([
  [
    'each sitting opens with its first item',
    [
      at('2026-10-14', '09:00'),
      at('2026-10-14', '11:00'),
      at('2026-10-14', '14:00'),
      at('2026-10-15', '09:30'),
    ],
    [0, null, 1, 2],
  ],
  [
    'what is not timed yet, or only typed, stays where it is',
    [at('2026-10-14', '09:00'), null, at(null, null), at('2026-10-15', '09:30')],
    [0, null, null, 2],
  ],
  ['an overrun stays in its sitting', [at('2026-10-14', '12:00'), at('2026-10-14', '12:45')], [0, null]],
  ['a start before the first sitting', [at('2026-10-14', '08:30')], [0]],
  ['no times at all', [at(null, null)], [null]],
])('%s', (_, rows, expected) => {
  expect(headings(rows, sittings)).toEqual(expected);
});
