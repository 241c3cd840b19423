/** An embargo as people set it: a day and a time in a zone; the record keeps the instant. */
import { parseAbsolute, parseDateTime, toZoned } from '@internationalized/date';
import { instantIn } from '$lib/dates';
import type { Embargo } from '$lib/ipc/client';

export interface LocalEmbargo {
  day: string;
  /** HH:MM:SS */
  time: string;
}

export function localEmbargo({ until, zone }: Embargo): LocalEmbargo {
  const at = parseAbsolute(until, zone);
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    day: `${at.year}-${two(at.month)}-${two(at.day)}`,
    time: `${two(at.hour)}:${two(at.minute)}:00`,
  };
}

/** "16 October 2026 at 12:00 (Europe/Sofia)": as the release's paper gives it. */
export const embargoWords = ({ until, zone }: Embargo): string => instantIn(until, zone);

/** Whether it ended before now. */
export const isOver = ({ until }: Embargo): boolean => Date.parse(until) <= Date.now();

/** A time that summer time leaves out becomes the one after the gap. */
export function embargoAt({ day, time }: LocalEmbargo, zone: string): Embargo {
  const clock = time.length === 5 ? `${time}:00` : time;
  return { until: toZoned(parseDateTime(`${day}T${clock}`), zone, 'later').toAbsoluteString(), zone };
}
