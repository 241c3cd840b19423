/** The list of people: names, filter, order, and who looks like somebody else. */
import type { Name, Organisation, Person } from '$lib/ipc/client';
import { alike, key } from '$lib/alike';
import { byName } from '$lib/dates';
import { answers } from '$lib/fold';

export type PeopleSort = 'name' | 'function' | 'organisation';

export interface Row {
  person: Person;
  name: string;
  organisation: string;
}

/** "Mr Sorin Moţă". */
export const fullName = (name: Name): string =>
  [name.honorific, name.given, name.family]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');

export function rowsOf(people: readonly Person[], organisations: readonly Organisation[]): Row[] {
  const names = new Map(organisations.map((one) => [one.id, one.short_name || one.name]));
  return people.map((person) => ({
    person,
    name: fullName(person.name),
    organisation: names.get(person.organisation_id ?? '') ?? '',
  }));
}

export function select(rows: readonly Row[], words: string, sort: PeopleSort, descending: boolean): Row[] {
  const compare = byName();
  const asked = words.trim();
  const byFamily = (a: Row, b: Row) =>
    compare(a.person.name.family || a.person.name.given, b.person.name.family || b.person.name.given) ||
    compare(a.person.name.given, b.person.name.given);
  const orders: Record<PeopleSort, (a: Row, b: Row) => number> = {
    name: byFamily,
    function: (a, b) => compare(a.person.function, b.person.function) || byFamily(a, b),
    organisation: (a, b) => compare(a.organisation, b.organisation) || byFamily(a, b),
  };
  const order = orders[sort];
  return rows
    .filter(
      (row) =>
        asked === '' ||
        answers(
          `${row.name} ${row.person.function} ${row.organisation} ${(row.person.emails ?? []).join(' ')}`,
          asked,
        ),
    )
    .sort(descending ? (a, b) => order(b, a) : order);
}

/** By name or by mail address. */
export const lookAlike = (people: readonly Person[]) =>
  alike(people, (person) => [
    key(`${person.name.given} ${person.name.family}`),
    ...(person.emails ?? []).map((address) => key(address)),
  ]);

/** One a line, without the empty ones. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
