/** Attendance as it is read across: a row for each delegation, a column for each meeting. */
import { countWords, dayWords, monthWords } from '$lib/dates';
import type { AttendanceReport, ReportedMeeting, Standing } from '$lib/ipc/client';
import { m } from '$paraglide/messages';

export interface Row {
  name: string;
  /** How many of it came to each meeting; null where it wasn't on the list. */
  present: (number | null)[];
  /** To how many of the meetings that it was on the list of somebody came. */
  came: number;
  invited: number;
}

export interface Grid {
  meetings: ReportedMeeting[];
  groups: { standing: Standing | null; rows: Row[] }[];
  /** At each meeting, in their order: how many were there in all, and from how many delegations. */
  people: number[];
  delegations: number[];
  /** The most that came from one delegation. */
  most: number;
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** The last so many meetings, and the delegations that were on one of their lists. */
export function grid(report: AttendanceReport, latest: number): Grid {
  const from = Math.max(0, report.meetings.length - latest);
  const meetings = report.meetings.slice(from);
  const groups: Grid['groups'] = [];
  const rows: Row[] = [];
  for (const { name, standing, present: all } of report.delegations) {
    const present = meetings.map((_, index) => all[from + index] ?? null);
    const known = present.filter((count) => count !== null);
    if (known.length === 0) continue;
    const row = { name, present, came: known.filter((count) => count > 0).length, invited: known.length };
    rows.push(row);
    const group = groups.at(-1);
    if (group?.standing === standing) group.rows.push(row);
    else groups.push({ standing, rows: [row] });
  }
  const at = (index: number, of: readonly Row[]) => of.map((row) => row.present[index] ?? 0);
  // Those who work for the meeting are there, but no delegation.
  const sent = groups.flatMap((group) => (group.standing === null ? [] : group.rows));
  return {
    meetings,
    groups,
    people: meetings.map((_, index) => sum(at(index, rows))),
    delegations: meetings.map((_, index) => at(index, sent).filter((count) => count > 0).length),
    most: Math.max(0, ...rows.flatMap((row) => row.present.map((count) => count ?? 0))),
  };
}

export const tints = 4;

/** How deep the ground of a count is: 0 for none, {@link tints} for the most. */
export const tint = (count: number, most: number): number => Math.ceil((count / Math.max(most, 1)) * tints);

/** The counts that a tint stands for, as "3–4"; none where it stands for none. */
export function tintWords(level: number, most: number): string | null {
  const from = Math.floor(((level - 1) * most) / tints) + 1;
  const to = Math.floor((level * most) / tints);
  if (to < from) return null;
  return from === to ? countWords(from) : `${countWords(from)}–${countWords(to)}`;
}

/** What the plot says, in a sentence. */
export function gist({ meetings, people }: Grid): string {
  const [first, last] = [meetings[0], meetings.at(-1)];
  if (first === undefined || last === undefined) return '';
  const latest = countWords(people.at(-1) ?? 0);
  if (meetings.length === 1) return m.attendance_gist_one({ day: dayWords(first.first_day), latest });
  return m.attendance_gist({
    period: m.reports_period({
      first: monthWords(first.first_day.slice(0, 7)),
      last: monthWords(last.first_day.slice(0, 7)),
    }),
    least: countWords(Math.min(...people)),
    most: countWords(Math.max(...people)),
    latest,
  });
}
