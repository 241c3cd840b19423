/** Names and delegations as the quick entry understands them. */
import type { Attendee, Membership, Name, Organisation, Standing } from '$lib/ipc/client';

const honorifics =
  /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|h\.?e|hon|hrh|amb|ambassador|gen|general|col|colonel|lt|capt|captain|maj|major|m|mme|mlle|pr|me|dl|dna|d-na|dnul|dra|ing|herr|frau|г|г-дин|г-ђа|гђа|г-н|г-жа|др|проф|κ|κος|κα)\.?$/iu;
const particles =
  /^(van|von|der|den|de|del|della|di|da|das|dos|du|la|le|ten|ter|zu|zur|bin|ibn|ben|al|el|san|st|mac|af|av)$/u;
const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase() && /\p{L}{2}/u.test(word);

/**
 * "Ms Ana Kovač", "Kovač, Ana", "KOVAČ Ana", "Jan van der Berg" in their parts. A single word is a family name.
 * It is a guess that the panel lets people mend.
 */
export function splitName(text: string): Name {
  const [before = '', after] = text.split(',', 2).map((part) => part.trim());
  const words = (after === undefined ? before : `${after} ${before}`)
    .split(/\s+/)
    .filter((word) => word !== '');
  let honorific = '';
  while (words.length > 1 && honorifics.test(words[0] ?? '')) {
    honorific = [honorific, words.shift()].filter(Boolean).join(' ');
  }
  if (after !== undefined && after !== '') {
    const family = before.split(/\s+/).length;
    return parts(honorific, words, words.length - family);
  }
  if (words.some(isShouted) && !words.every(isShouted)) {
    const family = words.filter(isShouted).join(' ');
    return { honorific, given: words.filter((word) => !isShouted(word)).join(' '), family };
  }
  const particle = words.findIndex((word, index) => index > 0 && particles.test(word));
  return parts(honorific, words, particle > 0 ? particle : words.length - 1);
}

function parts(honorific: string, words: string[], at: number): Name {
  return { honorific, given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}

/** "Ms Ana Kovač". */
export const wholeName = ({ honorific, given, family }: Name): string =>
  [honorific, given, family].filter((part) => part.trim() !== '').join(' ');

/** "Ana Kovač": the name by which people are compared. */
export const bareName = ({ given, family }: Name): string => wholeName({ honorific: '', given, family });

/** What a delegation of the organisation is called: its short name where it has one. */
export const delegationOf = (organisation: Organisation): string =>
  organisation.short_name || organisation.name;

/** What goes with the organisation that somebody is no more of; a delegation's name of its own stays. */
export function withoutSeat(
  { delegation }: Pick<Attendee, 'delegation'>,
  organisation: Organisation | undefined,
): Pick<Attendee, 'organisation_id' | 'delegation' | 'standing'> {
  const isItsName = organisation && [organisation.name, organisation.short_name].includes(delegation);
  return { organisation_id: null, delegation: isItsName ? '' : delegation, standing: 'guest' };
}

/** The organisation's standing in the body on that day; none where it has none. */
export function standingOn(
  day: string,
  bodyId: string,
  organisationId: string | null,
  memberships: readonly Membership[],
): Standing | null {
  const now = memberships.find(
    (one) =>
      one.body_id === bodyId &&
      one.organisation_id === organisationId &&
      (one.since === null || one.since <= day) &&
      (one.until === null || one.until >= day),
  );
  return now?.standing ?? null;
}
