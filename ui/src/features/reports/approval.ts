/** The days from meetings to approved minutes, as they are drawn. */
import { countWords } from '$lib/dates';
import type { ApprovalReport, ApprovalTime } from '$lib/ipc/client';
import { m } from '$paraglide/messages';

/** What the plot says, in a sentence. */
export function gist({ meetings, median_days: median }: ApprovalReport): string {
  const count = meetings.length;
  if (median === null) return m.approval_gist_none({ count });
  if (count === 1) return m.approval_gist_one({ days: median });
  const approved = meetings.filter((time) => time.approved !== null).length;
  return m.approval_gist({ approved: countWords(approved), count: countWords(count), days: median });
}

const day = 24 * 60 * 60 * 1000;

/** The days from the meeting's end until its minutes were circulated; none where no such day is known. */
export function circulatedAfter({ last_day: last, circulated }: ApprovalTime): number | null {
  if (circulated === null) return null;
  return Math.max(0, Math.round((Date.parse(circulated) - Date.parse(last)) / day));
}
