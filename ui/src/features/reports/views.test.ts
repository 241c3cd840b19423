/** The reports at the ends of what a record can hold. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { ApprovalTime, ReportedMeeting } from '$lib/ipc/client';
import ApprovalView from './ApprovalView.svelte';
import AttendanceView from './AttendanceView.svelte';
import PointsView from './PointsView.svelte';

const meeting = (number: number): ReportedMeeting => ({
  id: `m-${number}`,
  title: `${number}th Meeting`,
  label: String(number),
  first_day: `${1960 + number}-03-04`,
});
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const heads = (table: HTMLElement) =>
  within(table)
    .getAllByRole('columnheader')
    .map((one) => one.textContent);

test('of more than sixty meetings the last are shown, and the others come when they are asked for', async () => {
  const meetings = numbers(65).map(meeting);
  const delegations = numbers(3).map((number) => ({
    organisation_id: null,
    name: `Delegation ${number} of an organisation whose name is as long as its mandate`,
    standing: 'member_state' as const,
    present: meetings.map(() => number % 5),
  }));
  render(AttendanceView, { report: { meetings, untaken: 0, delegations } });
  const table = screen.getByRole('table');
  expect(heads(table)).toHaveLength(62);
  expect(heads(table)[1]).toContain('6');
  expect(within(table).getAllByRole('rowheader')).toHaveLength(5);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Show 5 earlier meetings' }));
  expect(heads(table)).toHaveLength(67);
  expect(screen.queryByRole('button')).toBeNull();
});

test('one meeting with one delegation is a report', () => {
  const delegations = [
    { organisation_id: null, name: 'Romania', standing: 'member_state' as const, present: [3] },
  ];
  render(AttendanceView, { report: { meetings: [meeting(1)], untaken: 2, delegations } });
  expect(screen.getByRole('img')).toHaveAccessibleName(/only meeting so far, on 4 March 1961: 3/);
  expect(screen.getByRole('row', { name: 'Romania 3 1 of 1' })).toBeVisible();
  expect(screen.getByText(/2 more meetings have begun/)).toBeVisible();
});

const time = (number: number, days: number, approved: string | null): ApprovalTime => ({
  meeting: meeting(number),
  body_name: 'Legal Working Group',
  last_day: '2026-03-05',
  circulated: null,
  approved,
  days,
  status: approved === null ? null : 'approved',
});

test.each([
  [40, '2026-04-14', /only meeting so far, 40 days after its end/],
  [null, null, /only meeting so far aren’t approved yet/],
])('of one meeting it is said in words that fit one', (median, approved, words) => {
  render(ApprovalView, {
    report: { median_days: median, meetings: [time(1, 40, approved)] },
    hasBodies: false,
  });
  expect(screen.getByRole('img')).toHaveAccessibleName(words);
});

test('minutes that are not approved say so in words, in the plot and in the table', () => {
  const report = { median_days: 40, meetings: [time(1, 40, '2026-04-14'), time(2, 900, null)] };
  const { container } = render(ApprovalView, { report, hasBodies: true });
  const table = screen.getByRole('table');
  expect(
    within(table).getByRole('row', { name: /^2th Meeting Legal Working Group .* 900 so far not begun$/ }),
  ).toBeVisible();
  expect(screen.getByRole('img')).toHaveAccessibleName(
    /the minutes of 1 of 2 meetings, half of them within 40 days/,
  );
  const bars = [...container.querySelectorAll('rect.hatched title, rect.near title')].map(
    (one) => one.textContent,
  );
  expect(bars).toContain('2th Meeting, Legal Working Group: 900 so far, not approved');
  // The newest stands first.
  expect(within(table).getAllByRole('rowheader')[0]).toHaveTextContent('2th Meeting');
});

test('the figures behind the last marks don’t stand on each other', () => {
  const span = { first: '2026-10-01', last: '2026-10-31', opened: 3, closed: 0, pending: 3, overdue: 3 };
  const { container } = render(PointsView, { report: { step: 'month', spans: [span] } });
  const at = (selector: string) =>
    Number(container.querySelector(`[role='img'] ${selector}`)?.getAttribute('y'));
  expect(at('text.late') - at('text.figure')).toBeGreaterThanOrEqual(12);
});
