/** Case and accents removed, for finding "Duţă" by "duta". Only for comparing, never for showing. */
export function fold(text: string): string {
  const plain = isAscii.test(text) ? text : text.normalize('NFD').replace(/\p{M}+/gu, '');
  return plain.toLowerCase();
}

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
