/** The shape of an outline: lines in reading order, each under another or at the top. Knows no record. */

export interface Branch {
  key: string;
  /** The key of the line that it is a part of. */
  parent: string | null;
  /** 0 for the top level. */
  depth: number;
  /** Whether nothing may become a part of it. */
  isLeaf?: boolean;
}

/** A place in the outline: under whom, and how many siblings come before. */
export interface Spot {
  parent: string | null;
  position: number;
}

export const children = <Line extends Branch>(lines: readonly Line[], parent: string | null): Line[] =>
  lines.filter((line) => line.parent === parent);

const find = <Line extends Branch>(lines: readonly Line[], key: string | null): Line | undefined =>
  lines.find((line) => line.key === key);

/** The line and everything below it. */
export function branch<Line extends Branch>(lines: readonly Line[], key: string): Line[] {
  const at = lines.findIndex((line) => line.key === key);
  const top = lines[at];
  if (!top) return [];
  const next = lines.findIndex((line, index) => index > at && line.depth <= top.depth);
  return lines.slice(at, next < 0 ? undefined : next);
}

function spot<Line extends Branch>(lines: readonly Line[], line: Line): Spot {
  const siblings = children(lines, line.parent);
  return { parent: line.parent, position: siblings.findIndex((one) => one.key === line.key) };
}

/** Where a line stands. */
export function placeOf(lines: readonly Branch[], key: string): Spot | null {
  const line = find(lines, key);
  return line ? spot(lines, line) : null;
}

/** Right after a line, or after what it is a part of where that has no parts. */
function after(lines: readonly Branch[], line: Branch): Spot {
  const over = find(lines, line.parent);
  if (over?.isLeaf) return after(lines, over);
  const at = spot(lines, line);
  return { parent: at.parent, position: at.position + 1 };
}

/** One level deeper: the last part of the sibling above. */
export function deeper(lines: readonly Branch[], key: string): Spot | null {
  const line = find(lines, key);
  if (!line) return null;
  const above = children(lines, line.parent)[spot(lines, line).position - 1];
  if (!above || above.isLeaf) return null;
  return { parent: above.key, position: children(lines, above.key).length };
}

/** One level up: right after what it was a part of. */
export function shallower(lines: readonly Branch[], key: string): Spot | null {
  const parent = find(lines, find(lines, key)?.parent ?? null);
  if (!parent) return null;
  const at = spot(lines, parent);
  return { parent: at.parent, position: at.position + 1 };
}

/** One place up or down among its siblings. */
export function beside(lines: readonly Branch[], key: string, step: -1 | 1): Spot | null {
  const line = find(lines, key);
  if (!line) return null;
  const { parent, position } = spot(lines, line);
  const next = position + step;
  return next < 0 || next >= children(lines, parent).length ? null : { parent, position: next };
}

/** Where the line after this one begins: as its first part where it has parts, else beside it. */
export function following(lines: readonly Branch[], key: string): Spot {
  const line = find(lines, key);
  if (!line) return { parent: null, position: children(lines, null).length };
  if (children(lines, key).length > 0 && !line.isLeaf) return { parent: key, position: 0 };
  return after(lines, line);
}

/** The outline with some lines put at a spot; they keep their shape among themselves. */
export function inserted<Line extends Branch>(
  lines: readonly Line[],
  at: Spot,
  added: readonly Line[],
): Line[] {
  const [top] = added;
  if (!top) return [...lines];
  const depth = at.parent === null ? 0 : (find(lines, at.parent)?.depth ?? -1) + 1;
  const before = children(lines, at.parent)[at.position];
  const above = at.parent === null ? lines : branch(lines, at.parent);
  const last = above.at(-1);
  const index = before ? lines.indexOf(before) : last ? lines.indexOf(last) + 1 : lines.length;
  const shifted = added.map((line) => ({
    ...line,
    parent: line === top ? at.parent : line.parent,
    depth: line.depth - top.depth + depth,
  }));
  return [...lines.slice(0, index), ...shifted, ...lines.slice(index)];
}

/** The outline with a line, and all below it, moved; null where it would lie within itself. */
export function moved<Line extends Branch>(lines: readonly Line[], key: string, to: Spot): Line[] | null {
  const taken = branch(lines, key);
  if (taken.length === 0 || taken.some((line) => line.key === to.parent)) return null;
  return inserted(
    lines.filter((line) => !taken.includes(line)),
    to,
    taken,
  );
}

/**
 * Where a dragged line may be dropped.
 *
 * @param gap how many of the lines that stay lie above the pointer
 * @param wished the depth the pointer is at; the nearest that the neighbours allow is taken
 */
export function dropSpot(
  lines: readonly Branch[],
  key: string,
  gap: number,
  wished: number,
): Spot & { depth: number } {
  const taken = branch(lines, key);
  const rest = lines.filter((line) => !taken.includes(line));
  const above = rest[gap - 1];
  const deepest = above ? above.depth + (above.isLeaf ? 0 : 1) : 0;
  const depth = Math.min(Math.max(wished, rest[gap]?.depth ?? 0), deepest);
  let parent: Branch | undefined = above;
  while (parent && (parent.depth >= depth || parent.isLeaf)) parent = find(rest, parent.parent);
  const under = parent?.key ?? null;
  const before = rest.slice(0, gap).filter((line) => line.parent === under);
  return { parent: under, position: before.length, depth: parent ? parent.depth + 1 : 0 };
}
