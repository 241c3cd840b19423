import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { clearMocks } from '$lib/ipc/mock';
import { full } from '$lib/ipc/mock-sample';
import type { Role } from '$lib/ipc/client';
import { working } from '$lib/working.svelte';
import { openWindow } from './test/window';

afterEach(clearMocks);

const workspace = '#/meetings/m-meridian-12';

async function openAs(role: Role, hash: string) {
  const opened = await openWindow(hash);
  await working.become(role);
  return opened;
}

async function faultless() {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

const text = () => screen.getByRole('textbox', { name: /^Minutes: / });

test('circulated minutes stay open to the secretariat, and to nobody else', async () => {
  const { user } = await openAs('secretariat', `${workspace}/minutes`);
  await user.click(await screen.findByRole('button', { name: 'Circulate draft…' }));
  await user.click(await screen.findByRole('button', { name: 'Circulate draft' }));
  expect(await screen.findByText('Send to the chair')).toBeVisible();
  await waitFor(() => expect(text()).toHaveAttribute('contenteditable', 'true'));
  await working.become('chair');
  await waitFor(() => expect(text()).toHaveAttribute('contenteditable', 'false'));
});

test('the chair approves exactly the text that was shown; a later mistake is a corrigendum', async () => {
  const { user, calls, mock } = await openAs('secretariat', `${workspace}/minutes`);
  await user.click(await screen.findByRole('button', { name: 'Send to the chair' }));
  mock.failures.set('preview_paper', { code: 'print', message: 'No paper.', hint: null, field: null });
  await working.become('chair');
  const approve = async () => {
    await user.click(await screen.findByRole('button', { name: 'Approve…' }));
    const sure = await screen.findByRole('form', { name: 'Approve: are you sure?' });
    await user.click(within(sure).getByRole('button', { name: 'Approve' }));
  };
  await screen.findByText('No paper.');
  await approve();
  expect(await screen.findByText('The paper isn’t shown yet; read it before you approve.')).toBeVisible();
  expect(calls('approve_minutes')).toEqual([]);

  mock.failures.clear();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText('No paper.')).toBeNull());
  await approve();
  await waitFor(() => expect(calls('approve_minutes')).toEqual([{ id: 'min-12', read: 'the-digest' }]));

  await user.click(await screen.findByRole('button', { name: 'Issue a corrigendum…' }));
  const form = await screen.findByRole('form', { name: 'Corrigendum' });
  await faultless();
  await user.type(within(form).getByRole('textbox'), 'For twelve read thirteen.');
  await user.click(within(form).getByRole('button', { name: 'Issue a corrigendum' }));
  expect(await screen.findByText('For twelve read thirteen.')).toBeVisible();
  expect(calls('issue_corrigendum')).toEqual([{ id: 'min-12', text: 'For twelve read thirteen.' }]);
  await working.become('secretariat');
  await user.click(await screen.findByRole('button', { name: 'More about: Minutes, English' }));
  expect(await screen.findByText('Issue a corrigendum: for the chair')).toBeInTheDocument();
});

test('a returned release says why; one that went out is corrected by another that names it', async () => {
  const { user, calls } = await openAs('press_officer', `${workspace}/press`);
  await user.click(await screen.findByRole('button', { name: 'Return…' }));
  const reason = await screen.findByRole('form', { name: 'Return' });
  await user.type(within(reason).getByRole('textbox'), 'A photograph is missing');
  await user.click(within(reason).getByRole('button', { name: 'Return' }));
  expect(await screen.findByText('A photograph is missing')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Begin a correction' })).toBeNull();

  await user.click(await screen.findByRole('button', { name: 'Ask for clearance' }));
  await user.click(await screen.findByRole('button', { name: 'Clear' }));
  await user.click(await screen.findByRole('button', { name: 'Release…' }));
  const sure = await screen.findByRole('form', { name: 'Release: are you sure?' });
  await user.click(within(sure).getByRole('button', { name: 'Release' }));
  await user.click(await screen.findByRole('button', { name: 'Begin a correction' }));
  await waitFor(() => expect(calls('correct_release')).toEqual([{ id: 'r-en' }]));
  expect(await screen.findByText('Corrects: 2026/31')).toBeVisible();
  expect(await screen.findByLabelText('Headline')).toHaveValue(
    'Task Force Meridian widens its search for stolen cultural goods',
  );
  await faultless();
});

test('a step that is held back shows what holds it, also where the paper has the room of that list', async () => {
  const [release] = full.releases;
  if (!release) throw new Error('The sample has releases.');
  release.checks = [{ about: { what: 'no_contact' }, holds: 'clear' }];
  const { user } = await openAs('press_officer', `${workspace}/press`);
  await user.click(await screen.findByRole('button', { name: 'Paper' }));
  expect(await screen.findByRole('complementary', { name: 'as it prints' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear: 1 thing in the way' }));
  await waitFor(() => expect(screen.queryByRole('complementary', { name: 'as it prints' })).toBeNull());
  release.checks = [];
});
