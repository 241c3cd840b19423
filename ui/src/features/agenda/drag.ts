/** Dragging a line of the outline by its handle: with the pointer only, for the keyboard has its own way. */
import { branch, dropSpot, type Branch, type Spot } from './tree';

/** What the page shows while a line is dragged. */
export interface Drag {
  key: string;
  /** The line above which it would come to lie; null at the end. */
  before: string | null;
  spot: Spot & { depth: number };
}

/** One level of the outline in pixels. */
export const level = 20;

/** Where a line would land, from the rows as they lie on the page and the pointer's place. */
export function over(
  lines: readonly Branch[],
  key: string,
  rows: ReadonlyMap<string, { top: number; bottom: number }>,
  pointer: { y: number; levels: number },
): Drag {
  const taken = branch(lines, key);
  const rest = lines.filter((line) => !taken.includes(line));
  const below = rest.findIndex((line) => {
    const row = rows.get(line.key);
    return row !== undefined && pointer.y < (row.top + row.bottom) / 2;
  });
  const gap = below < 0 ? rest.length : below;
  const own = taken[0]?.depth ?? 0;
  return { key, before: rest[gap]?.key ?? null, spot: dropSpot(lines, key, gap, own + pointer.levels) };
}
