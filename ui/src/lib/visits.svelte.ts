/** The meetings looked at last, for the rail. Kept while the window is open, also when its pages begin anew. */

export interface Visit {
  id: string;
  /** What tells it from its neighbours in the series: "12, Plovdiv". */
  name: string;
  body: string;
}

const most = 5;
const place = 'rapporteur.visits';

export class Visits {
  all = $state.raw<readonly Visit[]>([]);
  #file = '';

  /** Goes on with those of this file, where the pages were in it before. */
  open(file: string): void {
    this.#file = file;
    this.all = kept(file);
  }

  add(visit: Visit): void {
    const [latest] = this.all;
    if (latest?.id === visit.id && latest.name === visit.name) return;
    this.#set([visit, ...this.all.filter((earlier) => earlier.id !== visit.id)].slice(0, most));
  }

  /** What is gone is no longer offered. */
  forget(id: string): void {
    this.#set(this.all.filter((visit) => visit.id !== id));
  }

  clear(): void {
    this.#set([]);
  }

  #set(all: readonly Visit[]): void {
    this.all = all;
    try {
      sessionStorage.setItem(place, JSON.stringify({ file: this.#file, all }));
    } catch {
      // A full or forbidden storage costs only the memory of where one was.
    }
  }
}

/** As written by this window: its storage ends with it, and no other program has it. */
function kept(file: string): readonly Visit[] {
  try {
    const before = JSON.parse(sessionStorage.getItem(place) ?? 'null') as {
      file: string;
      all: Visit[];
    } | null;
    return before?.file === file ? before.all : [];
  } catch {
    return [];
  }
}

export const visits = new Visits();
