/** Where in an agenda each sitting begins, as the clock has it. */
import type { AgendaRow } from '$lib/ipc/client';

/**
 * For each row the sitting that begins with it, else null. Rows whose time isn't known stay with those before them.
 */
export function headings(rows: readonly (Pick<AgendaRow, 'falls_in'> | null)[]): (number | null)[] {
  let current: number | null = null;
  return rows.map((row) => {
    const sitting = row?.falls_in ?? null;
    if (sitting === null || sitting === current) return null;
    current = sitting;
    return sitting;
  });
}
