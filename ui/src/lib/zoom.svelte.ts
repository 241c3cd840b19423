/** How large everything in the window is shown, as this person chose it. */
import { system } from '$lib/ipc/client';
import { remembered } from '$lib/remembered.svelte';

/** 1 is the pages' own size. */
const factors: readonly number[] = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

const isFactor = (value: unknown): value is number => factors.some((known) => known === value);

class Zoom {
  #chosen = remembered<number>('zoom', 1, isFactor);

  get factor(): number {
    return this.#chosen.current;
  }

  /** Shows the window as it was left. */
  begin(): Promise<void> {
    return this.to(this.factor);
  }

  /** Whether there is a larger one (1), or a smaller (-1). */
  has(direction: 1 | -1): boolean {
    return this.#beside(direction) !== undefined;
  }

  async step(direction: 1 | -1): Promise<void> {
    const next = this.#beside(direction);
    if (next !== undefined) await this.to(next);
  }

  async to(factor: number): Promise<void> {
    this.#chosen.current = factor;
    // A browser has a zoom of its own.
    await system.zoom(factor).catch(() => undefined);
  }

  #beside(direction: 1 | -1): number | undefined {
    return factors[factors.indexOf(this.factor) + direction];
  }
}

export const zoom = new Zoom();
