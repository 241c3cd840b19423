/** Keeps what is typed: soon after the last key, one writing at a time, and nothing lost when one fails. */
import { Refusal } from '$lib/ipc/client';
import { Pause } from '$lib/pause';

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed';

/** From the last key to the writing, in milliseconds. */
const rest = 700;

export class Autosave<T> {
  state = $state<Saving>('saved');
  refusal = $state.raw<Refusal | null>(null);
  readonly #save: (value: T) => Promise<void>;
  #waiting: { value: T } | null = null;
  readonly #pause = new Pause(() => void this.flush(), rest);
  #running: Promise<void> | null = null;

  constructor(save: (value: T) => Promise<void>) {
    this.#save = save;
  }

  /** Whether something typed isn't in the record yet. */
  get isDirty(): boolean {
    return this.state !== 'saved';
  }

  typed(value: T): void {
    this.#waiting = { value };
    if (this.state !== 'saving') this.state = 'waiting';
    this.#pause.again();
  }

  /** Forgets what couldn't be written, once nothing is on its way any more. */
  drop(): void {
    this.#pause.end();
    this.#waiting = null;
    this.refusal = null;
    this.state = 'saved';
  }

  /** Writes at once what waits; ends when nothing waits any more or a writing failed. */
  async flush(): Promise<void> {
    this.#pause.end();
    let hasFailed = false;
    // Somebody else's writing may be on its way, and more may be typed until it is through.
    while (this.#running || (this.#waiting && !hasFailed)) {
      const isMine = !this.#running;
      this.#running ??= this.#write();
      await this.#running;
      hasFailed = isMine && this.state === 'failed';
    }
  }

  async #write(): Promise<void> {
    const writing = this.#waiting;
    this.#waiting = null;
    if (!writing) return;
    // Asked for while the page is being changed, it must not change what the page shows at once.
    await Promise.resolve();
    this.state = 'saving';
    try {
      await this.#save(writing.value);
      this.refusal = null;
      this.state = this.#waiting ? 'waiting' : 'saved';
    } catch (thrown) {
      this.refusal = Refusal.of(thrown);
      this.#waiting ??= writing;
      this.state = 'failed';
    } finally {
      this.#running = null;
    }
  }
}
