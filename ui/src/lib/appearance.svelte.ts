/** How the window looks: what the person chose, and what that means on this system now. */
import { MediaQuery } from 'svelte/reactivity';
import { remembered } from '$lib/remembered.svelte';

export const appearances = ['system', 'light', 'dark', 'contrast'] as const;
export type Appearance = (typeof appearances)[number];

const isAppearance = (value: unknown): value is Appearance => appearances.some((known) => known === value);

class Looks {
  #choice = remembered<Appearance>('appearance', 'system', isAppearance);
  #dark = new MediaQuery('(prefers-color-scheme: dark)');
  #contrast = new MediaQuery('(prefers-contrast: more)');

  get choice(): Appearance {
    return this.#choice.current;
  }

  set choice(choice: Appearance) {
    this.#choice.current = choice;
  }

  /** The value of `data-look` in tokens.css. */
  get look(): 'light' | 'dark' | 'contrast-light' | 'contrast-dark' {
    const ground = this.choice === 'light' || this.choice === 'dark' ? this.choice : this.#ground;
    const strong = this.choice === 'contrast' || (this.choice === 'system' && this.#contrast.current);
    return strong ? `contrast-${ground}` : ground;
  }

  get #ground(): 'light' | 'dark' {
    return this.#dark.current ? 'dark' : 'light';
  }
}

export const looks = new Looks();
