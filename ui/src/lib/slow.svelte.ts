/** Calls that take longer than a moment: what goes on, how far it is where that is known, and how it is called off. */
import { office, watchCalls, type WorkUnderWay } from '$lib/ipc/client';

/** In milliseconds: what takes longer is told. */
const moment = 1000;

/** In milliseconds: how often the desktop application is asked how far it is. */
const apart = 300;

/** These tell how far they are by themselves, where they were begun. */
const files: ReadonlySet<string> = new Set(['attachSlides', 'backUpStore', 'exportPaper']);

/** These are never waited for. */
const asides: ReadonlySet<string> = new Set(['workUnderWay', 'callOffWork', 'cancelExport']);

class Slow {
  /** The command that has taken longer than a moment for longest; null where none has. */
  command = $state<string | null>(null);
  /** What it is at; null where the desktop application doesn't know, or it waits for other work. */
  work = $state.raw<WorkUnderWay | null>(null);
  stopping = $state(false);
  /** The work that was asked to stop. */
  #stopped: number | null = null;
  /** How many files have been on their way to or from the store since the start. */
  filesBegun = 0;
  #filesEnded = 0;
  #slow = new Map<symbol, string>();
  /** The call that `command` tells of: another one of the same name can still be called off. */
  #told: symbol | null = null;
  #isLooking = false;

  get hasFiles(): boolean {
    return this.#filesEnded < this.filesBegun;
  }

  /** Waits for a call beside whoever made it. */
  async follow(name: string, answer: Promise<unknown>): Promise<void> {
    if (asides.has(name)) return;
    if (files.has(name)) {
      this.filesBegun += 1;
      await answer.catch(() => undefined);
      this.#filesEnded += 1;
      return;
    }
    const call = Symbol(name);
    const timer = setTimeout(() => {
      this.#slow.set(call, name);
      this.#name();
      void this.#look();
    }, moment);
    // What became of it is told to whoever made the call.
    await answer.catch(() => undefined);
    clearTimeout(timer);
    if (this.#slow.delete(call)) this.#name();
  }

  async callOff(): Promise<void> {
    if (this.work === null) return;
    this.stopping = true;
    this.#stopped = this.work.number;
    // It may just have ended by itself.
    await office.callOffWork(this.work.number).catch(() => undefined);
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#slow.size > 0) {
      const work = await office.workUnderWay().catch(() => null);
      this.work = this.#slow.size > 0 ? work : null;
      // What goes on now may be called off too.
      if (work !== null && work.number !== this.#stopped) this.stopping = false;
      await new Promise((done) => setTimeout(done, apart));
    }
    this.#isLooking = false;
  }

  #name(): void {
    const [longest] = this.#slow;
    const [call, name] = longest ?? [null, null];
    if (call !== this.#told) this.stopping = false;
    [this.#told, this.command] = [call, name];
    if (call === null) this.work = null;
  }
}

export const slow = new Slow();

watchCalls((name, answer) => void slow.follow(name, answer));
