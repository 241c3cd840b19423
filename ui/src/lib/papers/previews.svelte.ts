/** Whether the paper stands beside the text. Where there is little room it shows only when it is asked for. */
import { remembered } from '$lib/remembered.svelte';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

class Previews {
  readonly #wide;
  #narrow = $state(false);
  #isWide = $state(true);

  constructor(name: string, room: number) {
    this.#wide = remembered<boolean>(name, true, isBoolean);
    const media = window.matchMedia(`(min-width: ${room}px)`);
    this.#isWide = media.matches;
    media.addEventListener('change', () => void (this.#isWide = media.matches));
  }

  get shown(): boolean {
    return this.#isWide ? this.#wide.current : this.#narrow;
  }

  /** Whether it has the room of what else stands around the text. */
  get isInTheWay(): boolean {
    return !this.#isWide && this.#narrow;
  }

  set shown(shown: boolean) {
    if (this.#isWide) this.#wide.current = shown;
    else this.#narrow = shown;
  }
}

export const previews = new Previews('preview', 1280);
/** A release has a panel of its own beside it; all three side by side need more room. */
export const releasePreviews = new Previews('preview-release', 1600);
