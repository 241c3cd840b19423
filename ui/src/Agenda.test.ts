/** The agenda in the window: what the pointer, the keyboard and other places do to its lines. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { notices } from '$lib/notices.svelte';
import { clearMocks } from '$lib/ipc/mock';
import { openWindow } from './test/window';

afterEach(() => {
  clearMocks();
  vi.restoreAllMocks();
});

const agenda = '#/meetings/m-meridian-12/agenda';
const full = { code: 'disk_full', message: 'The disk is full.', hint: 'Make room.', field: null };

async function open() {
  const opened = await openWindow(agenda);
  await screen.findByRole('textbox', { name: 'Title of 1' });
  const titles = () => screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: /^Title of/ });
  const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-key]')];
  return { ...opened, titles, rows };
}

test('a line is dragged to where it is dropped, though what was typed before is written meanwhile', async () => {
  const { user, titles, rows, calls } = await open();
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => undefined, scrollBy: () => undefined });
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, rows().indexOf(this) * 40, 800, 40);
  });
  const [first] = titles() as [HTMLTextAreaElement];
  const dragged = rows()[0] as HTMLElement;
  const handle = dragged.querySelector('.grip span') as HTMLElement;
  await user.type(first, ' anew');
  await fireEvent.pointerDown(handle, { button: 0, clientX: 10, clientY: 20 });
  await fireEvent.pointerMove(handle, { clientX: 10, clientY: 30 });
  expect(dragged).toHaveClass('dragged');
  // The pause is over: the title is written and the record comes back with it.
  await waitFor(() => expect(calls('change_record')).not.toHaveLength(0));
  await waitFor(() => expect(first).toHaveAttribute('data-unchanged'));
  const end = { clientX: 10, clientY: rows().length * 40 };
  await fireEvent.pointerMove(handle, end);
  await fireEvent.pointerUp(handle, end);
  expect(dragged).not.toHaveClass('dragged');
  const last = rows().filter((row) => row.querySelector('.grow.top')).length - 1;
  await waitFor(() =>
    expect(calls('move_item')).toEqual([
      { id: dragged.dataset['key'], parentId: null, position: last, sitting: expect.any(Number) as number },
    ]),
  );
});

test('what a line was refused is said when one has gone to another part', async () => {
  const { user, mock, titles } = await open();
  mock.failures.set('change_record', full);
  await user.type(titles()[0] as HTMLElement, ' anew');
  await user.click(screen.getByRole('tab', { name: /Attendees/ }));
  await waitFor(() => expect(notices.all.map(({ message }) => message)).toContain('The disk is full.'));
  expect(notices.all).toHaveLength(1);
});

test('the key takes the letters of a title back that was emptied, and nothing on the record', async () => {
  const { user, titles, calls } = await open();
  await user.clear(titles()[0] as HTMLElement);
  const inField = vi.spyOn(document, 'execCommand');
  await user.keyboard('{Control>}z{/Control}');
  expect(inField).toHaveBeenCalledExactlyOnceWith('undo');
  expect(calls('undo')).toEqual([]);
});

test('Backspace that is held stops at the line it has emptied', async () => {
  const { user, titles } = await open();
  const count = titles().length;
  const field = titles()[2] as HTMLTextAreaElement;
  await user.clear(field);
  await fireEvent.keyDown(field, { key: 'Backspace', repeat: true });
  expect(titles()).toHaveLength(count);
  await fireEvent.keyDown(field, { key: 'Backspace' });
  expect(titles()).toHaveLength(count - 1);
});

test('an item is gone to from elsewhere while the agenda is open, and again', async () => {
  const { titles } = await open();
  const [first] = titles() as [HTMLTextAreaElement];
  for (let time = 0; time < 2; time += 1) {
    first.focus();
    location.hash = `${agenda}?shown=i-4.2`;
    await waitFor(() => expect(document.activeElement?.closest('tr')?.dataset['key']).toBe('i-4.2'));
  }
});

test('after the only line is taken out one is where the agenda begins', async () => {
  const { user } = await openWindow('#/meetings/m-meridian-13/agenda');
  await user.click(await screen.findByRole('button', { name: 'Write the first item' }));
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Title of/));
  await user.keyboard('{Backspace}');
  await waitFor(() => expect(screen.getByRole('button', { name: /usual items/ })).toHaveFocus());
});

describe('a list that is pasted into a title', () => {
  const paste = async (from: number, to: number, words: string) => {
    const { user, titles } = await open();
    const count = titles().length;
    const field = titles()[1] as HTMLTextAreaElement;
    await user.clear(field);
    await user.type(field, 'Old words');
    field.setSelectionRange(from, to);
    await user.paste(words);
    const added = titles().length - count;
    const at = titles().indexOf(field);
    return titles()
      .slice(at, at + added + 1)
      .map(({ value }) => value);
  };

  test('takes the place of what is selected', async () => {
    expect(await paste(0, 9, 'One\n Two\n\nThree\n')).toEqual(['One', 'Two', 'Three']);
  });

  test('leaves the words behind the caret behind it', async () => {
    expect(await paste(4, 4, 'one\ntwo ')).toEqual(['Old one', 'twowords']);
  });

  test('ends its last line where it says so', async () => {
    expect(await paste(4, 4, 'one\ntwo\n')).toEqual(['Old one', 'two', 'words']);
  });
});
