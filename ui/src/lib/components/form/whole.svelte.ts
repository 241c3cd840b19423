/** Something that is kept whole and edited by its parts: a name, a list, a date line. */
import { untrack } from 'svelte';

/**
 * The record that a panel was opened with, as it stands today. It stays the same one when another has come in its
 * place: what still waits to be written then belongs to the first.
 */
export function theSame<T extends { readonly id: string }>(now: () => T): () => T {
  let last = untrack(now);
  return () => {
    // Of a panel that is gone already there may be none.
    const current = now() as T | null | undefined;
    if (current?.id === last.id) last = current;
    return last;
  };
}

/**
 * Every change is reckoned from the one before it, also while that one is still being written or the record
 * hasn't come back with it: two quick steps don't undo each other. They are written one after the other.
 */
export class Whole<T> {
  readonly #source: () => T;
  readonly #save: (value: T) => unknown;
  #kept = $derived.by(() => this.#source());
  #pending = $state(0);
  /** What was given last, and what the record said when that was written. */
  #given = $state.raw<{ value: T; over: T } | null>(null);
  #last: Promise<unknown> = Promise.resolve();
  /** The changes that aren't being written yet. */
  #waiting: readonly ((value: T) => T)[] = [];
  /** What another step made of it, with what was written since. */
  #made: { value: T } | null = null;

  constructor(source: () => T, save: (value: T) => unknown) {
    this.#source = source;
    this.#save = save;
  }

  /** As it stands for the person who edits it. */
  get now(): T {
    const given = this.#given;
    return given && (this.#pending > 0 || given.over === this.#kept) ? given.value : this.#kept;
  }

  /** Keeps what it is to be. What is refused is taken back. */
  put(value: T): Promise<void> {
    return this.alter(() => value);
  }

  /** Changes some of its parts. */
  change(parts: Partial<T>): Promise<void> {
    return this.alter((now) => ({ ...now, ...parts }));
  }

  /** Keeps what a change makes of it. */
  alter(by: (now: T) => T): Promise<void> {
    const value = by(this.now);
    this.#given = { value, over: this.#kept };
    this.#waiting = [...this.#waiting, by];
    return this.#inTurn(async () => {
      this.#waiting = this.#waiting.slice(1);
      const next = this.#made ? by(this.#made.value) : value;
      try {
        await this.#save(next);
      } catch (thrown) {
        if (this.#made) this.#reckon(this.#made.value);
        else if (this.#given?.value === value) this.#given = null;
        throw thrown;
      }
      if (this.#made) this.#made = { value: next };
    });
  }

  /** Another step makes of it what the record then says: changes that are given meanwhile are reckoned from that. */
  made(make: () => Promise<T>): Promise<void> {
    if (this.#pending === 0 && this.#given?.over !== this.#kept) this.#given = null;
    return this.#inTurn(async () => {
      const value = await make();
      this.#made = { value };
      this.#reckon(value);
    });
  }

  /** As it stands with the changes that are still to be written. */
  #reckon(value: T): void {
    this.#given = { value: this.#waiting.reduce((now, by) => by(now), value), over: this.#kept };
  }

  async #inTurn(write: () => Promise<void>): Promise<void> {
    this.#pending += 1;
    const writing = this.#last.then(write);
    this.#last = writing.catch(() => undefined);
    try {
      await writing;
    } finally {
      this.#pending -= 1;
      if (this.#pending === 0) this.#made = null;
      if (this.#given) this.#given = { ...this.#given, over: this.#kept };
    }
  }
}

/** A list whose entries are edited one by one. */
export class WholeList<T> extends Whole<readonly T[]> {
  constructor(source: () => readonly T[], save: (values: T[]) => unknown) {
    super(source, (values) => save([...values]));
  }

  add(value: T): Promise<void> {
    return this.alter((now) => [...now, value]);
  }

  replace(index: number, value: T): Promise<void> {
    return this.alter((now) => now.map((one, at) => (at === index ? value : one)));
  }

  changeAt(index: number, parts: Partial<T>): Promise<void> {
    return this.alter((now) => now.map((one, at) => (at === index ? { ...one, ...parts } : one)));
  }

  remove(index: number): Promise<void> {
    return this.alter((now) => now.filter((_, at) => at !== index));
  }
}
