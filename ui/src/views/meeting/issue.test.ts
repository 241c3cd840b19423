import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import ExportStrip from '$features/exports/ExportStrip.svelte';
import { commands } from '$lib/commands.svelte';
import { office } from '$lib/ipc/client';
import { clearMocks, installMock, type Mock } from '$lib/ipc/mock';
import { wrote } from '$lib/ipc/records';
import { exports } from '$lib/exports.svelte';
import { pending } from '$lib/pending';
import { revision } from '$lib/revision.svelte';
import type { MeetingPart } from '$lib/routes';
import MeetingWorkspace from './MeetingWorkspace.svelte';

let mock: Mock;

async function open(part: MeetingPart, id = 'm-meridian-12') {
  mock = installMock();
  exports.all = [];
  const main = document.createElement('main');
  document.body.replaceChildren(main);
  render(MeetingWorkspace, { target: main, props: { id, part } });
  await screen.findByRole('tabpanel');
  return userEvent.setup();
}
afterEach(clearMocks);

const calls = (command: string) =>
  mock.calls.filter((call) => call.command === command).map((call) => call.args);
const titles = () => screen.getAllByPlaceholderText('New item') as HTMLTextAreaElement[];

test('an agenda that went out says so, then what changed since, and goes out again', async () => {
  const user = await open('agenda');
  await user.click(screen.getByRole('button', { name: 'Mark as issued…' }));
  const form = await screen.findByRole('form', { name: 'The agenda was issued' });
  const { violations } = await axe.run(form, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
  await user.click(within(form).getByRole('button', { name: 'Mark as issued' }));
  // Today: the office knows which day that is where the meeting is held.
  await waitFor(() => expect(calls('issue_agenda')).toEqual([{ meetingId: 'm-meridian-12', on: null }]));
  expect(await screen.findByText('Issued on 28 September 2026')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Mark as issued again/ })).toBeNull();

  const [first] = titles();
  await user.type(first as HTMLTextAreaElement, ', at nine{ArrowDown}');
  expect(await screen.findByText('Changed since it was issued on 28 September 2026')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '1 change' }));
  const since = await screen.findByRole('region', { name: 'Changes since the agenda was issued' });
  expect(since).toHaveTextContent('at nine');

  await user.click(screen.getByRole('button', { name: 'Mark as issued again…' }));
  const day = await screen.findByLabelText('Sent to the delegations on');
  await user.clear(day);
  await user.type(day, '12 September 2026');
  await user.click(screen.getByRole('button', { name: 'Mark as issued' }));
  await waitFor(() => expect(calls('issue_agenda')[1]).toMatchObject({ on: '2026-09-12' }));
  expect(await screen.findByText('Issued on 12 September 2026')).toBeVisible();
});

test('an agenda of which a part stands only in its field is not recorded as issued', async () => {
  const user = await open('agenda');
  const forget = pending.add(() => Promise.resolve(false));
  await user.click(screen.getByRole('button', { name: 'Mark as issued…' }));
  await user.click(await screen.findByRole('button', { name: 'Mark as issued' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('What you typed isn’t saved yet');
  expect(calls('issue_agenda')).toEqual([]);
  forget();
});

test('an agenda that has only what planning gave it still begins with the usual items', async () => {
  const user = await open('agenda', 'm-meridian-13');
  await screen.findByRole('button', { name: 'Write the first item' });
  const place = { meeting_id: 'm-meridian-13', parent_id: null, after_id: null, minutes_planned: null };
  await wrote(office.insertItem({ ...place, title: 'What is left', kind: 'matters_arising' }));
  await waitFor(() => expect(titles().map((field) => field.value)).toEqual(['What is left']));
  await user.click(await screen.findByRole('button', { name: 'Begin with the usual items' }));
  await waitFor(() => expect(calls('insert_items')).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Begin/ })).toBeNull());
});

test('once the agenda is exported it is marked as issued with one key, as long as it is what was written', async () => {
  const user = await open('papers');
  render(ExportStrip);
  expect(await screen.findByText('Not issued yet')).toBeVisible();
  const exporting = () => user.click(screen.getByRole('button', { name: /^Export/ }));
  await exporting();
  const offer = () => screen.findByRole('button', { name: /^Mark as issued Ctrl/ });
  const written = () => calls('export_paper');
  expect(await offer()).toBeVisible();
  expect(screen.getByText(/printed as a draft/)).toBeVisible();
  revision.changed();
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Mark as issued Ctrl/ })).toBeNull());
  await exporting();
  await offer();
  commands.press(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', ctrlKey: true }));
  await waitFor(() => expect(calls('issue_agenda')).toEqual([{ meetingId: 'm-meridian-12', on: null }]));
  expect(await screen.findByText('Issued on 28 September 2026')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Mark as issued/ })).toBeNull();
  // What was written was a draft; the same key writes the one to send, which is none.
  expect(written()).toHaveLength(2);
  expect(await screen.findByRole('button', { name: /^Export it to send it Ctrl/ })).toBeVisible();
  expect(screen.getByText(/its paper is a draft no more/)).toBeVisible();
  commands.press(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', ctrlKey: true }));
  await waitFor(() => expect(written()).toHaveLength(3));
  expect(await screen.findByText(/^Agenda saved as/)).toBeVisible();
  expect(screen.queryByText(/printed as a draft/)).toBeNull();
});
