import { wrote } from '$lib/ipc/records';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import { slow } from '$lib/slow.svelte';
import { store } from './store.svelte';

let forget: () => void = () => undefined;

beforeEach(async () => {
  // What an earlier test was warned of is over once all is written.
  await store.leave();
  notices.all = [];
});
afterEach(() => {
  forget();
});

test('the program is left when what was typed has been written', async () => {
  let written: (kept: boolean) => void = () => undefined;
  forget = pending.add(() => new Promise((done) => (written = done)));
  let mayLeave: boolean | undefined;
  const leaving = store.leave().then((answer) => (mayLeave = answer));
  await Promise.resolve();
  expect(mayLeave).toBeUndefined();
  written(true);
  await leaving;
  expect(mayLeave).toBe(true);
  expect(notices.all).toEqual([]);
});

test('the program is left when what was sent is on the record, or couldn’t be', async () => {
  for (const end of ['kept', 'refused']) {
    let answer: () => void = () => undefined;
    const call = new Promise<void>((kept, refused) => {
      answer = end === 'kept' ? kept : () => refused(new Error('The disk is full.'));
    });
    void wrote(call).catch(() => undefined);
    let mayLeave: boolean | undefined;
    const leaving = store.leave().then((may) => (mayLeave = may));
    await new Promise((done) => setTimeout(done, 20));
    expect(mayLeave, end).toBeUndefined();
    answer();
    await leaving;
    expect(mayLeave, end).toBe(true);
  }
});

test('what can’t be written is said once; who wishes to leave again may', async () => {
  forget = pending.add(() => Promise.resolve(false));
  expect(await store.leave()).toBe(false);
  expect(notices.all).toHaveLength(1);
  expect(await store.leave()).toBe(true);
});

test('words that were typed after the warning are warned of anew', async () => {
  forget = pending.add(() => Promise.resolve(false));
  expect(await store.leave()).toBe(false);
  const first = notices.all.map(({ id }) => id);
  document.body.dispatchEvent(new InputEvent('input', { bubbles: true }));
  expect(await store.leave()).toBe(false);
  expect(notices.all).toHaveLength(1);
  expect(notices.all[0]?.id).not.toBe(first[0]);
  expect(await store.leave()).toBe(true);
});

test('a window that waits for a writing that never ends can still be closed', async () => {
  let written: (kept: boolean) => void = () => undefined;
  forget = pending.add(() => new Promise((done) => (written = done)));
  const first = store.leave();
  expect(await store.leave()).toBe(true);
  written(true);
  expect(await first).toBe(true);
});

test('while a file is on its way, it is asked once whether leaving shall call it off', async () => {
  let end: (value: null) => void = () => undefined;
  const attaching = slow.follow('attachSlides', new Promise((done) => (end = done)));
  expect(await store.leave()).toBe(false);
  expect(notices.all).toHaveLength(1);
  expect(await store.leave()).toBe(true);
  end(null);
  await attaching;
  expect(await store.leave()).toBe(true);
});
