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

describe('what is typed to be added', () => {
  test.each([
    ['a title', 'presentations', () => screen.findByRole('textbox', { name: 'Add a presentation' })],
    ['a figure', 'attendees', () => screen.findByRole('textbox', { name: 'Of whom' })],
    ['a name', 'attendees', () => screen.findByRole('combobox', { name: 'Add somebody' })],
  ])('keeps the window until it is added or given up: %s', async (_, part, find) => {
    const { user } = await openWindow(`${workspace}/${part}`);
    const field = await find();
    const away = () => user.keyboard('{Control>}2{/Control}');
    for (const giveUp of [
      () => user.click(screen.getByRole('button', { name: 'Cancel' })),
      // The first closes the list that a name may have opened.
      () => user.keyboard('{Escape}{Escape}'),
    ]) {
      await user.type(field, 'Ana');
      await away();
      expect(await screen.findByText(kept)).toBeVisible();
      expect(field).toHaveValue('Ana');
      expect(field).toHaveFocus();
      await giveUp();
      expect(field).toHaveValue('');
      expect(screen.queryByText(kept)).toBeNull();
      expect(
        field.closest('form')?.contains(document.activeElement) ?? field === document.activeElement,
      ).toBe(true);
    }
    await away();
    expect(await screen.findByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  });

  test('keeps the window also when it comes back refused', async () => {
    const { user, mock } = await openWindow(`${workspace}/presentations`);
    const field = await screen.findByRole('textbox', { name: 'Add a presentation' });
    mock.failures.set('add_record', {
      code: 'disk_full',
      message: 'The disk is full.',
      hint: null,
      field: null,
    });
    await user.type(field, 'The harbours{Enter}');
    expect(await screen.findByText('The disk is full.')).toBeVisible();
    await user.keyboard('{Control>}2{/Control}');
    expect(await screen.findByText(kept)).toBeVisible();
    expect(field).toHaveValue('The harbours');
  });

  test('a name, before a list is taken in', async () => {
    const { user } = await openWindow(`${workspace}/attendees`);
    await user.type(await screen.findByRole('combobox', { name: 'Add somebody' }), 'Ana');
    await user.keyboard('{Control>}{Shift>}v{/Shift}{/Control}');
    expect(await screen.findByText(kept)).toBeVisible();
    expect(screen.queryByRole('textbox', { name: /^Paste/ })).toBeNull();
  });
});

test('a deadline that was typed keeps the window until the draft goes out or the step is given up', async () => {
  const { user } = await openWindow(`${workspace}/minutes`);
  await user.click(await screen.findByRole('button', { name: 'Circulate draft…' }));
  const deadline = await screen.findByLabelText('Corrections until the end of');
  await user.keyboard('{Control>}2{/Control}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  expect(deadline).not.toBeInTheDocument();

  location.hash = `${workspace}/minutes`;
  await user.click(await screen.findByRole('button', { name: 'Circulate draft…' }));
  const again = await screen.findByLabelText('Corrections until the end of');
  await user.clear(again);
  await user.type(again, '4 November 2027{Enter}');
  await user.keyboard('{Control>}2{/Control}');
  expect(await screen.findByText(kept)).toBeVisible();
  expect(again).toHaveValue('4 November 2027');
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(again).not.toBeInTheDocument());
  await user.keyboard('{Control>}2{/Control}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
});
