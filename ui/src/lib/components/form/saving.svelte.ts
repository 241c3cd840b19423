/** What a field shares with its neighbours: saving what was typed, one save at a time, and saying why it failed. */
import { notices } from '$lib/notices.svelte';

/** What a refusal says, whoever refused. */
export interface Problem {
  message: string;
  hint: string | null;
}

/** After the last key, in milliseconds. */
export const typingPause = 800;

export function problemOf(thrown: unknown): Problem {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) {
    return { message: String(thrown), hint: null };
  }
  const hint = 'hint' in thrown && typeof thrown.hint === 'string' ? thrown.hint : null;
  return { message: String(thrown.message), hint };
}

/** A prop's error may be plain words. */
export function asProblem(error: Problem | string | null | undefined): Problem | null {
  if (error === null || error === undefined || error === '') return null;
  return typeof error === 'string' ? { message: error, hint: null } : error;
}

/** Saves the values of one field in the order they were given; of those that wait only the last counts. */
export class Saving<T> {
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  #waiting: { value: T } | null = null;
  #running: Promise<boolean> | null = null;
  #gone = false;
  readonly #save: (value: T) => unknown;

  constructor(save: (value: T) => unknown) {
    this.#save = save;
  }

  /** Whether this value, or one that came after it, is kept. */
  keep(value: T): Promise<boolean> {
    this.#waiting = { value };
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<boolean> {
    let kept = true;
    this.busy = true;
    while (this.#waiting) {
      const { value } = this.#waiting;
      this.#waiting = null;
      try {
        await this.#save(value);
        this.problem = null;
        kept = true;
      } catch (thrown) {
        kept = false;
        this.problem = problemOf(thrown);
        // The field is no longer there to say it.
        if (this.#gone) notices.warn(this.problem.message, this.problem.hint);
      }
    }
    this.busy = false;
    this.#running = null;
    return kept;
  }

  /** When nothing is on its way any more. */
  async done(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** The field leaves the page; what it says from now on is said at the foot of the window. */
  leave(): void {
    this.#gone = true;
  }
}

/** What a person does beside a field – adds, removes, opens – and why the last of it failed. */
export class Attempt {
  problem = $state.raw<Problem | null>(null);

  /** Whether it was done. */
  async run(act: () => unknown): Promise<boolean> {
    this.problem = null;
    try {
      await act();
      return true;
    } catch (thrown) {
      this.problem = problemOf(thrown);
      return false;
    }
  }
}
