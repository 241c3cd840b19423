import type { AttendanceReport } from '$lib/ipc/client';
import { gist, grid, tint, tintWords } from './attendance';

const meeting = (number: number) => ({
  id: `m-${number}`,
  title: `${number}th Meeting`,
  label: String(number),
  first_day: `20${number}-03-04`,
});
const report: AttendanceReport = {
  meetings: [meeting(24), meeting(25), meeting(26)],
  untaken: 0,
  delegations: [
    { organisation_id: null, name: 'Greece', standing: 'member_state', present: [1, null, null] },
    { organisation_id: null, name: 'Romania', standing: 'member_state', present: [3, 0, 8] },
    { organisation_id: null, name: 'Secretariat', standing: null, present: [null, 2, 1] },
  ],
};

test('nobody who came is told from who was not on the list', () => {
  const { groups, people, delegations } = grid(report, 60);
  expect(groups.map(({ standing, rows }) => [standing, rows.map(({ name }) => name)])).toEqual([
    ['member_state', ['Greece', 'Romania']],
    [null, ['Secretariat']],
  ]);
  expect(groups[0]?.rows[1]).toMatchObject({ present: [3, 0, 8], came: 2, invited: 3 });
  expect(people).toEqual([4, 2, 9]);
  // The secretariat is there, but no delegation.
  expect(delegations).toEqual([2, 0, 1]);
});

test('of a long series the last meetings are shown, and only who was asked to them', () => {
  const { meetings, groups, people } = grid(report, 2);
  expect(meetings.map(({ label }) => label)).toEqual(['25', '26']);
  expect(groups.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(['Romania', 'Secretariat']);
  expect(people).toEqual([2, 9]);
});

test('the sentence says the fewest, the most and the last, in words that fit one meeting too', () => {
  expect(gist(grid(report, 60))).toBe(
    'People at a meeting, March 2024 to March 2026: 2 at the fewest, 9 at the most, 9 at the last one.',
  );
  expect(gist(grid(report, 1))).toBe('People at the only meeting so far, on 4 March 2026: 9.');
});

test.each([1, 2, 3, 4, 7, 8, 40])(
  'with %i at the most, each count has the tint that the legend gives it',
  (most) => {
    const said = [1, 2, 3, 4].flatMap((level) => {
      const words = tintWords(level, most);
      const [from, to = from] = (words ?? '').split('–').map(Number);
      return words === null ? [] : [{ level, from: from ?? 0, to: to ?? 0 }];
    });
    expect(said[0]?.from).toBe(1);
    expect(said.at(-1)?.to).toBe(most);
    for (const { level, from, to } of said) {
      expect([tint(from, most), tint(to, most)]).toEqual([level, level]);
    }
    expect(tint(0, most)).toBe(0);
  },
);
