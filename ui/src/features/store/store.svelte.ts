/** The file that is open, the files opened before, and the ways between them. */
import {
  office,
  progressChannel,
  Refusal,
  system,
  type Opened,
  type RecentStore,
  type StoreView,
} from '$lib/ipc/client';
import { exports } from '$lib/exports.svelte';
import { today } from '$lib/dates';
import { baseName, fileName } from '$lib/filename';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import { revision } from '$lib/revision.svelte';
import { router } from '$lib/router.svelte';
import { slow } from '$lib/slow.svelte';
import { m } from '$paraglide/messages';

const fileKind = () => ({ name: m.store_file_kind(), extensions: ['rapporteur'] });

class Store {
  /** Undefined until the desktop application has answered. */
  current = $state.raw<StoreView | null | undefined>(undefined);
  recent = $state.raw<readonly RecentStore[]>([]);
  /** What is being done, in words. */
  busy = $state<string | null>(null);
  /** Whether the open file is about to give its place to another: what is typed now would belong to neither. */
  isLeft = $state(false);
  error = $state.raw<Refusal | null>(null);
  /** How the last wish to leave the program went. */
  #leaving: 'not' | 'writing' | 'unwritten' = 'not';
  /** How many files had been on their way when the person was told that leaving calls them off. */
  #toldOf = 0;

  /** Finds out what is open already. */
  async begin(): Promise<void> {
    try {
      const found = await office.currentStore();
      // The window that has it has come forward, and this one was opened for nothing.
      if (found?.is === 'elsewhere') await system.leave().catch(() => undefined);
      this.current = found?.is === 'here' ? found.store : null;
    } catch (thrown) {
      this.current = null;
      this.#failed(thrown);
    }
    await this.recall();
  }

  /** Opens a file in the place of the open one; where another window has it, that one comes forward. */
  open(path: string): Promise<void> {
    return this.#enter(m.store_opening(), () => office.openStore(path));
  }

  async askAndOpen(): Promise<void> {
    await this.#asking(async () => {
      const path = await system.askForFile(m.store_open_title(), fileKind());
      if (path !== null) await this.open(path);
    });
  }

  /** Shows a file in a window of its own, beside this one. */
  async openAside(path: string): Promise<void> {
    await this.#asking(async () => {
      this.error = null;
      const shown = await office.showStoreAside(path);
      if (shown === 'elsewhere') this.#sayElsewhere(path);
      if (shown === 'here') notices.say(m.store_is_here({ file: baseName(path) }));
    });
  }

  async askAndOpenAside(): Promise<void> {
    await this.#asking(async () => {
      const path = await system.askForFile(m.store_open_title(), fileKind());
      if (path !== null) await this.openAside(path);
    });
  }

  async askAndCreate(sample: boolean): Promise<void> {
    await this.#asking(async () => {
      const name = fileName([sample ? m.store_sample_name() : m.store_new_name()], 'rapporteur');
      const path = await system.askWhereToSave(m.store_create_title(), name, fileKind());
      if (path !== null) {
        // Without its ending a file isn't found again where one is opened. A name may have other dots: "Meeting 3.2".
        const ended = /\.rapporteur$/iu.test(path) ? path : `${path}.rapporteur`;
        const create = async (): Promise<Opened> => ({
          is: 'here',
          store: await office.createStore(ended, sample),
        });
        await this.#enter(m.store_creating(), create);
      }
    });
  }

  async close(): Promise<void> {
    await this.#asking(async () => {
      if (!this.#mayLeaveFiles(m.store_entering_calls_off()) || !(await this.#settled())) return;
      await office.closeStore();
      notices.endErrors();
      exports.endErrors();
      this.current = null;
      await this.recall();
    });
  }

  /** Takes a file out of the list of those opened before; the file itself stays as it is. */
  async forget(path: string): Promise<void> {
    await this.#asking(async () => {
      this.recent = await office.forgetStore(path);
    });
  }

  /** Copies the open file, with what was typed last, to where the person wants the copy. */
  async askAndBackUp(): Promise<void> {
    await this.#asking(async () => {
      if (!this.current || !(await this.#settled())) return;
      const name = fileName([this.current.name, m.store_backup_name(), today()], 'rapporteur');
      const path = await system.askWhereToSave(m.store_backup_title(), name, fileKind());
      if (path === null) return;
      await exports.follow({
        running: m.store_backing_up(),
        failed: m.store_not_backed_up(),
        write: async ({ job, onprogress }) => {
          await office.backUpStore(path, job, progressChannel(onprogress));
          return { path, words: m.store_backed_up({ file: baseName(path) }), about: '' };
        },
      });
    });
  }

  /** Whether the program may be left: once all that was typed is kept, or when it is asked for again. */
  async leave(): Promise<boolean> {
    if (this.#leaving === 'writing') return true;
    if (!this.#mayLeaveFiles(m.store_leaving_calls_off())) return false;
    const wasTold = this.#leaving === 'unwritten';
    this.#leaving = 'writing';
    const isSettled = await pending.settle();
    this.#leaving = isSettled ? 'not' : 'unwritten';
    if (!isSettled) this.#untilMoreIsTyped();
    if (!isSettled && !wasTold) notices.warn(m.store_not_written(), m.store_close_again());
    return isSettled || wasTold;
  }

  /** Asks which files were opened before. Without that list the rest still works; it is then just empty. */
  async recall(): Promise<void> {
    this.recent = await office.recentStores().catch(() => []);
  }

  /** Who goes on writing after the warning hasn't heard it of those words: they are asked for again. */
  #untilMoreIsTyped(): void {
    const forget = () => {
      if (this.#leaving === 'unwritten') this.#leaving = 'not';
    };
    document.addEventListener('input', forget, { capture: true, once: true });
  }

  /** While a file is on its way to or from the open one, the person is told once what becomes of it. */
  #mayLeaveFiles(hint: string): boolean {
    if (!slow.hasFiles || this.#toldOf === slow.filesBegun) return true;
    this.#toldOf = slow.filesBegun;
    notices.warn(m.store_leaving_work(), hint);
    return false;
  }

  /** What was typed belongs to the file that is still open. */
  async #settled(): Promise<boolean> {
    const isSettled = await pending.settle();
    if (!isSettled) notices.warn(m.minutes_not_written(), null);
    return isSettled;
  }

  async #enter(busy: string, act: () => Promise<Opened>): Promise<void> {
    if (!this.#mayLeaveFiles(m.store_entering_calls_off()) || !(await this.#settled())) return;
    this.busy = busy;
    this.isLeft = true;
    this.error = null;
    try {
      const before = this.current?.path;
      const opened = await act();
      // The pages of the file that has come are at work at once.
      this.isLeft = false;
      if (opened.is === 'elsewhere') {
        this.#sayElsewhere(opened.store.path);
        return;
      }
      notices.endErrors();
      exports.endErrors();
      this.current = opened.store;
      // What was shown belongs to the file that was open before.
      if (this.current.path !== before) router.show({ at: 'desk' });
      revision.changed();
      await this.recall();
    } catch (thrown) {
      this.#failed(thrown);
    } finally {
      this.busy = null;
      this.isLeft = false;
    }
  }

  /** Not every system lets a window come forward by itself. */
  #sayElsewhere(path: string): void {
    notices.say(m.store_elsewhere({ file: baseName(path) }));
  }

  /** Who called it off knows. */
  #failed(thrown: unknown): void {
    const refusal = Refusal.of(thrown);
    if (refusal.code !== 'cancelled') this.error = refusal;
  }

  async #asking(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      this.error = Refusal.of(thrown);
    }
  }
}

export const store = new Store();
