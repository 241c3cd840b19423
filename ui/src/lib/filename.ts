/** Makes file names that every system takes, out of words of the record. */

/** Refused by Windows, a folder's mark somewhere, or not to be seen in a name: control and formatting characters. */
const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu;

/** In bytes of UTF-8: with the ending, file systems take 255. */
const most = 220;

/** "TF Meridian 12 – Minutes – approved.pdf" from its parts; empty parts are left out. */
export function fileName(parts: readonly (string | null)[], ending: string): string {
  const words = parts
    .filter((part) => part !== null && part.trim() !== '')
    .map((part) => (part as string).replace(refused, ' ').replace(/\s+/g, ' ').trim());
  const name = words.join(' – ').replace(/^\.+|\.+$/g, '');
  return `${shorten(name) || 'Rapporteur'}.${ending}`;
}

function shorten(text: string): string {
  const bytes = (words: string) => new TextEncoder().encode(words).length;
  if (bytes(text) <= most) return text;
  const characters = [...text];
  while (bytes(characters.join('')) > most - bytes('…')) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** The name of the file at a path. */
export const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
