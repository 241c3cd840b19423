/** Organisations as one chooses them. */
import type { Body, Organisation } from '$lib/ipc/client';
import { byName } from '$lib/dates';

export const labelOf = (one: Organisation): string => one.short_name || one.name;

/** Where nothing of that id is known, the id itself stands: something is better than a gap. */
export function nameOf(id: string, organisations: readonly Organisation[]): string {
  const found = organisations.find((one) => one.id === id);
  return found ? labelOf(found) : id;
}

export function choices(organisations: readonly Organisation[]) {
  const compare = byName();
  return organisations
    .map((one) => ({ value: one.id, words: one.name, more: one.short_name }))
    .sort((a, b) => compare(a.words, b.words));
}

export const bodyKinds: Body['kind'][] = [
  'task_force',
  'working_group',
  'committee',
  'council',
  'conference_series',
];
