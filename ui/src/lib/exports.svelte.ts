/** Papers and other long work on its way to a file: progress, calling off, and what became of it. */
import {
  office,
  Refusal,
  system,
  type Exported,
  type ExportProgress,
  type ExportKind,
  type ExportWatch,
  type Sheet,
  type Written,
} from '$lib/ipc/client';
import { sizeWords } from '$lib/dates';
import { baseName } from '$lib/filename';
import { notices } from '$lib/notices.svelte';
import { remembered } from '$lib/remembered.svelte';
import { revision } from '$lib/revision.svelte';
import { m } from '$paraglide/messages';

export type ExportState =
  | { is: 'running'; progress: ExportProgress | null; stopping: boolean }
  | ({ is: 'done' } & Done)
  | { is: 'failed'; refusal: Refusal };

/** What was done: in words, what there is to say of it, and where it was written, where it is a file. */
export interface Done {
  path: string | null;
  words: string;
  about: string;
  /** What usually follows, and the count of the record's changes at which it was written. */
  next?: (NextStep & { at: number }) | undefined;
}

/** What usually follows. It is offered until the record changes: it is about what was done. */
export interface NextStep {
  words: string;
  /** Answers whether it was taken: it is offered still to somebody who asked for it and thought better of it. */
  run: () => Promise<boolean>;
}

export interface Export {
  job: string;
  /** As "Exporting: Minutes". */
  running: string;
  /** As "Not exported: Minutes (TF Mirage 22.pdf)". */
  failed: string;
  state: ExportState;
}

/** Long work that ends with a file. */
export interface LongWork {
  running: string;
  failed: string;
  write: (watch: ExportWatch) => Promise<Done>;
}

/** A paper that can be exported: what it is called, the file name to offer, and how it is written. */
export interface Paper {
  name: string;
  suggested: () => Promise<string>;
  write: (to: string, sheet: Sheet, watch: ExportWatch) => Promise<Exported>;
  /** What there is to say of it once it is written. */
  note?: string;
  next?: NextStep;
}

/** What leaves the house beside papers, written in one go: a table, an invitation. */
export interface PlainFile {
  name: string;
  fileName: string;
  kind: ExportKind;
  /** Another kind that the file may be, by the ending of its name. */
  otherKind?: ExportKind;
  /** Refuses what can't be written, before anybody is asked where to. */
  check?: () => Promise<unknown>;
  write: (to: string) => Promise<Written>;
  /** What it holds, as "24 people". */
  about: (rows: number) => string;
}

const done = (paper: string, path: string, about: string): Done => ({
  path,
  words: m.export_done({ paper, file: baseName(path) }),
  about,
});

const ended = (paper: string, state: ExportState): Export => ({
  job: crypto.randomUUID(),
  running: m.export_running({ paper }),
  failed: m.export_failed({ paper }),
  state,
});

/** What can't be written is told by its file too: papers of several meetings have the same name. */
const inFile = (paper: string, path: string) => `${paper} (${baseName(path)})`;

const isSheet = (value: unknown): value is Sheet => value === 'a4' || value === 'letter';

class Exports {
  all = $state.raw<readonly Export[]>([]);
  /** What had ended when the page was turned last. */
  #turned: ReadonlySet<string> = new Set();
  #sheet = remembered<Sheet>('sheet', 'a4', isSheet);

  get sheet(): Sheet {
    return this.#sheet.current;
  }

  set sheet(sheet: Sheet) {
    this.#sheet.current = sheet;
  }

  /** Asks where to, then writes. Answers whether it came to that: the person may choose no place. */
  async start(paper: Paper): Promise<boolean> {
    const { name } = paper;
    try {
      const to = await system.askWhereToSave(m.export_save_title({ paper: name }), await paper.suggested(), {
        name: m.export_pdf_kind(),
        extensions: ['pdf'],
      } satisfies ExportKind);
      if (to === null) return false;
      await this.follow({
        running: m.export_running({ paper: name }),
        failed: m.export_failed({ paper: inFile(name, to) }),
        write: async (watch) => {
          const next = paper.next && { ...paper.next, at: revision.count };
          const { path, pages, bytes } = await paper.write(to, this.sheet, watch);
          const size = m.export_size({ count: pages, size: sizeWords(bytes) });
          return { ...done(name, path, [size, ...(paper.note ? [paper.note] : [])].join(' · ')), next };
        },
      });
    } catch (thrown) {
      this.#fail(name, Refusal.of(thrown));
      return false;
    }
    return true;
  }

  /** Shows long work while it goes on, and then what became of it. */
  async follow({ running, failed, write }: LongWork): Promise<void> {
    const job = crypto.randomUUID();
    this.#add({ job, running, failed, state: { is: 'running', progress: null, stopping: false } });
    try {
      const written = await write({
        job,
        onprogress: (progress) => {
          this.#progress(job, progress);
        },
      });
      this.#set(job, { is: 'done', ...written });
    } catch (thrown) {
      const refusal = Refusal.of(thrown);
      if (refusal.code === 'cancelled') this.close(job);
      else this.#set(job, { is: 'failed', refusal });
    }
  }

  /** Asks where to, then writes a file that needs no progress. */
  async save(file: PlainFile): Promise<void> {
    const { name } = file;
    let to: string | null = null;
    try {
      await file.check?.();
      const title = m.export_save_title({ paper: name });
      const kinds = [file.kind, ...(file.otherKind ? [file.otherKind] : [])];
      to = await system.askWhereToSave(title, file.fileName, ...kinds);
      if (to === null) return;
      const { path, rows } = await file.write(to);
      this.#add(ended(name, { is: 'done', ...done(name, path, file.about(rows)) }));
    } catch (thrown) {
      this.#fail(to === null ? name : inFile(name, to), Refusal.of(thrown));
    }
  }

  /** Says that something was done, and offers what usually follows it. */
  offer(words: string, next: NextStep): void {
    const offered = { path: null, words, about: '', next: { ...next, at: revision.count } };
    this.#add(ended(words, { is: 'done', ...offered }));
  }

  async cancel(job: string): Promise<void> {
    const running = this.all.find((known) => known.job === job);
    if (running?.state.is !== 'running') return;
    this.#set(job, { ...running.state, stopping: true });
    try {
      await office.cancelExport(job);
    } catch {
      // It had just ended by itself; its own answer says how.
    }
  }

  /**
   * Another page is shown. What was written on one goes on to the next, and further only while it offers a step. What
   * failed stays until somebody closes it.
   */
  turned(): void {
    const stays = ({ job, state }: Export) =>
      state.is !== 'done' || !this.#turned.has(job) || state.next?.at === revision.count;
    this.all = this.all.filter(stays);
    this.#turned = new Set(this.all.filter(({ state }) => state.is === 'done').map(({ job }) => job));
  }

  close(job: string): void {
    this.all = this.all.filter((known) => known.job !== job);
  }

  /** Another file is opened: what failed in the one before is over. */
  endErrors(): void {
    this.all = this.all.filter(({ state }) => state.is !== 'failed');
  }

  /** Does what usually follows; the offer is gone with it, unless it came to nothing. */
  async goOn({ job, state }: Export): Promise<void> {
    if (state.is !== 'done' || !state.next) return;
    const { next, ...rest } = state;
    this.#set(job, rest);
    try {
      if (!(await next.run())) this.#set(job, state);
    } catch (thrown) {
      this.#set(job, state);
      const { message, hint } = Refusal.of(thrown);
      notices.warn(message, hint);
    }
  }

  async openFile(path: string): Promise<void> {
    await this.#reporting(path, () => system.openFile(path));
  }

  async showInFolder(path: string): Promise<void> {
    await this.#reporting(path, () => system.showInFolder(path));
  }

  async #reporting(path: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      notices.warn(m.export_not_opened({ path }), Refusal.of(thrown).message);
    }
  }

  #progress(job: string, progress: ExportProgress): void {
    const running = this.all.find((known) => known.job === job);
    if (running?.state.is === 'running') this.#set(job, { ...running.state, progress });
  }

  #fail(paper: string, refusal: Refusal): void {
    this.#add(ended(paper, { is: 'failed', refusal }));
  }

  /** What was written makes way for what is written next; what failed, for another try. */
  #add(one: Export): void {
    const stays = ({ state, failed }: Export) =>
      state.is === 'failed' ? failed !== one.failed : state.is === 'running' || one.state.is === 'failed';
    this.all = [...this.all.filter(stays), one];
  }

  #set(job: string, state: ExportState): void {
    this.all = this.all.map((known) => (known.job === job ? { ...known, state } : known));
  }
}

export const exports = new Exports();
