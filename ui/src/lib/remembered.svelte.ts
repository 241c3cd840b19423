/** Small choices of this person on this machine, such as the look or the sheet size. Never part of the record. */

const prefix = 'rapporteur.';

/** A value kept between starts. What doesn't pass `isValid`, or can't be read, is the fallback. */
export function remembered<T>(key: string, fallback: T, isValid: (value: unknown) => value is T) {
  let value = $state<T>(read(key, fallback, isValid));
  return {
    get current(): T {
      return value;
    },
    set current(next: T) {
      value = next;
      write(key, next);
    },
  };
}

function read<T>(key: string, fallback: T, isValid: (value: unknown) => value is T): T {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    return isValid(kept) ? kept : fallback;
  } catch {
    return fallback;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs only the memory of a choice.
  }
}
