import { byName, countryWords } from '$lib/dates';
import type { AttendeeRow, Presence, Reply, StandingGroup } from '$lib/ipc/client';

export interface Counts {
  people: number;
  replies: Record<Reply, number>;
  /** By the most present that each person was in any sitting. */
  presence: Record<Presence, number>;
}

/** From most to least present. */
const order: Presence[] = ['in_person', 'remote', 'apologies', 'absent'];

/** How a person counts for the whole meeting; null when no attendance was taken. */
export function present(attendee: Pick<AttendeeRow, 'presence'>): Presence | null {
  return order.find((known) => attendee.presence.includes(known)) ?? null;
}

/** Those outside the body are no delegation: only the people of such a group are counted. */
export const peopleOf = (group: StandingGroup): number =>
  group.delegations.reduce((sum, delegation) => sum + delegation.attendees.length, 0);

export function count(groups: readonly StandingGroup[]): Counts {
  const counts: Counts = {
    people: 0,
    replies: { not_invited: 0, invited: 0, accepted: 0, tentative: 0, declined: 0 },
    presence: { in_person: 0, remote: 0, apologies: 0, absent: 0 },
  };
  for (const delegation of groups.flatMap((group) => group.delegations)) {
    for (const attendee of delegation.attendees) {
      counts.people += 1;
      counts.replies[attendee.reply] += 1;
      const most = present(attendee);
      if (most !== null) counts.presence[most] += 1;
    }
  }
  return counts;
}

/** Only those who gave this reply, each where it stood. */
export const having = (groups: readonly StandingGroup[], reply: Reply): StandingGroup[] =>
  groups
    .map((group) => ({
      ...group,
      delegations: group.delegations
        .map((one) => ({ ...one, attendees: one.attendees.filter((listed) => listed.reply === reply) }))
        .filter(({ attendees }) => attendees.length > 0),
    }))
    .filter(({ delegations }) => delegations.length > 0);

/** Who was there at one sitting, of those of whom it is known. */
export function presentAt(groups: readonly StandingGroup[], sitting: number): Record<Presence, number> {
  const counts = { in_person: 0, remote: 0, apologies: 0, absent: 0 };
  for (const { attendees } of groups.flatMap((group) => group.delegations)) {
    for (const { presence } of attendees) {
      const taken = presence[sitting];
      if (taken) counts[taken] += 1;
    }
  }
  return counts;
}

/**
 * The delegations of each standing where readers of the language look them up: by their country's name, or by
 * their own where they have no country. The papers keep the same order in their languages.
 */
export function inOrder(groups: readonly StandingGroup[]): StandingGroup[] {
  const compare = byName();
  return groups.map((group) => ({
    ...group,
    delegations: group.delegations
      .map((one) => ({ one, key: one.country === null ? one.name : countryWords(one.country) }))
      .sort((a, b) => compare(a.key, b.key) || compare(a.one.name, b.one.name))
      .map(({ one }) => one),
  }));
}
