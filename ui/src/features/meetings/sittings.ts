/** What happens to a meeting's days and sittings when one of them moves. */
import type { Meeting, Sitting } from '$lib/ipc/client';
import { plusDays } from '$lib/dates';
import { daysBetween } from './month';

/** The meeting begins on another day: it keeps its length, and its sittings move along. */
export function begunOn(
  meeting: Pick<Meeting, 'first_day' | 'last_day' | 'sittings'>,
  day: string,
): Pick<Meeting, 'first_day' | 'last_day'> & { sittings: Sitting[] } {
  const by = daysBetween(meeting.first_day, day);
  return {
    first_day: day,
    last_day: plusDays(meeting.last_day, by),
    sittings: (meeting.sittings ?? []).map((sitting) => ({ ...sitting, day: plusDays(sitting.day, by) })),
  };
}

/** A sitting more: on the next day of the meeting with the hours of the one before, or on the last day's afternoon. */
export function oneMore(meeting: Pick<Meeting, 'first_day' | 'last_day' | 'sittings'>): Sitting[] {
  const sittings = meeting.sittings ?? [];
  const latest = sittings.at(-1);
  if (!latest) return [{ day: meeting.first_day, from: '09:30:00', to: '12:30:00' }];
  if (latest.to <= '13:30:00') return [...sittings, { day: latest.day, from: '14:00:00', to: '17:30:00' }];
  const next = plusDays(latest.day, 1);
  return next <= meeting.last_day
    ? [...sittings, { day: next, from: '09:30:00', to: '12:30:00' }]
    : [...sittings, { day: latest.day, from: latest.to, to: anHourAfter(latest.to) }];
}

function anHourAfter(time: string): string {
  const hour = Math.min(Number(time.slice(0, 2)) + 1, 23);
  return hour === 23 ? '23:59:00' : `${String(hour).padStart(2, '0')}${time.slice(2)}`;
}

/** As the record has them: by the day and the hour at which they begin. */
export const inOrder = <One extends Sitting>(sittings: readonly One[]): One[] =>
  sittings.toSorted((one, other) => compare(one.day, other.day) || compare(one.from, other.from));

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * A sitting that begins or ends at another time. Where one that begins at another would end before or run into the
 * next, it keeps its length: so one more can be put before the others. Nobody who writes an end means the beginning.
 */
export function retimed<One extends Sitting>(
  sittings: readonly One[],
  index: number,
  time: { from: string } | { to: string },
): One[] {
  const sitting = sittings[index];
  if (!sitting) return [...sittings];
  const others = sittings.filter((_, at) => at !== index);
  const fits = ({ day, from, to }: Sitting) =>
    from < to && !others.some((other) => other.day === day && from < other.to && other.from < to);
  const length = minutes(sitting.to) - minutes(sitting.from);
  const asked = { ...sitting, ...time };
  const kept = 'from' in time ? { ...asked, to: clock(minutes(time.from) + length) } : asked;
  const now = !fits(asked) && fits(kept) ? kept : asked;
  return sittings.map((one, at) => (at === index ? now : one));
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Within the day. */
function clock(minutes: number): string {
  const within = Math.min(Math.max(minutes, 0), 24 * 60 - 1);
  const figures = [Math.floor(within / 60), within % 60].map((figure) => String(figure).padStart(2, '0'));
  return `${figures.join(':')}:00`;
}
