import type { PointRow } from '$lib/ipc/client';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import PointMatrix from './PointMatrix.svelte';
import { everything, lines, matrix, select } from './select';

const owner = (name: string, returned = false) => ({ id: `o-${name}`, name, returned });

function point(number: string, rest: Partial<PointRow> = {}): PointRow {
  return {
    id: `p-${number}`,
    number,
    text: 'Send the form',
    body_id: 'b',
    body_name: 'Task Force',
    meeting_id: 'm',
    meeting_title: 'Meeting',
    owners: [],
    people: [],
    due: null,
    priority: 'normal',
    status: 'open',
    overdue: false,
    updates: 0,
    last_update: null,
    allowed_moves: [],
    ...rest,
  };
}

const numbers = (points: readonly PointRow[]) => points.map((one) => one.number);

const points = [
  point('12.10', { due: '2026-12-01' }),
  point('12.2', { due: '2026-12-01' }),
  point('12.3'),
  point('11.9', {
    due: '2026-10-01',
    overdue: true,
    owners: [owner('Duţă’s office'), owner('Greece', true)],
  }),
  point('11.1', { status: 'done' }),
];

test('what is late stands first, then by date and number, and what has no date comes last', () => {
  expect(numbers(select(points, everything))).toEqual(['11.9', '12.2', '12.10', '12.3']);
});

test('finished points are shown only when asked for', () => {
  expect(numbers(select(points, { ...everything, status: 'done' }))).toEqual(['11.1']);
  expect(select(points, { ...everything, status: 'all' })).toHaveLength(5);
  expect(numbers(select(points, { ...everything, status: 'overdue' }))).toEqual(['11.9']);
});

test('an owner is found without accents', () => {
  expect(numbers(select(points, { ...everything, words: 'duta' }))).toEqual(['11.9']);
});

test('a point of two owners stands under each; a closed group keeps only its heading', () => {
  const grouped = lines(select(points, everything), 'owner', new Set(['o-Greece']));
  const shown = grouped.map((line) =>
    line.is === 'group' ? `${line.name}: ${line.count}` : line.point.number,
  );
  expect(shown).toEqual([': 3', '12.2', '12.10', '12.3', 'Duţă’s office: 1', '11.9', 'Greece: 1']);
});

test('two owners of one name are two groups, each with a key of its own', () => {
  const likes = [
    point('1.1', { owners: [{ id: 'o-1', name: 'Ministry of the Interior', returned: false }] }),
  ];
  likes.push(point('1.2', { people: [{ id: 'p-2', name: 'Ministry of the Interior' }] }));
  const grouped = lines(likes, 'owner', new Set(['o-1']));
  expect(new Set(grouped.map((line) => line.key)).size).toBe(grouped.length);
  expect(grouped.map((line) => line.is)).toEqual(['group', 'group', 'point']);
});

test('groups by date begin with what is late and end with what has no date', () => {
  const grouped = lines(select(points, everything), 'due', new Set());
  const heads = grouped.flatMap((line) => (line.is === 'group' ? [line.group] : []));
  expect(heads).toEqual(['overdue', 'month 2026-12', 'none']);
});

test('the matrix tells an answer from a silence and from not being asked', () => {
  const asked = [...points, point('12.4', { owners: [owner('Greece')] })];
  const { delegations, rows } = matrix(asked);
  expect(delegations.map((one) => one.name)).toEqual(['Duţă’s office', 'Greece']);
  expect(rows.map((row) => row.cells)).toEqual([
    ['missing', 'returned'],
    ['not_asked', 'missing'],
  ]);
});

test('a long matrix shows more of it when asked', async () => {
  const many = Array.from({ length: 250 }, (_, index) =>
    point(`7.${index + 1}`, { owners: [owner('Greece')] }),
  );
  render(PointMatrix, { points: many, onopen: () => undefined });
  expect(screen.getAllByRole('rowheader')).toHaveLength(200);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show more' }));
  expect(screen.getAllByRole('rowheader')).toHaveLength(250);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});
