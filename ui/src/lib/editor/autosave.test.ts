import { Autosave } from './autosave.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('writes once, the last words, within a second after the last key', async () => {
  const save = vi.fn(async () => {});
  const autosave = new Autosave<string>(save);
  autosave.typed('a');
  autosave.typed('ab');
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect(save.mock.calls).toEqual([['ab']]);
  expect(autosave.state).toBe('saved');
});

test('what was typed while a writing failed is written by the next try', async () => {
  const kept: string[] = [];
  let broken = true;
  const autosave = new Autosave<string>(async (value) => {
    if (broken) throw { code: 'io', message: 'The disk is full.', hint: null, field: null };
    kept.push(value);
  });
  autosave.typed('first');
  await autosave.flush();
  expect(autosave.state).toBe('failed');
  expect(autosave.refusal?.message).toBe('The disk is full.');
  broken = false;
  await autosave.flush();
  expect(kept).toEqual(['first']);
  expect(autosave.isDirty).toBe(false);
});

test('writings never overtake each other', async () => {
  const order: string[] = [];
  let finish: () => void = () => {};
  const autosave = new Autosave<string>(async (value) => {
    order.push(`begin ${value}`);
    if (value === 'one') await new Promise<void>((done) => void (finish = done));
    order.push(`end ${value}`);
  });
  autosave.typed('one');
  const first = autosave.flush();
  autosave.typed('two');
  const second = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['begin one', 'end one', 'begin two', 'end two']);
});

test('whoever asks for what waits to be written is answered when it is, though another asked too', async () => {
  const kept: string[] = [];
  const autosave = new Autosave<string>(async (value) => {
    await new Promise((done) => setTimeout(done, 100));
    kept.push(value);
  });
  const seen = async () => {
    await autosave.flush();
    return [...kept];
  };
  autosave.typed('one');
  const first = autosave.flush();
  autosave.typed('two');
  const both = Promise.all([seen(), seen()]);
  await vi.advanceTimersByTimeAsync(500);
  await first;
  expect(await both).toEqual([
    ['one', 'two'],
    ['one', 'two'],
  ]);
});

test('who types on and on is written all the same, about once a second', async () => {
  const lengths: number[] = [];
  const autosave = new Autosave<string>(async (text) => void lengths.push(text.length));
  for (let key = 1; key <= 22; key += 1) {
    autosave.typed('a'.repeat(key));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(lengths).toEqual([10, 20]);
});
