import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { typingPause } from '$lib/components/form/saving.svelte';
import type { Mock } from '$lib/ipc/mock';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import type { MeetingPart } from '$lib/routes';
import { closePart, faultless, openPart, type OpenPart } from '../../test/part';
import { typesInNoTime } from '../../test/typing';
import MeetingWorkspace from './MeetingWorkspace.svelte';

let mock: Mock;
let calls: OpenPart['calls'];

async function open(part: MeetingPart, id?: string) {
  const opened = await openPart(part, id);
  ({ mock, calls } = opened);
  return opened.user;
}
afterEach(async () => {
  vi.useRealTimers();
  await closePart();
});

const titles = () => screen.getAllByPlaceholderText('New item') as HTMLTextAreaElement[];
const words = () => titles().map((field) => field.value);
const field = (title: string) => titles().find((one) => one.value === title) as HTMLTextAreaElement;

test('Enter writes the next item, Tab puts it under the one above; the caret stays in it', async () => {
  const user = await open('agenda');
  await user.click(field('Matters arising'));
  await user.keyboard('{End}{Enter}Reports of the ports{Tab}');
  // The record was loaded again: the number has come, the caret is where it was.
  expect(await screen.findByText('3.1')).toBeVisible();
  await user.keyboard('!');
  expect(document.activeElement).toHaveValue('Reports of the ports!');
});

test('an empty new item is only typed: Backspace forgets it, the record never knew it', async () => {
  const user = await open('agenda');
  const before = words();
  await user.click(field('Matters arising'));
  await user.keyboard('{End}{Enter}');
  expect(words()).toHaveLength(before.length + 1);
  await user.keyboard('{Backspace}');
  expect(words()).toEqual(before);
  expect(document.activeElement).toHaveValue('Matters arising');
  expect(calls('insert_item')).toEqual([]);
});

test('Alt and arrows move an item among its siblings', async () => {
  const user = await open('agenda');
  await user.click(field('Operation CLEARWATER'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  const moved = { id: 'i-4.2', parentId: 'i-4', position: 0, sitting: null };
  await waitFor(() => expect(calls('move_item')).toEqual([moved]));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(calls('move_item')).toHaveLength(1);
});

test('a title that is refused stays as typed, with the reason beneath it', async () => {
  const user = await open('agenda');
  mock.failures.set('insert_item', {
    code: 'disk_full',
    message: 'The disk is full.',
    hint: 'Make room.',
    field: null,
  });
  await user.click(field('Matters arising'));
  await user.keyboard('{End}{Enter}Not lost{ArrowUp}');
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full. Make room.');
  expect(field('Not lost')).toBeVisible();
  mock.failures.clear();
  const tried = calls('insert_item').length;
  await user.click(field('Not lost'));
  await user.keyboard('{ArrowUp}');
  await waitFor(() => expect(calls('insert_item')).toHaveLength(tried + 1));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('a title that is refused after the agenda was left stands there, with the reason, for whoever comes back', async () => {
  const user = await open('agenda');
  const refused = { code: 'disk_full', message: 'The disk is full.', hint: null, field: null };
  mock.failures.set('insert_item', refused);
  await user.click(field('Matters arising'));
  await user.keyboard('{End}{Enter}Not lost');
  cleanup();
  await waitFor(() => expect(notices.all[0]?.message).toBe('The disk is full.'));
  expect(notices.all[0]?.hint).toContain('still stands in that agenda');
  expect(await pending.settle()).toBe(false);
  render(MeetingWorkspace, { props: { id: 'm-meridian-12', part: 'agenda' } });
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  mock.failures.clear();
  await user.click(field('Not lost'));
  await user.keyboard('{ArrowUp}');
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  cleanup();
  await waitFor(async () => expect(await pending.settle()).toBe(true));
});

test('durations are typed in the row; what is no duration is said and changes nothing', async () => {
  await open('agenda');
  const duration = screen.getByRole('textbox', { name: 'Duration of Matters arising' });
  const user = typesInNoTime();
  await user.clear(duration);
  await user.type(duration, 'soon{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('“soon” isn’t a duration');
  await pending.settle();
  expect(calls('change_record')).toEqual([]);
  await user.clear(duration);
  await user.type(duration, '1:30{Enter}');
  await pending.settle();
  expect(calls('change_record')).toMatchObject([{ fields: { minutes_planned: 90 } }]);
});

test('a duration is written while one stays in it, and before the file changes hands', async () => {
  await open('agenda');
  const duration = screen.getByRole('textbox', { name: 'Duration of Matters arising' });
  const written = () => calls('change_record').map(({ fields }) => fields);
  const user = typesInNoTime();
  await user.clear(duration);
  await user.type(duration, '50');
  expect(written()).toEqual([]);
  await vi.advanceTimersByTimeAsync(typingPause);
  expect(written()).toEqual([{ minutes_planned: 50 }]);
  await user.type(duration, '5');
  await pending.settle();
  expect(written()).toHaveLength(2);
  // What stood there when it was entered comes back, also after that.
  await user.keyboard('{Escape}');
  await pending.settle();
  expect(written()[2]).toEqual({ minutes_planned: 45 });
});

test('several lines pasted are several items, in their order', async () => {
  const user = await open('agenda');
  await user.click(field('Matters arising'));
  await user.keyboard('{End}{Enter}');
  await user.paste('First\nSecond\n\nThird');
  await waitFor(() => expect(calls('insert_item')).toHaveLength(3));
  const at = words().indexOf('First');
  expect(words().slice(at, at + 3)).toEqual(['First', 'Second', 'Third']);
});

test('after Escape, Tab leaves the outline', async () => {
  const user = await open('agenda');
  await user.click(field('Matters arising'));
  await user.keyboard('{Escape}{Tab}');
  expect(calls('move_item')).toEqual([]);
  expect(document.activeElement).not.toBe(field('Matters arising'));
});

test('what was adopted is compared with what stands there now', async () => {
  const user = await open('agenda');
  await user.click(screen.getByRole('button', { name: 'Adopt the agenda' }));
  expect(await screen.findByText(/^Adopted on/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /since/ })).toBeNull();
  await user.type(field('Matters arising'), ' again{ArrowDown}');
  await user.click(await screen.findByRole('button', { name: '1 change since' }));
  expect(await screen.findByText(/“Matters arising” is now “Matters arising again”/)).toBeVisible();
});

test('an agenda of which a title stands only in its field is not adopted', async () => {
  const user = await open('agenda');
  mock.failures.set('insert_item', {
    code: 'disk_full',
    message: 'The disk is full.',
    hint: null,
    field: null,
  });
  await user.click(field('Matters arising'));
  await user.keyboard('{End}{Enter}Reports of the ports');
  await user.click(screen.getByRole('button', { name: 'Adopt the agenda' }));
  expect(await screen.findByText(/^What you typed isn’t saved yet/)).toBeVisible();
  expect(calls('adopt_agenda')).toEqual([]);
  mock.failures.clear();
});

test('an empty agenda begins with the usual items', async () => {
  const user = await open('agenda', 'm-meridian-13');
  await user.click(await screen.findByRole('button', { name: 'Begin with the usual items' }));
  await waitFor(() => expect(words()[0]).toBe('Opening of the meeting'));
  expect(words().at(-1)).toBe('Closing of the meeting');
});

test('axe finds nothing with the details open', async () => {
  const user = await open('agenda');
  await user.click(field('Operation LANTERN'));
  await user.keyboard('{Alt>}{Enter}{/Alt}');
  expect(await screen.findByRole('complementary', { name: '4.1 Operation LANTERN' })).toBeVisible();
  await faultless();
});
