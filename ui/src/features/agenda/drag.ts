/** Dragging a line of the outline by its handle: with the pointer only, for the keyboard has its own way. */
import type { Attachment } from 'svelte/attachments';
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

interface Outlined {
  lines: () => readonly Branch[];
  /** What holds their rows on the page, each with its `data-key`. */
  rows: () => HTMLElement | undefined;
  drag: () => Drag | null;
  onover: (drag: Drag | null) => void;
  ondrop: (key: string, spot: Spot) => void;
}

/**
 * Follows the pointer from a handle to where its line is dropped. It is the same for all lines, which come anew
 * with each answer of the record: a drag goes on meanwhile.
 */
export function grabbing({ lines, rows, drag, onover, ondrop }: Outlined): Attachment<HTMLElement> {
  return (handle) => {
    let from: { x: number; y: number } | null = null;

    function move(event: PointerEvent) {
      const body = rows();
      const key = handle.closest<HTMLElement>('tr[data-key]')?.dataset['key'];
      if (!from || !body || key === undefined) return;
      if (!drag() && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 4) return;
      const places = [...body.querySelectorAll<HTMLElement>('tr[data-key]')].map(
        (row) => [row.dataset['key'] ?? '', row.getBoundingClientRect()] as const,
      );
      const levels = Math.round((event.clientX - from.x) / level);
      onover(over(lines(), key, new Map(places), { y: event.clientY, levels }));
      const frame = body.closest('[role="tabpanel"]');
      const edge = frame?.getBoundingClientRect();
      if (edge && event.clientY < edge.top + 32) frame?.scrollBy(0, -12);
      if (edge && event.clientY > edge.bottom - 32) frame?.scrollBy(0, 12);
    }
    function drop(event: PointerEvent) {
      // Where it lies among the lines as they are now.
      if (drag()) move(event);
      const done = drag();
      end();
      if (done) ondrop(done.key, done.spot);
    }
    function end() {
      from = null;
      onover(null);
    }
    function begin(event: PointerEvent) {
      if (event.button !== 0) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      from = { x: event.clientX, y: event.clientY };
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && drag()) end();
    };
    handle.addEventListener('pointerdown', begin);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', drop);
    handle.addEventListener('pointercancel', end);
    window.addEventListener('keydown', escape);
    return () => {
      handle.removeEventListener('pointerdown', begin);
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', drop);
      handle.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', escape);
    };
  };
}
