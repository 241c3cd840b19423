import { bands, heights, isLabelled, spaced, topOfDays, yearsBegun } from './plot';

test('a wait without end does not press the others flat', () => {
  expect(topOfDays([30, 60], [4000])).toBe(90);
  expect(topOfDays([30, 60], [70])).toBe(70);
  expect(topOfDays([], [4000])).toBe(4000);
  expect(topOfDays([], [])).toBe(0);
});

test('counts stand between the line and the top, on whole numbers', () => {
  const { y, ticks } = heights(7, 100);
  expect([y(0), y(8), y(400)]).toEqual([100, 0, 0]);
  expect(ticks).toEqual([0, 2, 4, 6, 8]);
  // Nothing at all is still a plot.
  expect(heights(0, 100).ticks).toEqual([0, 1]);
});

test('one band is no wider than asked and stands in the middle of its room', () => {
  const { x, width } = bands(1, 100, 500, 32);
  expect(width).toBe(32);
  expect(x(0) + width / 2).toBeCloseTo(300);
});

test('where labels have no room every so many are left out, the last never', () => {
  const labelled = (count: number, step: number) =>
    Array.from({ length: count }, (_, index) => index).filter((index) => isLabelled(index, count, step, 32));
  expect(labelled(4, 40)).toEqual([0, 1, 2, 3]);
  expect(labelled(6, 12)).toEqual([2, 5]);
});

test('years stand where they begin, and of two that would overlap the later', () => {
  const years = yearsBegun(['2024-12-01', '2025-01-01', '2025-02-01', '2026-01-01']);
  expect(years).toEqual(['2024', '2025', null, '2026']);
  expect(spaced(years, 30, 40)).toEqual([null, '2025', null, '2026']);
  expect(spaced(years, 50, 40)).toEqual(years);
});
