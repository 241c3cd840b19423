/** Where marks stand. All measures are CSS pixels. */
import { scaleBand, scaleLinear } from 'd3-scale';

/** So many meetings are drawn at a time: the latest. More come when they are asked for. */
export const portion = 60;

export interface Heights {
  /** Where a count stands; those above the top stand at the top. */
  y: (count: number) => number;
  /** Whole numbers worth a line across. */
  ticks: number[];
}

/** From `most`, rounded up, at the top (0) to none at `height`. */
export function heights(most: number, height: number): Heights {
  const scale = scaleLinear([0, Math.max(most, 1)], [height, 0])
    .nice(4)
    .clamp(true);
  return { y: (count) => scale(count), ticks: scale.ticks(4).filter(Number.isInteger) };
}

export interface Bands {
  /** Where the band of one begins. */
  x: (index: number) => number;
  width: number;
  /** From the beginning of one to the beginning of the next. */
  step: number;
}

/** Bands side by side from `left` to `right`, none wider than `widest`. */
export function bands(count: number, left: number, right: number, widest: number): Bands {
  const scale = scaleBand<number>(
    Array.from({ length: count }, (_, index) => index),
    [left, right],
  )
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const width = Math.min(scale.bandwidth(), widest);
  const spare = (scale.bandwidth() - width) / 2;
  return { x: (index) => (scale(index) ?? left) + spare, width, step: scale.step() };
}

/** Whether there is room for the words under a band: under all, or every so many, the latest always. */
export function isLabelled(index: number, count: number, step: number, room: number): boolean {
  return (count - 1 - index) % Math.max(1, Math.ceil(room / step)) === 0;
}

/**
 * The top of a plot of days: a wait without end would press all others flat, so what still waits rises at most half as
 * high again as the longest that is done.
 */
export function topOfDays(done: readonly number[], waiting: readonly number[]): number {
  const longest = Math.max(0, ...done);
  const wait = Math.max(0, ...waiting);
  return longest === 0 ? wait : Math.max(longest, Math.min(wait, Math.ceil(longest * 1.5)));
}
