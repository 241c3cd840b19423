/**
 * Case and accents removed, for finding "Duţă" by "duta"; the same rule by which the record is searched. Only for
 * comparing, never for showing.
 */
export function fold(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đðłøıςßæœ]/gu, (letter) => typed[letter] ?? '');
}

/** Letters whose mark is a part of them: people type them without. */
const typed: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Most text has no accents to take off, and this is asked of 50,000 rows between two keys. */
// eslint-disable-next-line no-control-regex
const isAscii = /^[\u0000-\u007f]*$/;

/** Whether every word of the question begins or stands in the text. */
export function answers(text: string, question: string): boolean {
  const folded = fold(text);
  return fold(question)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
