import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { pending } from '$lib/pending';
import NewPanel from '$lib/recording/NewPanel.svelte';
import Moves from './Moves.svelte';
import Reason from './Reason.svelte';
import SidePanel from './SidePanel.svelte';

const words = createRawSnippet(() => ({ render: () => '<p>Details</p>' }));

test('Escape closes the panel, and the focus goes back to where it was', async () => {
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  let closed = 0;
  const panel = render(SidePanel, { title: 'France', onclose: () => (closed += 1), children: words });
  expect(screen.getByRole('complementary', { name: 'France' })).toHaveFocus();
  await userEvent.setup().keyboard('{Escape}');
  expect(closed).toBe(1);
  panel.unmount();
  expect(button).toHaveFocus();
  button.remove();
});

test('of two panels Escape closes the one that was opened last, which lies above', async () => {
  const closed: string[] = [];
  const open = (title: string) =>
    render(SidePanel, { title, onclose: () => void closed.push(title), children: words });
  open('Meeting');
  const item = open('Item');
  const panel = (name: string) => screen.getByRole('complementary', { name });
  expect(Number(panel('Item').style.zIndex)).toBeGreaterThan(Number(panel('Meeting').style.zIndex));
  const user = userEvent.setup();
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['Item']);
  item.unmount();
  await user.keyboard('{Escape}');
  expect(closed).toEqual(['Item', 'Meeting']);
});

test('where its row went to another place meanwhile, the focus goes there', () => {
  const row = () => {
    const element = document.createElement('button');
    element.dataset['row'] = 'a-1';
    document.body.append(element);
    return element;
  };
  const before = row();
  before.focus();
  const panel = render(SidePanel, { title: 'Ana', onclose: () => undefined, children: words });
  before.remove();
  const after = row();
  panel.unmount();
  expect(after).toHaveFocus();
  after.remove();
});

test('a step with a reason is not taken without one, and a refusal keeps the words', async () => {
  const given: string[] = [];
  const user = userEvent.setup();
  render(Reason, {
    title: 'Cancel the meeting',
    words: 'Why?',
    action: 'Cancel it',
    onsave: async (reason) => {
      given.push(reason);
      throw { message: 'It is closed already.', hint: null };
    },
    oncancel: () => undefined,
  });
  expect(screen.getByRole('button', { name: 'Cancel it' })).toBeDisabled();
  await user.type(screen.getByLabelText('Why?'), 'No quorum');
  await user.click(screen.getByRole('button', { name: 'Cancel it' }));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('closed already'));
  expect(given).toEqual(['No quorum']);
  expect(screen.getByLabelText('Why?')).toHaveValue('No quorum');
});

test('nobody goes elsewhere while a reason is typed and not sent', async () => {
  const user = userEvent.setup();
  let isRefused = true;
  const question = render(Reason, {
    title: 'Return the minutes',
    words: 'Why?',
    action: 'Return',
    onsave: () => {
      // Whoever takes the words may go on.
      expect(pending.mayLeave()).toBe(true);
      if (isRefused) throw { message: 'Not now.', hint: null };
    },
    oncancel: () => undefined,
  });
  expect(pending.mayLeave()).toBe(true);
  await user.type(screen.getByLabelText('Why?'), 'Item 3 is missing');
  expect(pending.mayLeave()).toBe(false);
  await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
  await user.click(screen.getByRole('button', { name: 'Return' }));
  await waitFor(() => expect(screen.getByText('Not now.')).toBeVisible());
  expect(pending.mayLeave()).toBe(false);
  isRefused = false;
  await user.click(screen.getByRole('button', { name: 'Return' }));
  await waitFor(() => expect(pending.mayLeave()).toBe(true));
  question.unmount();
});

test('a panel that is given up lets go of its words before it leads elsewhere', async () => {
  const user = userEvent.setup();
  const field = createRawSnippet(() => ({ render: () => '<label>Name <input /></label>' }));
  let mayLeave: boolean | undefined;
  render(NewPanel, {
    title: 'New body',
    action: 'Add',
    fields: [],
    onadd: () => Promise.resolve(),
    onclose: () => (mayLeave = pending.mayLeave()),
    children: field,
  });
  await user.type(screen.getByLabelText('Name'), 'Task Force');
  expect(pending.mayLeave()).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(mayLeave).toBe(true);
});

test('a reason that was typed is not dropped for another step', async () => {
  const user = userEvent.setup();
  const step = (code: string, name: string) => ({ code, words: name, needsReason: true });
  render(Moves, {
    steps: [step('return', 'Return'), step('withdraw', 'Withdraw')],
    onmove: () => Promise.resolve(),
  });
  await user.click(screen.getByRole('button', { name: 'Return…' }));
  await user.type(await screen.findByRole('textbox'), 'Item 3 is missing');
  await user.click(screen.getByRole('button', { name: 'Withdraw…' }));
  expect(screen.getByRole('form', { name: 'Return' })).toBeVisible();
  expect(screen.getByRole('textbox')).toHaveValue('Item 3 is missing');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('button', { name: 'Withdraw…' }));
  expect(await screen.findByRole('form', { name: 'Withdraw' })).toBeVisible();
});
