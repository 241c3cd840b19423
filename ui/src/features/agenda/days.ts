import type { AgendaRow } from '$lib/ipc/client';

/** The items of one day; null holds those before any day was set. */
export interface AgendaDay {
  day: string | null;
  items: AgendaRow[];
}

/** Parts the flattened agenda where the day changes. An item without a day belongs to the day before it. */
export function days(agenda: readonly AgendaRow[]): AgendaDay[] {
  const parts: AgendaDay[] = [];
  for (const item of agenda) {
    const last = parts.at(-1);
    if (last && (item.day === null || item.day === last.day)) last.items.push(item);
    else if (last && last.day === null && last.items.every((earlier) => earlier.day === null)) {
      // Items that lead the agenda without a day of their own open the first day.
      last.day = item.day;
      last.items.push(item);
    } else parts.push({ day: item.day, items: [item] });
  }
  return parts;
}
