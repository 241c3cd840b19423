/**
 * Whom one works as on this machine, and by which name. The desktop application is told, for it decides what a role
 * may do, and writes into the journal who did it.
 */
import { office, Refusal, type Move, type Role } from '$lib/ipc/client';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import { remembered } from '$lib/remembered.svelte';
import { revision } from '$lib/revision.svelte';
import { m } from '$paraglide/messages';

export const roles: readonly Role[] = ['secretariat', 'chair', 'press_officer'];

const isRole = (value: unknown): value is Role => roles.some((role) => role === value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** Whether somebody in this role may make the move. */
export const isOpenTo = (move: Move, as: Role): boolean => move.by === null || move.by === as;

class Working {
  #as = remembered<Role>('role', 'secretariat', isRole);
  #name = remembered<string>('name', '', isText);
  #wasAsked = remembered<boolean>('name-asked', false, isFlag);
  /** What stands while no name is given: the one that the system knows. */
  login = $state<string | null>(null);

  get as(): Role {
    return this.#as.current;
  }

  /** One's own name; empty until it is given. */
  get name(): string {
    return this.#name.current;
  }

  /** Whether a step of consequence asks for the name: once, and only where none is given. */
  get asksName(): boolean {
    return this.name === '' && !this.#wasAsked.current;
  }

  /** The step was made; who gave no name had rather not. */
  wasAskedName(): void {
    this.#wasAsked.current = this.name === '';
  }

  /** What is done from now on stands under this name. */
  async goBy(name: string): Promise<void> {
    const given = name.trim();
    this.login = await office.goByName(given);
    this.#name.current = given;
  }

  /** Whether a move is this person's to make. */
  may(move: Move): boolean {
    return isOpenTo(move, this.as);
  }

  /** Tells the desktop application at the start; before that it takes everybody for the secretariat. */
  async begin(): Promise<void> {
    await this.#tell(() => office.setRole(this.as));
    await this.#tell(() => this.goBy(this.name));
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
    if (!(await this.#tell(() => office.setRole(role)))) return;
    this.#as.current = role;
    revision.changed();
  }

  async #tell(say: () => Promise<unknown>): Promise<boolean> {
    try {
      await say();
      return true;
    } catch (thrown) {
      const refusal = Refusal.of(thrown);
      notices.warn(refusal.message, refusal.hint);
      return false;
    }
  }
}

export const working = new Working();
