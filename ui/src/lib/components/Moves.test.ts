import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { revision } from '$lib/revision.svelte';
import Moves, { type Step } from './Moves.svelte';

const step = (code: string, needsReason = false): Step => ({ code, words: `To ${code}`, needsReason });
const refusing = () => Promise.reject(new Error('Not as it stands.'));

test('why a step was refused stands until other steps are open, whatever is written meanwhile', async () => {
  const user = userEvent.setup();
  const { rerender } = render(Moves, { steps: [step('send')], onmove: refusing });
  await user.click(screen.getByRole('button', { name: 'To send' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Not as it stands.');
  revision.changed();
  await rerender({ steps: [step('send')] });
  expect(screen.getByRole('alert')).toBeVisible();
  await rerender({ steps: [step('approve')] });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('one Escape doesn’t throw a written reason away', async () => {
  const user = userEvent.setup();
  render(Moves, { steps: [step('return', true)], onmove: refusing });
  await user.click(screen.getByRole('button', { name: 'To return…' }));
  await user.type(await screen.findByRole('textbox'), 'The names are missing{Escape}');
  expect(screen.getByRole('textbox')).toHaveValue('The names are missing');
  expect(screen.getByRole('alert')).toHaveTextContent('isn’t kept yet');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('why a step was refused goes when another reason is typed', async () => {
  const user = userEvent.setup();
  render(Moves, { steps: [step('return', true)], onmove: refusing });
  await user.click(screen.getByRole('button', { name: 'To return…' }));
  await user.type(await screen.findByRole('textbox'), 'So');
  await user.click(screen.getByRole('button', { name: 'To return' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Not as it stands.');
  await user.type(screen.getByRole('textbox'), '!');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});
