/** Short words at the foot of the window: what was done elsewhere on the page, or could not be. */

export interface Notice {
  id: number;
  message: string;
  hint: string | null;
  isError: boolean;
  /** The page on which it was said, counted. */
  page: number;
}

/** Long enough to be read. */
const shownFor = 10_000;

/** More than that cover what they are about. */
const mostErrors = 2;

class Notices {
  all = $state.raw<readonly Notice[]>([]);
  #next = 0;
  #page = 0;

  say(message: string): void {
    const id = this.#add(message, null, false);
    setTimeout(() => {
      this.close(id);
    }, shownFor);
  }

  warn(message: string, hint: string | null): void {
    this.#add(message, hint, true);
  }

  /** Another page is shown. An error that one left behind goes on to the next page, and no further. */
  turned(): void {
    this.#page += 1;
    this.all = this.all.filter(({ isError, page }) => !isError || page >= this.#page - 1);
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
    const kept = errors.slice(-(isError ? mostErrors - 1 : mostErrors));
    this.all = [...kept, { id, message, hint, isError, page: this.#page }];
    return id;
  }
}

export const notices = new Notices();
