import type { BodyRow } from '$lib/ipc/client';
import { meant } from './ask';

const body = (id: string, meetings: number) => ({ id, meetings }) as BodyRow;
const [legal, meridian] = [body('legal', 5), body('meridian', 12)];

test('the only body is chosen by itself', () => {
  expect(meant([legal], 'points', null)).toBe(legal);
  expect(meant([legal], 'attendance', null)).toBe(legal);
});

test('of several, attendance begins with the one that met most; the others tell of all', () => {
  expect(meant([legal, meridian], 'attendance', null)).toBe(meridian);
  expect(meant([legal, meridian], 'approval', null)).toBeNull();
  expect(meant([legal, meridian], 'approval', 'legal')).toBe(legal);
});

test('a body that is gone is not asked for', () => {
  expect(meant([legal, meridian], 'points', 'removed')).toBeNull();
  expect(meant([], 'attendance', 'removed')).toBeNull();
});
