/** What comes up again under an item. */
import { listWords } from '$lib/dates';
import { m } from '$paraglide/messages';

/** "Action points 12.1 and 12.3". */
export const arisingWords = (numbers: readonly string[]): string =>
  m.agenda_arising({ count: numbers.length, points: listWords(numbers) });
