/** Which record is open in a page: the one that the address asks for, or what was chosen in the page since. */
import { router } from '$lib/router.svelte';

export class Opened {
  readonly #asked: () => string | null;
  /** What was chosen in the page, and what was asked for then: whatever is asked for later takes its place. */
  #chosen = $state.raw<{ id: string | null; over: string | null } | null>(null);

  /** @param asked the record that the address asks for */
  constructor(asked: () => string | null) {
    this.#asked = asked;
  }

  get id(): string | null {
    const asked = this.#asked();
    return this.#chosen?.over === asked ? this.#chosen.id : asked;
  }

  /** Another one, or none. */
  show(id: string | null): void {
    router.letGo();
    this.#chosen = { id, over: this.#asked() };
  }
}
