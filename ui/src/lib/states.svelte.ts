/** The countries of the world, as States that the record doesn't have yet. */
import { fold } from '$lib/fold';
import { office, type CountryNames, type NewState, type Organisation } from '$lib/ipc/client';
import { m } from '$paraglide/messages';
import { getLocale } from '$paraglide/runtime';

/** A State that is made in the step that needs it. */
export interface OfferedState {
  value: string;
  words: string;
  /** What it would be. */
  made: string;
  /** Whether exactly its name is typed, in whatever language. */
  exact: boolean;
}

let world = $state.raw<readonly CountryNames[]>([]);
let asking: Promise<void> | null = null;

/** Asks for the countries, once. Where they can't be had, none is offered: organisations are still added by hand. */
export function knowCountries(): void {
  asking ??= office.countries(getLocale()).then(
    (found) => {
      world = found;
    },
    () => {
      asking = null;
    },
  );
}

/** Letters and figures as the record compares them: without case, accents and marks. */
function key(text: string): string {
  const words = fold(text.replaceAll('&', ' and ')).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '').join(' ');
}

const prefix = 'state:';

/** How well what is typed fits a country; null where it doesn't. */
function rank({ name, names, codes }: CountryNames, typed: string): number | null {
  if (names.includes(typed) || codes.includes(typed)) return 0;
  if (key(name).startsWith(typed)) return 1;
  if (names.some((one) => one.startsWith(typed))) return 2;
  return names.some((one) => one.includes(` ${typed}`)) ? 3 : null;
}

/** The countries that what is typed may mean, the likeliest first, but for those whose States are known. */
export function newStates(typed: string, organisations: readonly Organisation[]): OfferedState[] {
  const asked = key(typed);
  if (asked.length < 2) return [];
  const states = organisations.filter((one) => one.kind === 'state');
  const isKnown = ({ code, names }: CountryNames) =>
    states.some(
      (one) => one.country === code || names.includes(key(one.name)) || names.includes(key(one.short_name)),
    );
  return world
    .flatMap((country) => {
      const rankOf = rank(country, asked);
      return rankOf === null || isKnown(country) ? [] : [{ country, rankOf }];
    })
    .sort((a, b) => a.rankOf - b.rankOf)
    .map(({ country: { code, name, names } }) => ({
      value: `${prefix}${code}`,
      words: name,
      made: m.state_new(),
      exact: names.includes(asked),
    }));
}

/** The State behind a choice; null where something known was chosen. */
export function stateOf(value: string): NewState | null {
  const country = value.startsWith(prefix) ? value.slice(prefix.length) : null;
  const found = world.find(({ code }) => code === country);
  return found ? { country: found.code, name: found.name } : null;
}

/** The code of the country that has the name, in whatever language; null where none has. */
export function countryNamed(name: string): string | null {
  const asked = key(name);
  return world.find(({ names }) => names.includes(asked))?.code ?? null;
}
