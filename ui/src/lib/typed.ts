/** Days and hours as people type them. Numbers alone are read day first, as the whole house writes dates. */
import { fold } from '$lib/fold';
import { getLocale } from '$paraglide/runtime';

/** The ISO day that was typed, or null: "14 October 2026", "14.10.2026", "14/10/26", "14 oct", "2026-10-14". */
export function readDay(text: string, today: Date = new Date()): string | null {
  const words = fold(text)
    .replace(/(\d)(st|nd|rd|th|er)\b/g, '$1')
    .split(/[\s.,/-]+/)
    .filter((word) => word !== '');
  // A weekday before the date says nothing new.
  if (words.length > 2 && /^\p{L}/u.test(words[0] ?? '') && monthOf(words[0] ?? '') === null) words.shift();
  const [a, b, c, ...more] = words;
  if (a === undefined || b === undefined || more.length > 0) return null;
  if (/^\d{4}$/.test(a)) return day(a, monthOf(b), c);
  const year = c ?? String(today.getFullYear());
  return monthOf(a) !== null && !/^\d/.test(a) ? day(year, monthOf(a), b) : day(year, monthOf(b), a);
}

function day(year: string, month: number | null, date: string | undefined): string | null {
  if (month === null || !/^(\d{2}|\d{4})$/.test(year) || !/^\d{1,2}$/.test(date ?? '')) return null;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const at = new Date(Date.UTC(full, month - 1, Number(date)));
  at.setUTCFullYear(full);
  // 31 June would be 1 July: it is no day.
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== Number(date)) return null;
  return at.toISOString().slice(0, 10);
}

const named = new Map<string, readonly string[]>();

function monthNames(locale: string): readonly string[] {
  const known =
    named.get(locale) ??
    Array.from({ length: 12 }, (_, month) =>
      fold(
        new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 1)),
      ),
    );
  named.set(locale, known);
  return known;
}

/** 1 to 12, of a number or of the beginning of a month's name that fits only one. */
function monthOf(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : null;
  if (word.length < 3) return null;
  for (const locale of new Set([getLocale(), 'en', 'fr'])) {
    const fitting = monthNames(locale).flatMap((name, index) => (name.startsWith(word) ? [index + 1] : []));
    if (fitting.length === 1) return fitting[0] ?? null;
  }
  return null;
}

/** The time HH:MM:SS that was typed, or null: "9", "9:30", "9.30", "0930", "9h30", "2 pm". */
export function readTime(text: string): string | null {
  const found =
    /^(\d{1,2})(?:[:.h ]\s*(\d{2})?|(\d{2}))?(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(text.trim()) ??
    [];
  const [, hours, split, joined, , half] = found;
  if (hours === undefined) return null;
  const minutes = Number(split ?? joined ?? 0);
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  }
  if (hour > 23 || minutes > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00`;
}
