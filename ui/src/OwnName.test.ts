import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { clearMocks } from '$lib/ipc/mock';
import { working } from '$lib/working.svelte';
import { openWindow } from './test/window';

afterEach(clearMocks);

const workspace = '#/meetings/m-meridian-12';

const faultless = async () => {
  const rules = { 'color-contrast': { enabled: false } };
  expect((await axe.run(document.body, { rules })).violations).toEqual([]);
};

/** The field at the foot of the rail, which is there whatever is shown. */
const atFoot = () =>
  within(document.querySelector('footer') as HTMLElement).getByRole('textbox', { name: 'Your name' });

afterEach(() => working.goBy(''));

test('one’s own name is told to the desktop application, and told again at the next start', async () => {
  const first = await openWindow('#/desk');
  await waitFor(() => expect(atFoot()).toHaveAttribute('placeholder', 'Your name (ana)'));
  await first.user.type(atFoot(), 'Elena Marković{Enter}');
  await waitFor(() => expect(first.calls('go_by_name')).toEqual([{ name: '' }, { name: 'Elena Marković' }]));
  expect(localStorage.getItem('rapporteur.name')).toBe('"Elena Marković"');
  await faultless();
  first.unmount();
  const next = await openWindow('#/desk');
  await waitFor(() => expect(next.calls('go_by_name')).toEqual([{ name: 'Elena Marković' }]));
  expect(atFoot()).toHaveValue('Elena Marković');
});

test('whoever approves or clears without a name is asked for it once, and may leave it', async () => {
  const { user, calls, mock } = await openWindow(`${workspace}/minutes`);
  await user.click(await screen.findByRole('button', { name: 'Send to the chair' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Send to the chair' })).toBeNull());
  await working.become('chair');
  const asked = () => within(screen.getByRole('main')).queryByRole('textbox', { name: 'Your name' });
  await user.click(await screen.findByRole('button', { name: 'Approve…' }));
  expect(asked()).toHaveAccessibleDescription(/^It is shown in the history/);
  await faultless();
  // Enter ends the name; it isn't the approval.
  await user.type(asked() as HTMLElement, 'Petros Ioannou{Enter}');
  await waitFor(() => expect(calls('go_by_name').at(-1)).toEqual({ name: 'Petros Ioannou' }));
  expect(calls('approve_minutes')).toEqual([]);
  // What is still being typed is told before the step is made.
  await user.type(asked() as HTMLElement, ' Jr');
  await waitFor(() => expect(calls('preview_paper')).not.toHaveLength(0));
  const sure = screen.getByRole('form', { name: 'Approve: are you sure?' });
  await user.click(within(sure).getByRole('button', { name: 'Approve' }));
  await waitFor(() => expect(calls('approve_minutes')).toHaveLength(1));
  const made = mock.calls.map(({ command }) => command);
  expect(made.lastIndexOf('go_by_name')).toBeLessThan(made.indexOf('approve_minutes'));
  expect(calls('go_by_name').at(-1)).toEqual({ name: 'Petros Ioannou Jr' });
});

test('the press officer is asked below the steps, and not a second time', async () => {
  const { user, calls } = await openWindow(`${workspace}/press`);
  await working.become('press_officer');
  const clear = await screen.findByRole('button', { name: 'Clear' });
  const asked = () => within(screen.getByRole('main')).queryByRole('textbox', { name: 'Your name' });
  expect(asked()).toBeVisible();
  await faultless();
  await user.click(clear);
  await waitFor(() => expect(calls('advance_release')).toHaveLength(1));
  await waitFor(() => expect(asked()).toBeNull());
  expect(working.asksName).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Return…' }));
  await user.type(await screen.findByRole('textbox', { name: /why|reason/i }), 'A figure is wrong.');
  await user.click(screen.getByRole('button', { name: 'Return' }));
  await user.click(await screen.findByRole('button', { name: /^Ask/ }));
  expect(await screen.findByRole('button', { name: 'Clear' })).toBeVisible();
  expect(asked()).toBeNull();
});
