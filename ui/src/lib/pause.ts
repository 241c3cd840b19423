/** Waits for a pause in the typing, though not for ever: who types on and on is kept up with all the same. */

/** A write is begun so long after the first key that waits for it, in milliseconds, however many follow. */
const most = 1000;

export class Pause {
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #act: () => void;
  readonly #rest: number;

  /** @param rest after the last key, in milliseconds. */
  constructor(act: () => void, rest: number) {
    this.#act = act;
    this.#rest = rest;
  }

  /** A key was typed. */
  again(): void {
    const now = Date.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.end();
        this.#act();
      },
      Math.max(0, Math.min(this.#rest, this.#since + most - now)),
    );
  }

  /** Nothing waits any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#since = null;
  }
}
