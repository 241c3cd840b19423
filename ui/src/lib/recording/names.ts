/** What is known as choices of a field: organisations and people, a meeting's attendees, documents. */
import { byName } from '$lib/dates';
import type { Attendee, Document, MeetingView } from '$lib/ipc/client';
import { records } from '$lib/ipc/records';
import { m } from '$paraglide/messages';

export interface Choice {
  value: string;
  words: string;
  /** What tells it from its like. */
  detail?: string;
}

const detailOf = (parts: readonly string[], between: string) =>
  parts.filter((part) => part !== '').join(between);

/** Whoever is on the list of a meeting, in its order. */
export const attendeeChoices = (meeting: MeetingView): Choice[] =>
  meeting.attendees.flatMap((group) =>
    group.delegations.flatMap((delegation) =>
      delegation.attendees.map((attendee) => ({
        value: attendee.id,
        words: attendee.name ?? m.attendees_unnamed(),
        detail: detailOf([attendee.function, delegation.name], ', '),
      })),
    ),
  );

/** Attendees in the order of their family names, who has none last; as they come until the names are known. */
export function byFamily<T extends { value: string }>(
  choices: readonly T[],
  attendees: readonly Attendee[] = [],
): T[] {
  const names = new Map(attendees.map(({ id, name }) => [id, `${name.family} ${name.given}`.trim()]));
  const compare = byName();
  return choices.toSorted((one, other) => {
    const [a, b] = [names.get(one.value) ?? '', names.get(other.value) ?? ''];
    return a === '' || b === '' ? Number(a === '') - Number(b === '') : compare(a, b);
  });
}

export const documentChoices = (documents: readonly Document[]): Choice[] =>
  documents.map(({ id, title, symbol, kind }) => ({
    value: id,
    words: title,
    detail: detailOf([symbol, kind], ' · '),
  }));

/** Enters a document that is named for the first time, as one of this meeting; answers with its id. */
export async function registerDocument(meeting: MeetingView, title: string): Promise<string> {
  const made = await records.add('document', { title, meeting_id: meeting.id, body_id: meeting.body_id });
  return made.id;
}

const sorted = (choices: Choice[]): Choice[] => {
  const compare = byName();
  return choices.sort((one, other) => compare(one.words, other.words));
};

export async function organisationChoices(): Promise<Choice[]> {
  const all = await records.list('organisation');
  return sorted(all.map(({ id, name, short_name }) => ({ value: id, words: short_name || name })));
}

/** With those who own something already: they are named even where the list of all is still on its way. */
export const withOwners = (
  all: readonly Choice[] | undefined,
  owners: readonly { id: string; name: string }[],
): Choice[] => [
  ...(all ?? []),
  ...owners
    .filter((owner) => !all?.some((choice) => choice.value === owner.id))
    .map((owner) => ({ value: owner.id, words: owner.name })),
];

export async function personChoices(): Promise<Choice[]> {
  const all = await records.list('person');
  return sorted(
    all.map(({ id, name }) => ({
      value: id,
      words: [name.honorific, name.given, name.family].filter((part) => part !== '').join(' '),
    })),
  );
}
