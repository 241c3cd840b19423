/** Small choices of this person on this machine, such as the look or the sheet size. Never part of the record. */

const prefix = 'rapporteur.';

/**
 * How long until a write is looked at again. While another window of the program has one under way, WebKit takes in
 * ours and drops it. In milliseconds.
 */
const untilLooked = 1_500;
/** So often is it written once more. */
const mostTries = 3;

/** What each was set to last, so that an older value is never written over a newer one. */
let latest: Readonly<Record<string, string>> = {};

/** Forgets all of them, as on a new machine. */
export function forgetChoices(): void {
  latest = {};
  localStorage.clear();
}

/** A value kept between starts. What doesn't pass `isValid`, or can't be read, is the fallback. */
export function remembered<T>(key: string, fallback: T, isValid: (value: unknown) => value is T) {
  let value = $state<T>(read(key, fallback, isValid));
  return {
    get current(): T {
      return value;
    },
    set current(next: T) {
      if (next === value) return;
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
  const text = JSON.stringify(value);
  latest = { ...latest, [key]: text };
  put(key, text, mostTries);
}

function put(key: string, text: string, tries: number): void {
  try {
    localStorage.setItem(prefix + key, text);
  } catch {
    // A full or forbidden storage costs only the memory of a choice.
    return;
  }
  if (tries === 0) return;
  setTimeout(() => {
    if (latest[key] === text && isLost(key, text)) put(key, text, tries - 1);
  }, untilLooked);
}

function isLost(key: string, text: string): boolean {
  try {
    return localStorage.getItem(prefix + key) !== text;
  } catch {
    return false;
  }
}
