/** The list of organisations: filter, order, and which look like another. */
import type { Organisation, OrganisationKind } from '$lib/ipc/client';
import { alike, key } from '$lib/alike';
import { byName, countryWords } from '$lib/dates';
import { answers } from '$lib/fold';
import { organisationKind } from '$lib/words';

export const kinds: OrganisationKind[] = ['state', 'agency', 'ministry', 'international', 'other'];

export type OrganisationSort = 'name' | 'short' | 'kind' | 'country';

export const countryOf = (one: Organisation): string =>
  one.country === null ? '' : countryWords(one.country);

/** What everybody calls it, and lists elsewhere show. */
export const calledBy = (one: Organisation): string => one.short_name || one.name;

export function select(
  organisations: readonly Organisation[],
  chosen: { words: string; kind: OrganisationKind | null; sort: OrganisationSort; descending: boolean },
): Organisation[] {
  const compare = byName();
  const asked = chosen.words.trim();
  const texts: Record<OrganisationSort, (one: Organisation) => string> = {
    name: (one) => one.name,
    short: calledBy,
    kind: (one) => organisationKind(one.kind),
    country: countryOf,
  };
  const text = texts[chosen.sort];
  const order = (a: Organisation, b: Organisation) => compare(text(a), text(b)) || compare(a.name, b.name);
  return organisations
    .filter(
      (one) =>
        (chosen.kind === null || one.kind === chosen.kind) &&
        (asked === '' || answers(`${one.name} ${one.short_name} ${countryOf(one)}`, asked)),
    )
    .sort(chosen.descending ? (a, b) => order(b, a) : order);
}

/** By full name, or by short name within one country. */
export const lookAlike = (organisations: readonly Organisation[]) =>
  alike(organisations, (one) => [
    key(one.name),
    one.short_name === '' ? '' : `${one.country ?? ''} ${key(one.short_name)}`,
  ]);
