import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import Moves, { type Step } from '$lib/components/Moves.svelte';
import { keepsFocus, keepsFocusAt } from './focus';

const step = (code: string, needsReason = false): Step => ({ code, words: code, needsReason });

test('after a step the focus is on what stands where it stood; after a reason given up, on its button', async () => {
  const user = userEvent.setup();
  const view = render(Moves, {
    steps: [step('Approve'), step('Return', true)],
    onmove: async () => undefined,
  });
  await user.click(screen.getByRole('button', { name: 'Return…' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Return…' })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  // The record answers later, with other steps.
  await view.rerender({ steps: [step('Return', true), step('Reopen')] });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Return…' })).toHaveFocus());
});

describe('a list', () => {
  const list = document.createElement('ul');
  const button = (name: string) => screen.getByRole('button', { name });
  let end: () => void;

  beforeEach(() => {
    document.body.replaceChildren(list);
    list.innerHTML = ['A', 'B', 'C'].map((name) => `<li><button>Remove ${name}</button></li>`).join('');
    end = keepsFocus(list);
  });
  afterEach(() => {
    end();
    list.remove();
  });

  test('goes on with the next row, and with the one above where the last is taken', async () => {
    button('Remove B').focus();
    button('Remove B').parentElement?.remove();
    await waitFor(() => expect(button('Remove C')).toHaveFocus());
    button('Remove C').parentElement?.remove();
    await waitFor(() => expect(button('Remove A')).toHaveFocus());
  });

  test('takes nothing from who has gone elsewhere', async () => {
    const elsewhere = document.body.appendChild(document.createElement('input'));
    button('Remove B').focus();
    elsewhere.focus();
    elsewhere.blur();
    button('Remove B').parentElement?.remove();
    await new Promise((done) => setTimeout(done));
    expect(document.body).toHaveFocus();
    elsewhere.remove();
  });

  test('leaves to one within it what goes away there, unless that goes too', async () => {
    const within = button('Remove B').parentElement as HTMLElement;
    within.innerHTML = '<button>Replace</button><button>Remove B</button>';
    const endWithin = keepsFocusAt('.next')(within);
    button('Remove B').focus();
    within.innerHTML = '<button>Open</button><button class="next">Choose</button>';
    await waitFor(() => expect(button('Choose')).toHaveFocus());
    within.remove();
    await waitFor(() => expect(button('Remove C')).toHaveFocus());
    endWithin();
  });
});
