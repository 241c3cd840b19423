/** Where marks stand. All measures are CSS pixels. */
import { nice, ticks } from 'd3-array';

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
  const [, top] = nice(0, Math.max(most, 1), 4);
  return {
    y: (count) => height * (1 - Math.min(count, top) / top),
    ticks: ticks(0, top, 4).filter(Number.isInteger),
  };
}

export interface Bands {
  /** Where the band of one begins. */
  x: (index: number) => number;
  width: number;
  /** From the beginning of one to the beginning of the next. */
  step: number;
}

/** The part of a step that its band takes. */
const share = 0.7;

/** Bands side by side from `left` to `right`, none wider than `widest`. */
export function bands(count: number, left: number, right: number, widest: number): Bands {
  const step = (right - left) / Math.max(count, 1);
  const width = Math.min(step * share, widest);
  return { x: (index) => left + index * step + (step - width) / 2, width, step };
}

/** Whether there is room for the words under a band: under all, or every so many, the latest always. */
export function isLabelled(index: number, count: number, step: number, room: number): boolean {
  return (count - 1 - index) % Math.max(1, Math.ceil(room / step)) === 0;
}

/** The words under the bands with room between them: where two are too near, the later stays. */
export function spaced(words: readonly (string | null)[], step: number, room: number): (string | null)[] {
  let next = Infinity;
  return words
    .toReversed()
    .map((word, back) => {
      const at = (words.length - 1 - back) * step;
      if (word === null || next - at < room) return null;
      next = at;
      return word;
    })
    .reverse();
}

/** The year of each first day, where another begins than that of the day before. */
export const yearsBegun = (days: readonly string[]): (string | null)[] =>
  days.map((day, index) => (days[index - 1]?.slice(0, 4) === day.slice(0, 4) ? null : day.slice(0, 4)));

/**
 * The top of a plot of days: a wait without end would press all others flat, so what still waits rises at most half as
 * high again as the longest that is done.
 */
export function topOfDays(done: readonly number[], waiting: readonly number[]): number {
  const longest = Math.max(0, ...done);
  const wait = Math.max(0, ...waiting);
  return longest === 0 ? wait : Math.max(longest, Math.min(wait, Math.ceil(longest * 1.5)));
}
