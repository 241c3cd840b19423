import { flushSync } from 'svelte';
import { loaded, type Loaded } from './loaded.svelte';

/** Runs until nothing more happens of itself. */
const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
};

/** A list that is asked for: the questions so far, and what answers each. */
function asking(wait: number | ((key: string, again: boolean) => number) = 0) {
  const questions: { key: string; sooner: (part: string) => void; answer: (whole: string) => void }[] = [];
  let key = $state('a');
  let list: Loaded<string> | undefined;
  const stop = $effect.root(() => {
    list = loaded(
      () => key,
      (asked, sooner) => new Promise<string>((answer) => questions.push({ key: asked, sooner, answer })),
      wait,
    );
  });
  flushSync();
  return {
    questions,
    get shown() {
      return [list?.current, list?.whole];
    },
    ask(next: string) {
      key = next;
      flushSync();
    },
    again() {
      list?.again();
      flushSync();
    },
    stop,
  };
}

test('a part is shown until the whole is there, and never again in its place', async () => {
  const list = asking();
  await settled();
  list.questions[0]?.sooner('part of a');
  expect(list.shown).toEqual(['part of a', false]);
  list.questions[0]?.answer('all of a');
  await settled();
  expect(list.shown).toEqual(['all of a', true]);
  list.again();
  list.questions[1]?.sooner('part of a');
  expect(list.shown).toEqual(['all of a', true]);
  list.ask('b');
  list.questions[2]?.sooner('part of b');
  expect(list.shown).toEqual(['part of b', false]);
  list.stop();
});

test('of the questions that come while one is under way only the last is asked', async () => {
  const list = asking(() => 0);
  await settled();
  list.ask('b');
  list.ask('c');
  await settled();
  expect(list.questions.map((one) => one.key)).toEqual(['a']);
  list.questions[0]?.answer('all of a');
  await settled();
  expect(list.questions.map((one) => one.key)).toEqual(['a', 'c']);
  expect(list.shown[0], 'an answer that nobody waits for').toBeUndefined();
  list.questions[1]?.answer('all of c');
  await settled();
  expect(list.shown).toEqual(['all of c', true]);
  list.stop();
});

test('what is shown already may be asked for again later than what is new', async () => {
  const waits: boolean[] = [];
  const list = asking((_, again) => {
    waits.push(again);
    return 0;
  });
  await settled();
  list.questions[0]?.answer('all of a');
  await settled();
  list.again();
  await settled();
  list.ask('b');
  expect(waits).toEqual([false, true, false]);
  list.stop();
});
