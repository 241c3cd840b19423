import type { AgendaRow } from '$lib/ipc/client';
import { days } from './days';

const item = (id: string, day: string | null) => ({ id, day }) as AgendaRow;
const shape = (agenda: AgendaRow[]) =>
  days(agenda).map((part) => [part.day, part.items.map((one) => one.id).join('')]);

test.each([
  ['no days at all', [item('a', null), item('b', null)], [[null, 'ab']]],
  [
    'two days',
    [item('a', '1'), item('b', '1'), item('c', '2')],
    [
      ['1', 'ab'],
      ['2', 'c'],
    ],
  ],
  [
    'an item without a day stays with those before it',
    [item('a', '1'), item('b', null), item('c', '2')],
    [
      ['1', 'ab'],
      ['2', 'c'],
    ],
  ],
  ['leading items without a day open the first', [item('a', null), item('b', '1')], [['1', 'ab']]],
  ['nothing', [], []],
])('%s', (_, agenda, expected) => {
  expect(shape(agenda)).toEqual(expected);
});
