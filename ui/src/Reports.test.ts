import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { clearMocks } from '$lib/ipc/mock';
import { exports } from '$lib/exports.svelte';
import { openWindow } from './test/window';

afterEach(() => {
  clearMocks();
  exports.all = [];
});

const view = (name: string) =>
  within(screen.getByRole('navigation', { name: 'Which report' })).getByRole('link', { name });
const plot = () => screen.findAllByRole('img');

test('Ctrl+9 leads to the reports, the views to each, and the body goes along', async () => {
  const { user, calls } = await openWindow('#/desk');
  await user.keyboard('{Control>}9{/Control}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
  const table = await screen.findByRole('table', { name: 'Attendance by delegation' });
  expect(within(table).getByRole('row', { name: /^Serbia not on the list 2 2 3 3 4 of 4$/ })).toBeVisible();
  expect(calls('report_attendance')).toEqual([{ bodyId: 'b-meridian' }]);

  await user.click(view('Action points'));
  expect(await screen.findByRole('table', { name: 'Action points over time' })).toBeVisible();
  expect(calls('report_points')).toEqual([{ bodyId: null }]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Body' }), 'b-meridian');
  await user.click(view('Approval'));
  expect(await screen.findByRole('table', { name: 'Time to approved minutes' })).toBeVisible();
  expect(calls('report_approval')).toEqual([{ bodyId: 'b-meridian' }]);
  expect(view('Approval')).toHaveAttribute('aria-current', 'page');

  history.back();
  expect(await screen.findByRole('table', { name: 'Action points over time' })).toBeVisible();
});

test('a report goes out as CSV, named after its body', async () => {
  const { mock, user, calls } = await openWindow('#/reports?report=approval&body=b-meridian');
  mock.chosenPath = '/home/ana/approval.csv';
  await plot();
  await user.click(screen.getByRole('button', { name: 'Export as CSV…' }));
  expect(await screen.findByText('6 rows')).toBeVisible();
  expect(calls('export_report')).toEqual([
    { report: 'approval', bodyId: 'b-meridian', to: '/home/ana/approval.csv' },
  ]);
});

test('a report that can’t be had says why, and is asked for again', async () => {
  const { mock, user } = await openWindow('#/reports', { failing: 'report_attendance' });
  expect(await screen.findByRole('alert')).toHaveTextContent('is damaged');
  mock.failures.clear();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await plot()).toHaveLength(1);
});

test.each([
  ['#/reports', { empty: true }, 'Nothing to report yet', 'Set up a body…'],
  ['#/reports?body=b-annual', {}, 'No meeting has begun yet', 'Plan the next meeting…'],
  ['#/reports?report=points&body=b-annual', {}, 'No action points yet', 'Go to the meetings'],
  ['#/reports?report=approval&body=b-annual', {}, 'No meeting is over yet', 'Go to the meetings'],
] as const)(
  '%s %j says what belongs there, and offers the first step',
  async (hash, options, title, step) => {
    await openWindow(hash, options);
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByRole('link', { name: step })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Export as CSV…' })).toBeNull();
  },
);

test.each(['attendance', 'points', 'approval'])('axe finds nothing on the report of %s', async (report) => {
  await openWindow(`#/reports?report=${report}`);
  await plot();
  await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
