/* eslint-disable svelte/prefer-svelte-reactivity -- the sets and maps below are for reckoning; nothing is shown by them */
/** A list from elsewhere while it is looked through: what was understood of it, mended row by row, then taken in. */
import { Refusal, type ListRemark, type RowProblem, type RowRemark, type Understood } from '$lib/ipc/client';
import { asked, wrote } from '$lib/ipc/records';

/** What is told of every row, whatever stands in it. */
export interface Told {
  source: string;
  same_as: number | null;
  problems: RowProblem[];
  remarks: RowRemark[];
}

export type Row<T extends Told> = T & {
  key: number;
  /** Whether it says something else than what is told of it: that may be mended. */
  stale: boolean;
};

/** What was understood of words or a file. */
interface Read<T> {
  rows: T[];
  left_out: string[];
  format: Understood['format'];
  remark?: ListRemark | null;
}

/** Where a list of one sort is understood and taken in. */
export interface Door<T extends Told> {
  text: (words: string) => Promise<Read<T>>;
  file: (path: string) => Promise<Read<T>>;
  /** Rows of which some were changed, by their places. */
  again: (rows: T[], changed: number[]) => Promise<T[]>;
  /** Answers how many were taken in. */
  take: (rows: T[]) => Promise<number>;
  /** Fields that are chosen, not typed: a choice made while the rows are looked at again stays. */
  chosen: readonly (keyof T)[];
}

/** How many rows of the same words were left out, and how many of them stayed. */
interface Out {
  gone: number;
  stayed: number;
}

/** Milliseconds of rest after which typed words are read. */
const rest = 300;

export class Intake<T extends Told> {
  /** What was pasted or typed. */
  source = $state('');
  rows = $state<Row<T>[]>([]);
  format = $state.raw<Understood['format'] | null>(null);
  /** The columns that aren't taken. */
  leftOut = $state.raw<readonly string[]>([]);
  /** Something to know of the whole. */
  remark = $state.raw<ListRemark | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  busy = $state<'reading' | 'taking' | null>(null);

  readonly #door: Door<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = 0;
  #keys = 0;
  /** What is being matched: nothing is taken in before it is. */
  #matching: Promise<void> = Promise.resolve();
  /** Rows whose words were changed by hand since they were matched. */
  readonly #changed = new Set<number>();
  /** Rows that were ever touched: they stay as they are when the words around them are read again. */
  readonly #touched = new Set<number>();
  /** Rows that were left out, by how they stood in the words. */
  readonly #out = new Map<string, Out>();

  constructor(door: Door<T>) {
    this.#door = door;
  }

  readonly wrong = $derived(this.rows.filter(isWrong).length);
  readonly mayTake = $derived(this.rows.length > 0 && this.wrong === 0 && this.busy === null);

  /** Whether there is anything that would be lost. */
  get holds(): boolean {
    return this.rows.length > 0 || this.source.trim() !== '';
  }

  /** Whether somebody has corrected or chosen something in it. */
  get isMended(): boolean {
    return this.rows.some(({ key }) => this.#touched.has(key));
  }

  /** Reads the words once they rest. */
  read(words: string): void {
    this.source = words;
    this.stop();
    if (words.trim() === '') {
      this.#clear();
      return;
    }
    this.busy = 'reading';
    this.#timer = setTimeout(() => {
      void this.#understand(() => this.#door.text(words));
    }, rest);
  }

  /** Reads a file in the place of what stands here, which goes only once the file is understood. */
  async readFile(path: string): Promise<void> {
    this.stop();
    await this.#understand(() => this.#door.file(path), true);
  }

  /** What is still being understood is of words that have gone. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#asking += 1;
    this.busy = null;
  }

  /** The row says something else now; what was wrong with it is told again only if it still is. */
  change(row: Row<T>): void {
    row.stale = true;
    this.#changed.add(row.key);
    this.#touched.add(row.key);
  }

  /**
   * Something was chosen: the row stays so when the words around it are read again.
   *
   * @param settled the remark that the choice answers
   */
  touch(row: Row<T>, settled?: RowRemark['is']): void {
    this.#touched.add(row.key);
    if (settled) row.remarks = row.remarks.filter(({ is }) => is !== settled);
  }

  leaveOut(gone: readonly Row<T>[]): void {
    const isAnyTwice = this.rows.some(
      ({ same_as, remarks }) => same_as !== null || remarks.some(({ is }) => is === 'shared_address'),
    );
    this.rows = this.rows.filter((row) => !gone.includes(row));
    for (const { source } of gone) {
      const stayed = this.rows.filter((row) => row.source === source).length;
      this.#out.set(source, { gone: (this.#out.get(source)?.gone ?? 0) + 1, stayed });
    }
    if (isAnyTwice) void this.match(true);
  }

  /** Understands again what was mended: what each row means, and what stands there twice. One after the other. */
  match(always = false): Promise<void> {
    this.#matching = this.#matching.then(() => this.#match(always));
    return this.#matching;
  }

  async #match(always: boolean): Promise<void> {
    if ((this.#changed.size === 0 && !always) || this.rows.length === 0) return;
    const sent = this.rows.map((row) => ({ key: row.key, told: plain(row) }));
    const keys = new Set(this.#changed);
    const changed = sent.flatMap(({ key }, at) => (keys.has(key) ? [at] : []));
    this.#changed.clear();
    try {
      const rows = sent.map(({ told }) => told);
      const answer = await asked(this.#door.again(rows, changed));
      const found = new Map(sent.map(({ key, told }, at) => [key, [told, answer[at]] as const]));
      for (const [at, row] of this.rows.entries()) {
        const [was, now] = found.get(row.key) ?? [];
        // What was typed in the meantime is matched next.
        if (!was || !now || this.#changed.has(row.key)) continue;
        const next: Row<T> = { ...now, key: row.key, stale: false };
        for (const field of this.#door.chosen) {
          if (row[field] !== was[field]) next[field] = row[field];
        }
        this.rows[at] = next;
      }
    } catch (thrown) {
      for (const key of keys) this.#changed.add(key);
      this.refusal = Refusal.of(thrown);
    }
  }

  /** Takes all in; how many, or null where something keeps them from it. */
  async take(): Promise<number | null> {
    if (this.busy !== null) return null;
    this.busy = 'taking';
    this.refusal = null;
    try {
      await this.match();
      // Nothing is taken in that wasn't matched by what it says now.
      if (this.#changed.size > 0 || this.wrong > 0) return null;
      return await wrote(this.#door.take(this.rows.map(plain)));
    } catch (thrown) {
      this.refusal = Refusal.of(thrown);
      return null;
    } finally {
      this.busy = null;
    }
  }

  /** @param anew whether it is another list than what stands here */
  async #understand(call: () => Promise<Read<T>>, anew = false): Promise<void> {
    const mine = (this.#asking += 1);
    this.busy = 'reading';
    this.refusal = null;
    try {
      const answer = await asked(call());
      if (mine !== this.#asking) return;
      if (anew) {
        this.source = '';
        this.#clear();
      }
      const isAnyKept = this.#put(answer.rows);
      this.format = answer.format;
      this.leftOut = answer.left_out;
      this.remark = answer.remark ?? null;
      if (isAnyKept) await this.match(true);
    } catch (thrown) {
      if (mine !== this.#asking) return;
      this.refusal = Refusal.of(thrown);
      // Mended rows are not thrown away because the words can't be read for a moment.
      if (!anew && this.#touched.size === 0) this.#clear(this.refusal);
    }
    if (mine === this.#asking) this.busy = null;
  }

  /** The rows understood, with those that were mended in their places; whether there are any of these. */
  #put(understood: readonly T[]): boolean {
    const mended = this.rows.filter((row) => this.#touched.has(row.key));
    let isAnyKept = false;
    this.rows = this.#staying(understood).map((row): Row<T> => {
      const at = mended.findIndex((known) => known.source === row.source);
      const [kept] = at < 0 ? [] : mended.splice(at, 1);
      if (!kept) return { ...row, key: (this.#keys += 1), stale: false };
      isAnyKept = true;
      return kept;
    });
    return isAnyKept;
  }

  /** Those that weren't left out: of rows with the same words the last ones go, and never one that stayed. */
  #staying(understood: readonly T[]): T[] {
    const left = new Map<string, number>();
    for (const { source } of understood) left.set(source, (left.get(source) ?? 0) + 1);
    for (const [source, count] of left) {
      const { gone, stayed } = this.#out.get(source) ?? { gone: 0, stayed: count };
      left.set(source, count - Math.min(gone, Math.max(0, count - stayed)));
    }
    return understood.filter(({ source }) => {
      const more = left.get(source) ?? 0;
      left.set(source, more - 1);
      return more > 0;
    });
  }

  #clear(refusal: Refusal | null = null): void {
    this.rows = [];
    [this.format, this.leftOut, this.remark, this.refusal] = [null, [], null, refusal];
    for (const forgotten of [this.#changed, this.#touched, this.#out]) forgotten.clear();
  }
}

/** What keeps a row from being taken, as far as it is known of what it says now. */
export function problemsOf({ problems, same_as, stale }: Row<Told>): RowProblem[] {
  if (stale) return [];
  return problems.length > 0 || same_as === null ? problems : [{ is: 'same_as', row: same_as }];
}

/** What to look at in a row, as far as it is known of what it says now. */
export const remarksOf = ({ remarks, stale }: Row<Told>): RowRemark[] => (stale ? [] : remarks);

/** Whether a row can't be taken as it is. */
export const isWrong = (row: Row<Told>): boolean => problemsOf(row).length > 0;

function plain<T extends Told>(row: Row<T>): T {
  const { key, stale, ...told } = $state.snapshot(row) as Row<T>;
  void [key, stale];
  return told as unknown as T;
}
