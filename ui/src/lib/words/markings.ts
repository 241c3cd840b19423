import type { Marking } from '$lib/ipc/client';

/** The labels of TLP 2.0, the mildest first; spelt the same in every language. */
export const markings: readonly Marking[] = [
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
  'TLP:RED',
];

/** As choices of a field. */
export const markingOptions = markings.map((marking) => ({ value: marking, words: marking }));

export const isMarking = (words: string | null): words is Marking => markings.some((one) => one === words);
