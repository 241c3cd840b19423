/** A month of meetings as weeks of days, Monday first; a meeting keeps its lane through a week. */
import { plusDays } from '$lib/dates';
import type { MeetingRow } from '$lib/ipc/client';

export interface Bar {
  meeting: MeetingRow;
  /** Whether the bar begins on this day, or on the week's first. */
  starts: boolean;
  ends: boolean;
  /** How many days of this week it still takes, this one included. */
  span: number;
}

export interface Day {
  day: string;
  inMonth: boolean;
  /** Lane by lane; null where the lane is free on this day. */
  lanes: (Bar | null)[];
}

const at = (day: string) => new Date(`${day}T00:00:00Z`);
const iso = (date: Date) => date.toISOString().slice(0, 10);

/** The same day so many months later; the month's last where it has no such day. */
export function plusMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0));
  return iso(new Date(Date.UTC(year, month - 1 + count, Math.min(date, last.getUTCDate()))));
}

/** How many days lie between. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000);
}

/** 0 for Monday. */
export const weekday = (day: string): number => (at(day).getUTCDay() + 6) % 7;

/** The weeks that the month (YYYY-MM) touches. */
export function weeks(month: string, meetings: readonly MeetingRow[]): Day[][] {
  const first = `${month}-01`;
  const begin = plusDays(first, -weekday(first));
  const end = plusDays(plusMonths(first, 1), -1);
  const count = Math.ceil((daysBetween(begin, end) + 1) / 7);
  return Array.from({ length: count }, (_, week) => weekOf(plusDays(begin, week * 7), month, meetings));
}

function weekOf(monday: string, month: string, meetings: readonly MeetingRow[]): Day[] {
  const sunday = plusDays(monday, 6);
  const days: Day[] = Array.from({ length: 7 }, (_, index) => {
    const day = plusDays(monday, index);
    return { day, inMonth: day.startsWith(month), lanes: [] };
  });
  const here = meetings
    .filter((meeting) => meeting.first_day <= sunday && meeting.last_day >= monday)
    .sort((a, b) => (a.first_day < b.first_day ? -1 : a.first_day > b.first_day ? 1 : 0));
  for (const meeting of here) lay(meeting, days);
  return days;
}

function lay(meeting: MeetingRow, days: Day[]): void {
  const taken = days.filter(({ day }) => meeting.first_day <= day && day <= meeting.last_day);
  let lane = 0;
  while (taken.some(({ lanes }) => lanes[lane])) lane += 1;
  taken.forEach((day, index) => {
    while (day.lanes.length < lane) day.lanes.push(null);
    day.lanes[lane] = {
      meeting,
      starts: index === 0,
      ends: index === taken.length - 1,
      span: taken.length - index,
    };
  });
}

/** The meeting that lies nearest to a month without one, the later where two are as near. */
export function nearest(month: string, meetings: readonly MeetingRow[]): MeetingRow | null {
  const [first, next] = [`${month}-01`, plusMonths(`${month}-01`, 1)];
  let before: MeetingRow | null = null;
  let after: MeetingRow | null = null;
  for (const meeting of meetings) {
    if (meeting.last_day < first) {
      if (before === null || meeting.last_day > before.last_day) before = meeting;
    } else if (meeting.first_day >= next) {
      if (after === null || meeting.first_day < after.first_day) after = meeting;
    } else return null;
  }
  if (before === null || after === null) return before ?? after;
  return daysBetween(before.last_day, first) < daysBetween(next, after.first_day) + 1 ? before : after;
}

/** The meetings of a day, the first lane first. */
export const meetingsOn = (day: Day): MeetingRow[] => day.lanes.flatMap((bar) => (bar ? [bar.meeting] : []));
