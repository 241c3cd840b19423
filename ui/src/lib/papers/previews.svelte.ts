/** Whether the paper stands beside the text. In a small window it shows only when it is asked for. */
import { remembered } from '$lib/remembered.svelte';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

class Previews {
  #wide = remembered<boolean>('preview', true, isBoolean);
  #narrow = $state(false);
  #isWide = $state(true);

  constructor() {
    const media = window.matchMedia('(min-width: 1280px)');
    this.#isWide = media.matches;
    media.addEventListener('change', () => void (this.#isWide = media.matches));
  }

  get shown(): boolean {
    return this.#isWide ? this.#wide.current : this.#narrow;
  }

  set shown(shown: boolean) {
    if (this.#isWide) this.#wide.current = shown;
    else this.#narrow = shown;
  }
}

export const previews = new Previews();
