/** Durations as people type and read them. */

/** Minutes of "20", "1:30", "1h30", "1 h", "90 min"; null for nothing, undefined for what is none of these. */
export function readMinutes(text: string): number | null | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  const alone = /^(\d{1,4})\s*(?:min(?:utes?)?|m|['′])?$/.exec(typed);
  if (alone) return Number(alone[1]);
  const hours = /^(\d{1,2})\s*(?::|h)\s*(\d{1,2})?\s*(?:min|m)?$/.exec(typed);
  if (!hours) return undefined;
  const minutes = Number(hours[2] ?? 0);
  return minutes > 59 ? undefined : Number(hours[1]) * 60 + minutes;
}

/** "20" or "1:30": what one would type. */
export function typedMinutes(minutes: number | null): string {
  if (minutes === null) return '';
  return minutes < 60
    ? String(minutes)
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "20 min", "1 h 30", "8 h". These signs are the same in every language of the window. */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')}`}`;
}

/** "13:15", so many minutes after a time of the same day. */
export function clockAfter(time: string, minutes: number): string {
  const at = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}
