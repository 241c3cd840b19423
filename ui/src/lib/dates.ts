/** Days, hours and names of places as people write them. Days of the record are ISO 8601 and have no zone. */
import { getLocale } from '$paraglide/runtime';

/** The locale of all formats. British order for English: "18 June 2015". */
export const formatting = () => (getLocale() === 'en' ? 'en-GB' : getLocale());

/** In French the first of a month is "1er"; CLDR's patterns have a bare figure. */
function withFirst(words: string): string {
  return formatting().startsWith('fr') ? words.replace(/(?<!\d)1(?=\s+\p{L}|\s*–)/gu, '1er') : words;
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
const isDay = (day: string) => !Number.isNaN(midnight(day).getTime());

/** Formats are dear to make and cheap to use; a list of 50,000 rows needs a few of them
 * and of the names of countries. */
const made = new Map<string, unknown>();

function kept<Format>(key: string, make: (locale: string) => Format): Format {
  const locale = formatting();
  const full = `${locale} ${key}`;
  if (!made.has(full)) made.set(full, make(locale));
  return made.get(full) as Format;
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(
    JSON.stringify(options),
    (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }),
  );
}

const written = (day: string, options: Intl.DateTimeFormatOptions) =>
  withFirst(format(options).format(midnight(day)));

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** Today on this machine. */
export function today(now: Date = new Date()): string {
  return iso(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

/** So many days later, or earlier. */
export function plusDays(day: string, count: number): string {
  const date = midnight(day);
  date.setUTCDate(date.getUTCDate() + count);
  return iso(date);
}

/** The day that an instant falls on in a zone; on this machine where none is given. */
export function dayOf(instant: string, zone?: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant.slice(0, 10);
  const parts = new Intl.DateTimeFormat('en-CA-u-ca-iso8601', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "18 June 2015". A text that is no day is shown as it stands. */
export function dayWords(day: string): string {
  return isDay(day) ? written(day, { day: 'numeric', month: 'long', year: 'numeric' }) : day;
}

/** "18 Jun 2015", for narrow columns. */
export function dayShort(day: string): string {
  return isDay(day) ? written(day, { day: 'numeric', month: 'short', year: 'numeric' }) : day;
}

/** "Thu 18 Jun", where the year is known. */
export function dayBrief(day: string): string {
  return isDay(day) ? written(day, { weekday: 'short', day: 'numeric', month: 'short' }) : day;
}

/** "Mon" and "Monday", as heads over the days of a month. */
export function weekdayNames(day: string): { short: string; long: string } {
  const name = (weekday: 'short' | 'long') => format({ weekday }).format(midnight(day));
  return { short: name('short'), long: name('long') };
}

/** "October 2026" for 2026-10. */
export function monthWords(month: string): string {
  const day = `${month}-01`;
  return isDay(day) ? format({ month: 'long', year: 'numeric' }).format(midnight(day)) : month;
}

/** "Oct", under an axis. */
export function monthShort(day: string): string {
  return isDay(day) ? format({ month: 'short' }).format(midnight(day)) : day;
}

/** "50,000". */
export function countWords(count: number): string {
  return kept('counts', (locale) => new Intl.NumberFormat(locale)).format(count);
}

/** "Thursday 18 June", as a heading over the sittings of a day. */
export function weekdayWords(day: string): string {
  return isDay(day) ? written(day, { weekday: 'long', day: 'numeric', month: 'long' }) : day;
}

/** "Thursday 18 June 2015", as a heading over what a day brings. */
export function wholeDayWords(day: string): string {
  return isDay(day) ? written(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }) : day;
}

/** "14–15 October 2026". */
export function daysWords(first: string, last: string, month: 'long' | 'short' = 'long'): string {
  if (first === last || !isDay(first) || !isDay(last)) {
    return month === 'long' ? dayWords(first) : dayShort(first);
  }
  const words = format({ day: 'numeric', month, year: 'numeric' }).formatRange(
    midnight(first),
    midnight(last),
  );
  // CLDR puts thin spaces around every dash; between two bare numbers the typographer's rule has none.
  return withFirst(words.replace(/^(\d{1,2})\s*–\s*(\d)/u, '$1–$2'));
}

/** "14 October 2026, 16:20", in the time of this machine. */
export function instantWords(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return withFirst(
    new Intl.DateTimeFormat(formatting(), { dateStyle: 'long', timeStyle: 'short' }).format(at),
  );
}

/** "16 October 2026 at 12:00 (Europe/Sofia)". */
export function instantIn(instant: string, zone: string): string {
  const format = new Intl.DateTimeFormat(formatting(), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  });
  return `${withFirst(format.format(new Date(instant)))} (${zone})`;
}

/** "09:30", of a local time that may have seconds. */
export function clockWords(time: string): string {
  return time.slice(0, 5);
}

/** "Bulgaria" for BG. */
export function countryWords(code: string): string {
  return kept(`country ${code}`, () => displayName('region', code));
}

/** "Serbian (Latin)" for sr-Latn. */
export function languageWords(tag: string): string {
  return capital(displayName('language', tag));
}

/** "Français" for fr: as its own speakers call it. */
export function ownLanguageWords(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

function displayName(type: 'region' | 'language', code: string): string {
  try {
    const names = kept(
      `names of ${type}`,
      (locale) => new Intl.DisplayNames([locale], { type, languageDisplay: 'standard' }),
    );
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "138 kB". */
export function sizeWords(bytes: number): string {
  const [unit, amount] = bytes < 1_000_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
  return new Intl.NumberFormat(formatting(), {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'short',
    maximumFractionDigits: (amount as number) < 10 ? 1 : 0,
  }).format(amount as number);
}

/** The first letter large, for words of our own that begin a line; never for names, which stay as they are. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(formatting()) + words.slice(1);
}

/** "a, b and c". */
export function listWords(parts: readonly string[]): string {
  return kept('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(parts);
}

/** "a, b or c". */
export function choiceWords(parts: readonly string[]): string {
  return kept('choice', (locale) => new Intl.ListFormat(locale, { type: 'disjunction' })).format(parts);
}

/** Compares names the way the reader's language sorts them. */
export function byName(): (a: string, b: string) => number {
  return kept('names', (locale) => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })).compare;
}
