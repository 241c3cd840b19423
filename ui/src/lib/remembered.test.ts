import { remembered } from './remembered.svelte';

const isText = (value: unknown): value is string => typeof value === 'string';
const kept = () => localStorage.getItem('rapporteur.test');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a choice that another window’s writing has crossed is written again, and an older one never', () => {
  const choice = remembered('test', 'first', isText);
  choice.current = 'second';
  // As WebKit does while another process has the storage.
  localStorage.removeItem('rapporteur.test');
  vi.advanceTimersByTime(2_000);
  expect(kept()).toBe('"second"');

  choice.current = 'third';
  choice.current = 'fourth';
  vi.advanceTimersByTime(10_000);
  expect(kept()).toBe('"fourth"');
  expect(vi.getTimerCount()).toBe(0);
});

test('what stays as it is is not written', () => {
  const choice = remembered('test', 'first', isText);
  choice.current = 'first';
  expect(kept()).toBeNull();
});
