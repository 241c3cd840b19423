/** What a page shows of the record: asked for when its key changes, and again when the record did. */
import { untrack } from 'svelte';
import { Refusal } from '$lib/ipc/client';
import { revision } from '$lib/revision.svelte';

export interface Loaded<T> {
  /** The latest answer; undefined before the first. It stays while the next is on its way. */
  readonly current: T | undefined;
  /** Whether that is all of it, and not the part that was there sooner. */
  readonly whole: boolean;
  readonly refusal: Refusal | null;
  readonly loading: boolean;
  again(): void;
}

/**
 * Answers come late and out of order: only that to the latest question counts. They are kept as they come
 * (not as deep state, which would cost a list of 50,000 rows a proxy for each).
 *
 * @param load may tell a part of the answer sooner. It is shown where nothing is, or what belongs to another key:
 * a whole answer never gives way to a part of the next.
 * @param wait how long a key must stand still before it is asked for, in milliseconds; `again` says that what is shown
 * is its answer already, and only the record has changed. Keys that may have to wait
 * are asked for one at a time, and of those that come meanwhile only the last: an answer that nobody waits for any more
 * must not hold up the one that somebody waits for.
 */
export function loaded<Key, T>(
  key: () => Key,
  load: (key: Key, sooner: (part: T) => void) => Promise<T>,
  wait: number | ((key: Key, again: boolean) => number) = 0,
): Loaded<T> {
  let current = $state.raw<T>();
  let whole = $state(false);
  /** The key whose whole answer is shown. */
  let shown: { key: Key } | null = null;
  let refusal = $state.raw<Refusal | null>(null);
  let loading = $state(true);
  let tries = $state(0);
  let underWay: Promise<void> = Promise.resolve();

  $effect(() => {
    const asked = key();
    void revision.count;
    void tries;
    let isLatest = true;

    async function ask() {
      const sooner = (part: T) => {
        if (!isLatest || shown?.key === asked) return;
        [current, refusal, whole, shown] = [part, null, false, null];
      };
      try {
        const answer = await load(asked, sooner);
        if (isLatest) [current, refusal, whole, shown] = [answer, null, true, { key: asked }];
      } catch (thrown) {
        if (isLatest) refusal = Refusal.of(thrown);
      }
      if (isLatest) loading = false;
    }

    loading = true;
    async function askInTurn() {
      await underWay;
      if (isLatest) await (underWay = ask());
    }

    const pause = typeof wait === 'number' ? wait : wait(asked, shown?.key === asked);
    const timer = pause > 0 ? setTimeout(() => void askInTurn(), pause) : undefined;
    if (timer === undefined) untrack(() => void (wait === 0 ? ask() : askInTurn()));
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  });

  return {
    get current() {
      return current;
    },
    get whole() {
      return whole;
    },
    get refusal() {
      return refusal;
    },
    get loading() {
      return loading;
    },
    again() {
      tries += 1;
    },
  };
}
