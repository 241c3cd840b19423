/** Dragging a line of the outline by its handle: with the pointer only, for the keyboard has its own way. */
import type { Attachment } from 'svelte/attachments';
import type { Target } from './sittings';
import { branch, dropSpot, type Branch } from './tree';

/** What lies on the page in the outline: a line, or the heading of a sitting. */
export type Stop = { top: number; bottom: number } & ({ key: string } | { sitting: number });

/** What the page shows while a line is dragged. */
export interface Drag {
  key: string;
  /** The line, or the heading, above which it would come to lie; null at the end. */
  before: Stop | null;
  target: Target & { depth: number };
}

/** One level of the outline in pixels. */
export const level = 20;

/** Where a line would land, from the stops as they lie on the page and the pointer's place. */
export function over(
  lines: readonly Branch[],
  key: string,
  stops: readonly Stop[],
  pointer: { y: number; levels: number },
): Drag {
  const taken = branch(lines, key);
  const open = stops.filter((stop) => !('key' in stop) || taken.every((line) => line.key !== stop.key));
  const next = open.findIndex(
    // What lies above the first heading is in its sitting.
    (stop, at) => pointer.y < (stop.top + stop.bottom) / 2 && (at > 0 || 'key' in stop),
  );
  const passed = next < 0 ? open : open.slice(0, next);
  const gap = passed.filter((stop) => 'key' in stop).length;
  const heading = passed.findLast((stop) => 'sitting' in stop);
  const spot = dropSpot(lines, key, gap, (taken[0]?.depth ?? 0) + pointer.levels);
  return { key, before: open[next] ?? null, target: { ...spot, sitting: heading?.sitting ?? null } };
}

interface Outlined {
  lines: () => readonly Branch[];
  /** What holds their rows on the page, each with its `data-key`, and the headings with their `data-sitting`. */
  body: () => HTMLElement | undefined;
  drag: () => Drag | null;
  onover: (drag: Drag | null) => void;
  ondrop: (key: string, target: Target) => void;
}

/** A row of the table as it lies on the page. */
function stop(row: HTMLElement): Stop {
  const { top, bottom } = row.getBoundingClientRect();
  const { key } = row.dataset;
  return key === undefined ? { top, bottom, sitting: Number(row.dataset['sitting']) } : { top, bottom, key };
}

/**
 * Follows the pointer from a handle to where its line is dropped. It is the same for all lines, which come anew
 * with each answer of the record: a drag goes on meanwhile.
 */
export function grabbing({ lines, body, drag, onover, ondrop }: Outlined): Attachment<HTMLElement> {
  return (handle) => {
    let from: { x: number; y: number } | null = null;

    function move(event: PointerEvent) {
      const table = body();
      const key = handle.closest<HTMLElement>('tr[data-key]')?.dataset['key'];
      if (!from || !table || key === undefined) return;
      if (!drag() && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 4) return;
      const rows = [...table.querySelectorAll<HTMLElement>('tr[data-key], tr[data-sitting]')];
      const levels = Math.round((event.clientX - from.x) / level);
      onover(over(lines(), key, rows.map(stop), { y: event.clientY, levels }));
      const frame = table.closest('[role="tabpanel"]');
      const edge = frame?.getBoundingClientRect();
      if (edge && event.clientY < edge.top + 32) frame?.scrollBy(0, -12);
      if (edge && event.clientY > edge.bottom - 32) frame?.scrollBy(0, 12);
    }
    function drop(event: PointerEvent) {
      // Where it lies among the lines as they are now.
      if (drag()) move(event);
      const done = drag();
      end();
      if (done) ondrop(done.key, done.target);
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
      // Its line has gone from the record meanwhile.
      if (from) end();
      handle.removeEventListener('pointerdown', begin);
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', drop);
      handle.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', escape);
    };
  };
}
