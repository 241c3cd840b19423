/** Short words at the foot of the window: what was done elsewhere on the page, or could not be. */

export interface Notice {
  id: number;
  message: string;
  hint: string | null;
  isError: boolean;
}

/** Long enough to be read. */
const shownFor = 10_000;

class Notices {
  all = $state.raw<readonly Notice[]>([]);
  #next = 0;

  say(message: string): void {
    const id = this.#add(message, null, false);
    setTimeout(() => {
      this.close(id);
    }, shownFor);
  }

  /** It stays, whatever comes after it and wherever one goes, until somebody closes it. */
  warn(message: string, hint: string | null): void {
    this.#add(message, hint, true);
  }

  /** Another file is opened: what was wrong in the one before is over. */
  endErrors(): void {
    this.all = this.all.filter(({ isError }) => !isError);
  }

  close(id: number): void {
    this.all = this.all.filter((notice) => notice.id !== id);
  }

  #add(message: string, hint: string | null, isError: boolean): number {
    const id = this.#next++;
    // Only the latest of the passing words is worth room, and nothing is said twice.
    const errors = this.all.filter((notice) => notice.isError && notice.message !== message);
    this.all = [...errors, { id, message, hint, isError }];
    return id;
  }
}

export const notices = new Notices();
