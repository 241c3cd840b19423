import { screen, waitFor, within } from '@testing-library/svelte';
import { store } from '$features/store/store.svelte';
import { clearMocks } from '$lib/ipc/mock';
import { openWindow, type OpenWindow } from './test/window';

afterEach(clearMocks);

const workspace = '#/meetings/m-meridian-12';
const words = 'The routes are mapped';
const kept = /isn’t kept yet/;

async function writing({ user }: OpenWindow): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: /Regional situation 2026/ }));
  await user.click(screen.getByRole('button', { name: 'Decision' }));
  const form = await screen.findByRole('form', { name: 'New decision' });
  await user.type(within(form).getByLabelText('What was decided'), words);
  return form;
}

test.each([
  [
    'another section',
    (user: OpenWindow['user']) => user.click(screen.getByRole('button', { name: /Opening/ })),
  ],
  ['another tab', (user: OpenWindow['user']) => user.click(screen.getByRole('tab', { name: /Agenda/ }))],
  ['another part by key', (user: OpenWindow['user']) => user.keyboard('{Alt>}1{/Alt}')],
  ['another page by key', (user: OpenWindow['user']) => user.keyboard('{Control>}2{/Control}')],
  ['another form', (user: OpenWindow['user']) => user.keyboard('{Control>}{Alt>}a{/Alt}{/Control}')],
])('a decision being written keeps the window from %s', async (_, go) => {
  const opened = await openWindow(`${workspace}/minutes`);
  const form = await writing(opened);
  await go(opened.user);
  expect(await within(form).findByRole('alert')).toHaveTextContent(kept);
  const field = within(form).getByLabelText('What was decided');
  expect(field).toHaveValue(words);
  expect(field).toHaveFocus();
  await waitFor(() => expect(location.hash).toBe(`${workspace}/minutes`));
  expect(screen.getByRole('tab', { name: /Minutes/ })).toHaveAttribute('aria-selected', 'true');

  // Once it is given up, one may go.
  await opened.user.click(within(form).getByRole('button', { name: 'Cancel' }));
  await opened.user.keyboard('{Control>}2{/Control}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
});

test('the window closes over words that weren’t sent only when it is asked again', async () => {
  const opened = await openWindow(`${workspace}/minutes`);
  const form = await writing(opened);
  expect(await store.leave()).toBe(false);
  expect(await within(form).findByRole('alert')).toHaveTextContent(kept);
  expect(await store.leave()).toBe(true);
});

test('news of a point keep its panel open until they are recorded or given up', async () => {
  const { user } = await openWindow('#/points');
  await user.click(await screen.findByRole('link', { name: '12.6' }));
  const panel = await screen.findByRole('complementary', { name: 'Action point 12.6' });
  const field = await within(panel).findByLabelText('What became known');
  await user.type(field, 'Sent on Monday');
  await user.click(screen.getByRole('link', { name: '5.2' }));
  expect(await within(panel).findByRole('alert')).toHaveTextContent(kept);
  expect(field).toHaveValue('Sent on Monday');
  await user.keyboard('{Escape}');
  expect(panel).toBeVisible();
  await user.click(within(panel).getByRole('button', { name: 'Cancel' }));
  expect(field).toHaveValue('');
  await user.click(screen.getByRole('link', { name: '5.2' }));
  expect(await screen.findByRole('complementary', { name: 'Action point 5.2' })).toBeVisible();
});

test('a meeting being planned is not lost on the way to another page; what is sent or given up is', async () => {
  const { user } = await openWindow('#/plan?body=b-meridian');
  const city = await screen.findByLabelText('City');
  await user.type(city, 'Ohrid');
  await user.keyboard('{Control>}2{/Control}');
  expect(await screen.findByText(kept)).toBeVisible();
  expect(city).toHaveValue('Ohrid');
  await user.click(screen.getByRole('link', { name: 'Cancel' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
});
