/** Papers on their way to a file: progress, calling off, and what became of them. */
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
import { remembered } from '$lib/remembered.svelte';
import { m } from '$paraglide/messages';

export type ExportState =
  | { is: 'running'; progress: ExportProgress | null; stopping: boolean }
  | { is: 'done'; path: string; about: string }
  | { is: 'failed'; refusal: Refusal };

export interface Export {
  job: string;
  /** What is exported, as "Minutes". */
  paper: string;
  state: ExportState;
}

/** A paper that can be exported: what it is called, the file name to offer, and how it is written. */
export interface Paper {
  name: string;
  suggested: () => Promise<string>;
  write: (to: string, sheet: Sheet, watch: ExportWatch) => Promise<Exported>;
}

/** What leaves the house beside papers, written in one go: a table, an invitation. */
export interface PlainFile {
  name: string;
  fileName: string;
  kind: ExportKind;
  /** Another kind that the file may be, by the ending of its name. */
  otherKind?: ExportKind;
  write: (to: string) => Promise<Written>;
  /** What it holds, as "24 people". */
  about: (rows: number) => string;
}

const isSheet = (value: unknown): value is Sheet => value === 'a4' || value === 'letter';

class Exports {
  all = $state.raw<readonly Export[]>([]);
  #sheet = remembered<Sheet>('sheet', 'a4', isSheet);

  get sheet(): Sheet {
    return this.#sheet.current;
  }

  set sheet(sheet: Sheet) {
    this.#sheet.current = sheet;
  }

  /** Asks where to, then writes. Nothing happens when the person chooses no place. */
  async start(paper: Paper): Promise<void> {
    const job = crypto.randomUUID();
    try {
      const to = await system.askWhereToSave(
        m.export_save_title({ paper: paper.name }),
        await paper.suggested(),
        { name: m.export_pdf_kind(), extensions: ['pdf'] } satisfies ExportKind,
      );
      if (to === null) return;
      this.all = [
        ...this.all.filter((other) => other.state.is === 'running'),
        { job, paper: paper.name, state: { is: 'running', progress: null, stopping: false } },
      ];
      const exported = await paper.write(to, this.sheet, {
        job,
        onprogress: (progress) => {
          this.#progress(job, progress);
        },
      });
      const about = m.export_size({ count: exported.pages, size: sizeWords(exported.bytes) });
      this.#set(job, { is: 'done', path: exported.path, about });
    } catch (thrown) {
      const refusal = Refusal.of(thrown);
      if (refusal.code === 'cancelled') this.close(job);
      else this.#fail(job, paper.name, refusal);
    }
  }

  /** Asks where to, then writes a file that needs no progress. */
  async save(file: PlainFile): Promise<void> {
    const job = crypto.randomUUID();
    try {
      const title = m.export_save_title({ paper: file.name });
      const kinds = [file.kind, ...(file.otherKind ? [file.otherKind] : [])];
      const to = await system.askWhereToSave(title, file.fileName, ...kinds);
      if (to === null) return;
      const { path, rows } = await file.write(to);
      this.all = [
        ...this.all.filter((other) => other.state.is === 'running'),
        { job, paper: file.name, state: { is: 'done', path, about: file.about(rows) } },
      ];
    } catch (thrown) {
      this.#fail(job, file.name, Refusal.of(thrown));
    }
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

  close(job: string): void {
    this.all = this.all.filter((known) => known.job !== job);
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
      const { message } = Refusal.of(thrown);
      const refusal = { code: 'opener', message: m.export_not_opened({ path }), hint: message, field: null };
      this.#fail(crypto.randomUUID(), path, new Refusal(refusal));
    }
  }

  #progress(job: string, progress: ExportProgress): void {
    const running = this.all.find((known) => known.job === job);
    if (running?.state.is === 'running') this.#set(job, { ...running.state, progress });
  }

  #fail(job: string, paper: string, refusal: Refusal): void {
    this.all = [
      ...this.all.filter((known) => known.job !== job),
      { job, paper, state: { is: 'failed', refusal } },
    ];
  }

  #set(job: string, state: ExportState): void {
    this.all = this.all.map((known) => (known.job === job ? { ...known, state } : known));
  }
}

export const exports = new Exports();
