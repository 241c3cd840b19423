/** The sittings of an agenda: where each begins, as the clock has it, and how an item goes into another. */
import type { AgendaRow } from '$lib/ipc/client';
import { beside, branch, children, placeOf, shallower, type Branch, type Spot } from './tree';

type Falling = Pick<AgendaRow, 'falls_in'>;

/** A line of an agenda with the sitting in which it is taken; null where that isn't known yet. */
export type Laid = Branch & Falling;

/** A place in the outline, and the sitting in which what comes there is taken, where that is known. */
export interface Target extends Spot {
  sitting: number | null;
}

export interface Headings {
  /** For each row the sittings whose headings stand right above it. */
  above: readonly (readonly number[])[];
  /** Those that come after all rows. */
  end: readonly number[];
}

/**
 * Where the sittings of an agenda begin. Rows whose time isn't known stay with those before them; a sitting in which
 * nothing is taken stands in the order of time, too.
 */
export function headings(rows: readonly Falling[], count: number): Headings {
  const taken = new Set(rows.map((row) => row.falls_in));
  const empty = Array.from({ length: count }, (_, sitting) => sitting).filter((one) => !taken.has(one));
  let current: number | null = null;
  const above = rows.map((row) => {
    const sitting = row.falls_in;
    if (sitting === null || sitting === current) return [];
    current = sitting;
    const later = empty.findIndex((one) => one > sitting);
    return [...empty.splice(0, later < 0 ? empty.length : later), sitting];
  });
  return { above, end: empty };
}

/** For each row the sitting under whose heading it stands. */
export function sittingsOf(rows: readonly Falling[]): (number | null)[] {
  let current: number | null = null;
  return rows.map((row) => (current = row.falls_in ?? current));
}

/**
 * One place up or down: past the heading of a sitting where one stands right there, else past a sibling. Null where
 * there is nothing to pass.
 */
export function step(lines: readonly Laid[], count: number, key: string, by: -1 | 1): Target | null {
  const at = lines.findIndex((line) => line.key === key);
  const here = placeOf(lines, key);
  if (!here) return null;
  const stand = sittingsOf(lines);
  const { above, end } = headings(lines, count);
  const between = by < 0 ? above[at] : (above[at + branch(lines, key).length] ?? end);
  if (between && between.length > 0) {
    const sitting = by > 0 ? between[0] : (between.at(-2) ?? stand[at - 1]);
    return sitting === undefined || sitting === null ? null : { ...here, sitting };
  }
  const to = beside(lines, key, by);
  const passed = to && children(lines, to.parent)[to.position];
  if (!passed) return null;
  const edge = by < 0 ? passed : branch(lines, passed.key).at(-1);
  return { ...to, sitting: stand[lines.findIndex((line) => line.key === edge?.key)] ?? null };
}

/** One level up, behind all of what it was a part of: in the sitting in which that ends. */
export function out(lines: readonly Laid[], key: string): Target | null {
  const to = shallower(lines, key);
  const taken = branch(lines, key);
  const parent = taken[0]?.parent;
  if (!to || !parent) return null;
  const edge = branch(lines, parent).findLast((line) => !taken.includes(line) || line.key === key);
  return { ...to, sitting: sittingsOf(lines)[lines.findIndex((line) => line === edge)] ?? null };
}
