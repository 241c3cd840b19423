/** Whom one works as on this machine. The desktop application is told, for it decides what a role may do. */
import { office, Refusal, type Move, type Role } from '$lib/ipc/client';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import { remembered } from '$lib/remembered.svelte';
import { revision } from '$lib/revision.svelte';
import { m } from '$paraglide/messages';

export const roles: readonly Role[] = ['secretariat', 'chair', 'press_officer'];

const isRole = (value: unknown): value is Role => roles.some((role) => role === value);

/** Whether somebody in this role may make the move. */
export const isOpenTo = (move: Move, as: Role): boolean => move.by === null || move.by === as;

class Working {
  #as = remembered<Role>('role', 'secretariat', isRole);

  get as(): Role {
    return this.#as.current;
  }

  /** Whether a move is this person's to make. */
  may(move: Move): boolean {
    return isOpenTo(move, this.as);
  }

  /** Tells the desktop application at the start; before that it takes everybody for the secretariat. */
  async begin(): Promise<void> {
    await this.#tell(this.as);
  }

  /**
   * What was typed is written first, for the other role may not. What a field was refused stays in it: it may be
   * the other role that is needed. What stands on the page is loaded again: other moves are open to it.
   */
  async become(role: Role): Promise<void> {
    if (role === this.as) return;
    if (!(await pending.settle({ mayStay: true }))) {
      notices.warn(m.minutes_not_written(), null);
      return;
    }
    if (!(await this.#tell(role))) return;
    this.#as.current = role;
    revision.changed();
  }

  async #tell(role: Role): Promise<boolean> {
    try {
      await office.setRole(role);
      return true;
    } catch (thrown) {
      const refusal = Refusal.of(thrown);
      notices.warn(refusal.message, refusal.hint);
      return false;
    }
  }
}

export const working = new Working();
