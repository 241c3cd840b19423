/** A body's members as people list them: by standing, then by name; who has left comes last. */
import type { Membership, Organisation, OrganisationKind, Standing } from '$lib/ipc/client';
import { byName } from '$lib/dates';
import { nameOf } from './names';

export const standings: Standing[] = ['member_state', 'participating_state', 'partner', 'observer', 'guest'];

/** What a name that nobody knows may be; likeliest first. */
export const newKinds: OrganisationKind[] = ['agency', 'ministry', 'international', 'state', 'other'];

export interface Member {
  membership: Membership;
  name: string;
  ended: boolean;
}

export function members(
  memberships: readonly Membership[],
  organisations: readonly Organisation[],
  today: string,
): Member[] {
  const compare = byName();
  const rank = (member: Member) =>
    (member.ended ? standings.length : 0) + standings.indexOf(member.membership.standing);
  return memberships
    .map((membership) => ({
      membership,
      name: nameOf(membership.organisation_id, organisations),
      ended: membership.until !== null && membership.until < today,
    }))
    .sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name));
}
