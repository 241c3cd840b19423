/** The meetings looked at last, for the rail. Kept while the window is open. */

export interface Visit {
  id: string;
  /** What tells it from its neighbours in the series: "12, Plovdiv". */
  name: string;
  body: string;
}

const most = 5;

class Visits {
  all = $state.raw<readonly Visit[]>([]);

  add(visit: Visit): void {
    const [latest] = this.all;
    if (latest?.id === visit.id && latest.name === visit.name) return;
    this.all = [visit, ...this.all.filter((earlier) => earlier.id !== visit.id)].slice(0, most);
  }

  /** What is gone is no longer offered. */
  forget(id: string): void {
    this.all = this.all.filter((visit) => visit.id !== id);
  }

  clear(): void {
    this.all = [];
  }
}

export const visits = new Visits();
