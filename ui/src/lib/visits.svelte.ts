/** The meetings looked at last, for the rail. Kept while the window is open. */

export interface Visit {
  id: string;
  title: string;
}

const most = 5;

class Visits {
  all = $state.raw<readonly Visit[]>([]);

  add(visit: Visit): void {
    const [latest] = this.all;
    if (latest?.id === visit.id && latest.title === visit.title) return;
    this.all = [visit, ...this.all.filter((earlier) => earlier.id !== visit.id)].slice(0, most);
  }

  clear(): void {
    this.all = [];
  }
}

export const visits = new Visits();
