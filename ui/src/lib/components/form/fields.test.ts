import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import DateField from './DateField.svelte';
import PickField from './PickField.svelte';
import { typingPause } from './saving.svelte';
import TextField from './TextField.svelte';
import { typesInNoTime } from '../../../test/typing';

afterEach(() => void vi.useRealTimers());

const refusal = { message: 'A body named “Mirage” is kept already.', hint: 'Choose another name.' };

test('text saves itself after a pause, once', async () => {
  const saved: string[] = [];
  render(TextField, { label: 'Name', value: 'Mira', onsave: (value) => void saved.push(value) });
  await typesInNoTime().type(screen.getByLabelText('Name'), 'ge');
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(typingPause);
  expect(saved).toEqual(['Mirage']);
});

test('who types on and on is written all the same', () => {
  vi.useFakeTimers();
  const saved: string[] = [];
  render(TextField, { label: 'Name', value: '', onsave: (value) => void saved.push(value) });
  const field = screen.getByLabelText<HTMLInputElement>('Name');
  for (let key = 1; key <= 15; key += 1) {
    field.value = 'a'.repeat(key);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    vi.advanceTimersByTime(100);
  }
  expect(saved).toEqual(['a'.repeat(10)]);
});

test('Enter saves at once', async () => {
  const saved: string[] = [];
  render(TextField, { label: 'Name', value: '', onsave: (value) => void saved.push(value) });
  await userEvent.setup().type(screen.getByLabelText('Name'), 'A{Enter}');
  expect(saved).toEqual(['A']);
});

test('what was refused stays, with the reason beside it, and is tried again', async () => {
  let refusing = true;
  const saved: string[] = [];
  const user = userEvent.setup();
  render(TextField, {
    label: 'Name',
    value: '',
    onsave: async (value) => {
      if (refusing) throw refusal;
      saved.push(value);
    },
  });
  const field = screen.getByLabelText('Name');
  await user.type(field, 'Mirage{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('kept already. Choose another name.');
  expect(field).toHaveValue('Mirage');
  expect(field).toHaveAccessibleDescription(/kept already/);
  refusing = false;
  await user.tab();
  await waitFor(() => expect(saved).toEqual(['Mirage']));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('Escape gives the old value back and saves nothing', async () => {
  const saved: string[] = [];
  const user = typesInNoTime();
  render(TextField, { label: 'Name', value: 'Mirage', onsave: (value) => void saved.push(value) });
  const field = screen.getByLabelText('Name');
  await user.type(field, ' II{Escape}');
  expect(field).toHaveValue('Mirage');
  await user.tab();
  expect(saved).toEqual([]);
});

test('the record changing beneath a field does not overwrite what is being typed', async () => {
  const view = render(TextField, { label: 'Name', value: 'Mirage', onsave: () => undefined });
  const field = screen.getByLabelText('Name');
  await view.rerender({ value: 'Oasis' });
  expect(field).toHaveValue('Oasis');
  await typesInNoTime().type(field, '!');
  await view.rerender({ value: 'Desert' });
  expect(field).toHaveValue('Oasis!');
});

test('nobody goes elsewhere from a paragraph that was refused, until it is given up', async () => {
  render(TextField, {
    label: 'Text',
    value: 'As it was',
    multiline: true,
    onsave: () => Promise.reject(Object.assign(new Error(), refusal)),
  });
  const user = userEvent.setup();
  const field = screen.getByLabelText('Text');
  expect(pending.mayLeave()).toBe(true);
  await user.type(field, ', and more');
  await user.tab();
  await screen.findByRole('alert');
  expect(pending.mayLeave()).toBe(false);
  expect(field).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(field).toHaveValue('As it was');
  expect(pending.mayLeave()).toBe(true);
});

test('leaving the page keeps what was typed', async () => {
  const saved: string[] = [];
  const view = render(TextField, { label: 'Name', value: '', onsave: (value) => void saved.push(value) });
  await typesInNoTime().type(screen.getByLabelText('Name'), 'Mirage');
  view.unmount();
  expect(saved).toEqual(['Mirage']);
});

test('leaving the page with a text that can’t be read says so', async () => {
  const view = render(DateField, { label: 'First day', value: null, onsave: () => undefined });
  await userEvent.setup().type(screen.getByLabelText('First day'), '31 June 2026');
  view.unmount();
  expect(notices.all.map((notice) => notice.message)).toEqual([
    '“31 June 2026” isn’t a day; write it as 14 October 2026 or 14.10.2026.',
  ]);
});

test('a wrong date is refused in place and not saved', async () => {
  const saved: (string | null)[] = [];
  const user = typesInNoTime();
  render(DateField, { label: 'First day', value: null, onsave: (value) => void saved.push(value) });
  const field = screen.getByLabelText('First day');
  await user.type(field, '31 June 2026{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('“31 June 2026” isn’t a day');
  expect(field).toHaveValue('31 June 2026');
  await user.clear(field);
  await user.type(field, '30.6.2026');
  await user.tab();
  expect(saved).toEqual(['2026-06-30']);
  expect(field).toHaveValue('30 June 2026');
});

test('an old answer that comes while the text is being written changes nothing', async () => {
  let written: () => void = () => undefined;
  const user = userEvent.setup();
  const view = render(TextField, {
    label: 'Name',
    value: 'Mirage',
    onsave: () => new Promise<void>((done) => void (written = done)),
  });
  const field = screen.getByLabelText('Name');
  await user.clear(field);
  await user.type(field, 'Oasis{Enter}');
  await user.tab();
  await view.rerender({ value: 'Desert' });
  expect(field).toHaveValue('Oasis');
  written();
  await view.rerender({ value: 'Oasis' });
  expect(field).toHaveValue('Oasis');
});

test('the record’s tidier words wait until the field is left', async () => {
  const user = typesInNoTime();
  const view = render(TextField, { label: 'Mail', value: '', multiline: true, onsave: () => undefined });
  const field = screen.getByLabelText('Mail');
  await user.type(field, 'ana@example.org{Enter}');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await view.rerender({ value: 'ana@example.org' });
  await user.keyboard('b');
  expect(field).toHaveValue('ana@example.org\nb');
  await user.keyboard('{Backspace}');
  await user.tab();
  await vi.advanceTimersByTimeAsync(0);
  expect(field).toHaveValue('ana@example.org');
});

describe('what a field was refused', () => {
  const open = async (typed: string) => {
    let isRefusing = true;
    render(TextField, {
      label: 'Name',
      value: 'Oasis',
      onsave: async () => {
        if (isRefusing) throw refusal;
      },
    });
    const user = userEvent.setup();
    const field = screen.getByLabelText('Name');
    await user.clear(field);
    await user.type(field, typed);
    return { user, field, allow: () => (isRefusing = false) };
  };

  test('is not taken for kept before it is', async () => {
    const { allow } = await open('Mirage');
    expect(await pending.settle()).toBe(false);
    // Another role may be what it needs; the field stays meanwhile.
    expect(await pending.settle({ mayStay: true })).toBe(true);
    allow();
    expect(await pending.settle()).toBe(true);
  });

  test('holds nobody back once the old words stand there again', async () => {
    const { user, field } = await open('Mirage');
    expect(await pending.settle()).toBe(false);
    await user.clear(field);
    await user.type(field, 'Oasis');
    expect(await pending.settle()).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is a day that can’t be read, too', async () => {
    render(DateField, { label: 'First day', value: null, onsave: () => undefined });
    await userEvent.setup().type(screen.getByLabelText('First day'), '31 June 2026');
    expect(await pending.settle()).toBe(false);
  });
});

describe('one of many', () => {
  const options = [
    { value: 'BG', words: 'Bulgaria' },
    { value: 'HR', words: 'Croatia' },
  ];

  /** Within a form, as most are. */
  function open(value: string | null) {
    const form = document.body.appendChild(document.createElement('form'));
    const sent: (string | null)[] = [];
    let now = value;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(now);
    });
    form.append(document.createElement('button'));
    render(PickField, {
      target: form.appendChild(document.createElement('div')),
      props: { label: 'Country', value, options, onsave: (next: string | null) => void (now = next) },
    });
    return { sent, kept: () => now, field: screen.getByRole('combobox', { name: 'Country' }) };
  }

  test('Enter sends no form while the field shows something else than it holds', async () => {
    const { field, sent } = open('BG');
    const user = userEvent.setup();
    await user.clear(field);
    await user.type(field, 'Atlantis{Enter}');
    expect(sent).toEqual([]);
    expect(field).toHaveAccessibleDescription(/“Atlantis” isn’t known here/);
  });

  test('what is typed is taken before the file changes hands', async () => {
    const { field, kept } = open(null);
    await userEvent.setup().type(field, 'croa');
    expect(await pending.settle()).toBe(true);
    expect(kept()).toBe('HR');
  });

  test('what the arrows have marked in an empty field is taken by Enter, which sends the form only then', async () => {
    const { field, kept, sent } = open(null);
    field.focus();
    const user = userEvent.setup();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect([kept(), sent]).toEqual(['HR', []]);
    await user.keyboard('{Enter}');
    expect(sent).toEqual(['HR']);
  });

  test('what isn’t known here is not taken for kept; Escape gives the old choice back', async () => {
    const { field } = open('BG');
    const user = userEvent.setup();
    await user.clear(field);
    await user.type(field, 'Atlantis');
    expect(await pending.write()).toBe(false);
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('Bulgaria');
    expect(await pending.write()).toBe(true);
  });

  test('a choice that was refused is not taken for kept until it is given up', async () => {
    render(PickField, {
      label: 'Seat',
      value: 'BG',
      options,
      onsave: () => Promise.reject(Object.assign(new Error(), refusal)),
    });
    const field = screen.getByRole('combobox', { name: 'Seat' });
    const user = userEvent.setup();
    await user.click(field);
    await user.click(screen.getByRole('option', { name: 'Croatia' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('kept already');
    expect(await pending.write()).toBe(false);
    field.focus();
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('Bulgaria');
    expect(await pending.write()).toBe(true);
  });
});

test('Escape gives back what the record says by now, not what it said when the field was entered', async () => {
  const saved: (string | null)[] = [];
  const user = userEvent.setup();
  const props = { label: 'Last day', onsave: (value: string | null) => void saved.push(value) };
  const { rerender } = render(DateField, { ...props, value: '2026-10-03' });
  const field = screen.getByLabelText('Last day');
  await user.click(field);
  // The first day, left just before, takes the last along.
  await rerender({ value: '2026-10-04' });
  await waitFor(() => expect(field).toHaveValue('4 October 2026'));
  await user.keyboard('{Escape}');
  await user.tab();
  expect(field).toHaveValue('4 October 2026');
  expect(saved).toEqual([]);
});
