/** Finds records that are likely one and the same, by the keys that they share. */
import { fold } from '$lib/fold';

/** Letters and digits only: "Moţă, Sorin" and "mota sorin" share a key. */
export function key(text: string): string {
  return fold(text)
    .split(/[^\p{L}\p{N}@.]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

/** Pairs of ids with a key in common, each pair once, in the order of the records. */
export function alike<T extends { id: string }>(
  records: readonly T[],
  keysOf: (record: T) => readonly string[],
): [string, string][] {
  const first = new Map<string, string>();
  const pairs = new Map<string, [string, string]>();
  for (const record of records) {
    for (const shared of new Set(keysOf(record).filter((one) => one !== ''))) {
      const known = first.get(shared);
      if (known === undefined) first.set(shared, record.id);
      else pairs.set(`${known} ${record.id}`, [known, record.id]);
    }
  }
  return [...pairs.values()];
}
