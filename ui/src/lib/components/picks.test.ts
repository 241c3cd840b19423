import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import PickList from './form/PickList.svelte';
import PickMany from './PickMany.svelte';

const options = [
  { value: 'BG', words: 'Bulgaria' },
  { value: 'HR', words: 'Croatia' },
];
const refuse = () => Promise.reject(Object.assign(new Error(), { message: 'The disk is full.', hint: null }));

test('several of many: what the arrows have marked in an empty field is taken, and Enter then sends the form', async () => {
  const form = document.body.appendChild(document.createElement('form'));
  form.append(document.createElement('button'));
  let sent = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent += 1;
  });
  const taken: string[][] = [];
  render(PickMany, {
    target: form.appendChild(document.createElement('div')),
    props: { label: 'Owners', options, chosen: [], onchange: (next: string[]) => void taken.push(next) },
  });
  screen.getByRole('combobox').focus();
  const user = userEvent.setup();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await waitFor(() => expect(taken).toEqual([['HR']]));
  expect(sent).toBe(0);
  await user.keyboard('{Enter}');
  expect(sent).toBe(1);
  form.remove();
});

test('several of many: what a hand points at is taken, and what the list lay over comes to light', async () => {
  const taken: string[][] = [];
  render(PickMany, {
    props: { label: 'Owners', options, chosen: [], onchange: (next: string[]) => void taken.push(next) },
  });
  const user = userEvent.setup();
  const field = screen.getByRole('combobox');
  await user.click(field);
  expect(field).toHaveAttribute('aria-expanded', 'true');
  await user.click(screen.getByRole('option', { name: 'Bulgaria' }));
  await waitFor(() => expect(taken).toEqual([['BG']]));
  expect(field).toHaveAttribute('aria-expanded', 'false');
  expect(field).toHaveFocus();
  await user.click(field);
  expect(screen.getAllByRole('option').map((option) => option.textContent.trim())).toEqual(['Croatia']);
});

describe('a list that is refused the next entry gives back', () => {
  const open = () => {
    render(PickList, { label: 'Papers', chosen: [], options, onsave: refuse, onnew: () => refuse() });
    return { user: userEvent.setup(), field: screen.getByRole('combobox', { name: 'Papers' }) };
  };

  test('the words of something new', async () => {
    const { user, field } = open();
    await user.type(field, 'Report of the chair{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
    expect(field).toHaveValue('Report of the chair');
  });

  test('those of what was chosen, unless something else is typed by then', async () => {
    const { user, field } = open();
    await user.type(field, 'croa{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
    expect(field).toHaveValue('Croatia');
  });
});
