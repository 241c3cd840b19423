/** Which record is open in a page: the one that the address asks for, or what was chosen in the page since. */
import { router } from '$lib/router.svelte';

export class Opened {
  readonly #asked: () => string | null;
  /** What is chosen in the page takes its place, until the address asks for something else. */
  #id = $derived.by(() => this.#asked());

  /** @param asked the record that the address asks for */
  constructor(asked: () => string | null) {
    this.#asked = asked;
  }

  get id(): string | null {
    return this.#id;
  }

  /** Another one, or none. */
  show(id: string | null): void {
    router.letGo();
    // That the address lets go is seen first: it is no other question.
    void this.#id;
    this.#id = id;
  }
}
