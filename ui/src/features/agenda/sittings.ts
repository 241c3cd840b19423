/** Which sitting each line of an agenda falls into, as the clock has it. */
import type { AgendaRow, Sitting } from '$lib/ipc/client';

type Timed = Pick<AgendaRow, 'day' | 'clock'>;

/** The last sitting of that day that has begun by then; what begins before the first belongs to the first. */
export function sittingOf(row: Timed, sittings: readonly Sitting[]): number | null {
  if (row.day === null) return null;
  const ofDay = sittings
    .map((sitting, index) => ({ ...sitting, index }))
    .filter((one) => one.day === row.day);
  const begun = ofDay.findLast((one) => row.clock === null || one.from.slice(0, 5) <= row.clock);
  return (begun ?? ofDay[0])?.index ?? null;
}

/**
 * For each row the sitting that begins with it, else null. Rows whose time isn't known stay with those before them.
 */
export function headings(rows: readonly (Timed | null)[], sittings: readonly Sitting[]): (number | null)[] {
  let current: number | null = null;
  return rows.map((row) => {
    const sitting = row ? sittingOf(row, sittings) : null;
    if (sitting === null || sitting === current) return null;
    current = sitting;
    return sitting;
  });
}
