import type { MeetingRow } from '$lib/ipc/client';
import { plusDays } from '$lib/dates';
import { daysBetween, meetingsOn, nearest, plusMonths, weekday, weeks } from './month';

const meeting = (id: string, first_day: string, last_day: string): MeetingRow => ({
  id,
  body_id: 'b',
  body_name: '',
  number: null,
  title: id,
  first_day,
  last_day,
  city: '',
  country: null,
  status: 'planned',
  stage: 'planned',
  marking: 'TLP:CLEAR',
});

test('days and months over their ends', () => {
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(plusMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(weekday('2026-10-12')).toBe(0);
});

test('from a month without meetings the nearest leads on, before or after', () => {
  const spring = meeting('spring', '2026-03-30', '2026-04-01');
  const june = meeting('june', '2026-06-10', '2026-06-11');
  const autumn = meeting('autumn', '2026-10-14', '2026-10-15');
  const all = [autumn, june, spring];
  expect(nearest('2026-05', all)?.id).toBe('june');
  expect(nearest('2026-07', all)?.id).toBe('june');
  expect(nearest('2026-09', all)?.id).toBe('autumn');
  expect(nearest('2027-09', all)?.id).toBe('autumn');
  expect(nearest('2026-03', all)).toBeNull();
  expect(nearest('2026-04', all)).toBeNull();
  expect(nearest('2026-05', [])).toBeNull();
});

test('a month is its whole weeks, from Monday', () => {
  const october = weeks('2026-10', []);
  expect(october).toHaveLength(5);
  expect(october[0]?.[0]).toMatchObject({ day: '2026-09-28', inMonth: false });
  expect(october[4]?.[6]).toMatchObject({ day: '2026-11-01', inMonth: false });
});

test('a meeting of several days keeps its lane, over the weekend too', () => {
  const month = weeks('2026-10', [
    meeting('council', '2026-10-15', '2026-10-20'),
    meeting('group', '2026-10-13', '2026-10-16'),
  ]);
  const [, , week, after] = month;
  const lanes = (day: number) => week?.[day]?.lanes.map((bar) => bar?.meeting.id ?? null);
  expect(lanes(1)).toEqual(['group']);
  expect(lanes(3)).toEqual(['group', 'council']);
  expect(lanes(5)).toEqual([null, 'council']);
  expect(week?.[3]?.lanes[1]).toMatchObject({ starts: true, span: 4 });
  // The next week it takes the first free lane and begins anew.
  expect(after?.[0]?.lanes[0]).toMatchObject({ starts: true, ends: false, span: 2 });
  expect(meetingsOn(week?.[3] ?? { day: '', inMonth: true, lanes: [] }).map((one) => one.id)).toEqual([
    'group',
    'council',
  ]);
});
