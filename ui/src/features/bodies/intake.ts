/** Where a list of a body's members is understood and taken in. */
import { office, type Standing, type UnderstoodMember } from '$lib/ipc/client';
import type { Door } from '$lib/lists/intake.svelte';
import { getLocale } from '$paraglide/runtime';

/** @param standing of those of whom the list tells none */
export function membersDoor(bodyId: string, standing: () => Standing): Door<UnderstoodMember> {
  const list = { body_id: bodyId, language: getLocale() };
  return {
    text: (words) => office.understandMembers(words, list),
    file: (path) => office.understandMembersFile(path, list),
    again: (rows, changed) => office.understandMembersAgain(rows, changed, list),
    take: (rows) => office.takeInMembers(bodyId, standing(), rows),
    chosen: ['standing', 'kind'],
  };
}
