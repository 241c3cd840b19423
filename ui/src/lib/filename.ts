/** Makes file names that every system takes, out of words of the record. */

/** Refused by Windows, or a folder's mark somewhere. */
// eslint-disable-next-line no-control-regex
const refused = /[<>:"/\\|?*\u0000-\u001f]/g;

/** "TF Meridian 12 – Minutes – approved.pdf" from its parts; empty parts are left out. */
export function fileName(parts: readonly (string | null)[], ending: string): string {
  const words = parts
    .filter((part) => part !== null && part.trim() !== '')
    .map((part) => (part as string).replace(refused, ' ').replace(/\s+/g, ' ').trim());
  const name = words.join(' – ').replace(/^\.+|\.+$/g, '');
  // 120 characters stay below the 255 bytes that file systems allow, in any script.
  return `${shorten(name, 120) || 'Rapporteur'}.${ending}`;
}

function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** The name of the file at a path. */
export const baseName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
