import type { ReleaseCheck } from '$lib/ipc/client';
import { heldWords, warningsOn } from './checks';

const checks: ReleaseCheck[] = [
  { about: { what: 'no_text' }, holds: 'clear' },
  {
    about: { what: 'embargoed', embargo: { until: '2026-10-16T09:00:00Z', zone: 'Europe/Sofia' } },
    holds: 'release',
  },
  { about: { what: 'no_contact' }, holds: null },
  { about: { what: 'not_closed', status: 'planned' }, holds: null },
  { about: { what: 'day_ahead', day: '2026-12-02' }, holds: null },
];

test.each([
  ['ask_clearance', 'Step'],
  ['clear', 'Step: 1 thing in the way'],
  ['release', 'Step: 2 things in the way'],
])('the step %s counts what the office would refuse it for', (code, words) => {
  expect(heldWords({ code, words: 'Step', needsReason: false }, checks)).toBe(words);
});

test.each([
  ['clear', []],
  [
    'release',
    [
      'No media contact named.',
      'The meeting is planned, not closed.',
      'It is dated 2 December 2026, which is still to come.',
    ],
  ],
])('the step %s says what only warns where nothing takes it back', (code, words) => {
  const same: ReleaseCheck = { about: { what: 'no_contact' }, holds: null };
  expect(warningsOn({ code, words: 'Step', needsReason: false }, [...checks, same])).toEqual(words);
});
