/** What a field offers while somebody types: what is known, and what can be made of the words. */
import { fold } from '$lib/fold';

interface Offered {
  words: string;
  /** Whether it is exactly what is typed, also where it is called otherwise. */
  exact?: boolean;
}

/**
 * What is known goes before what isn't yet, unless only the latter is named exactly.
 *
 * @param known what is known and fits, in its order
 * @param made what can be made of it
 * @param most more than that is no help
 */
export function offered<T extends Offered>(
  known: readonly T[],
  made: readonly T[],
  typed: string,
  most: number,
): T[] {
  const isNamed = known.some((option) => fold(option.words) === fold(typed));
  const [exact, others] = [made.filter((one) => one.exact), made.filter((one) => !one.exact)];
  return (isNamed ? [...known, ...exact, ...others] : [...exact, ...known, ...others]).slice(0, most);
}
