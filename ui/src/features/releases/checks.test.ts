import type { ReleaseCheck } from '$lib/ipc/client';
import { heldWords } from './checks';

const checks: ReleaseCheck[] = [
  { about: { what: 'no_text' }, holds: 'clear' },
  {
    about: { what: 'embargoed', embargo: { until: '2026-10-16T09:00:00Z', zone: 'Europe/Sofia' } },
    holds: 'release',
  },
  { about: { what: 'no_contact' }, holds: null },
];

test.each([
  ['ask_clearance', 'Step'],
  ['clear', 'Step: 1 thing in the way'],
  ['release', 'Step: 2 things in the way'],
])('the step %s counts what the office would refuse it for', (code, words) => {
  expect(heldWords({ code, words: 'Step', needsReason: false }, checks)).toBe(words);
});
