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
  async put(value: T): Promise<void> {
    this.#pending += 1;
    this.#given = { value, over: this.#kept };
    const writing = this.#last.then(() => this.#save(value));
    this.#last = writing.catch(() => undefined);
    try {
      await writing;
    } catch (thrown) {
      if (this.#given.value === value) this.#given = null;
      throw thrown;
    } finally {
      this.#pending -= 1;
      if (this.#given) this.#given = { ...this.#given, over: this.#kept };
    }
  }

  /** Changes some of its parts. */
  change(parts: Partial<T>): Promise<void> {
    return this.put({ ...this.now, ...parts });
  }
}

/** A list whose entries are edited one by one. */
export class WholeList<T> extends Whole<readonly T[]> {
  constructor(source: () => readonly T[], save: (values: T[]) => unknown) {
    super(source, (values) => save([...values]));
  }

  add(value: T): Promise<void> {
    return this.put([...this.now, value]);
  }

  replace(index: number, value: T): Promise<void> {
    return this.put(this.now.map((one, at) => (at === index ? value : one)));
  }

  changeAt(index: number, parts: Partial<T>): Promise<void> {
    return this.put(this.now.map((one, at) => (at === index ? { ...one, ...parts } : one)));
  }

  remove(index: number): Promise<void> {
    return this.put(this.now.filter((_, at) => at !== index));
  }
}
