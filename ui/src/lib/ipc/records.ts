/** The record, noun by noun, as plain data: what forms read and write where no use case of its own stands behind. */
import { pending } from '$lib/pending';
import { revision } from '$lib/revision.svelte';
import type {
  ActionPoint,
  AgendaItem,
  Attendee,
  Body,
  Decision,
  Document,
  File,
  Headcount,
  Kind,
  Meeting,
  Membership,
  Minutes,
  Operation,
  Organisation,
  Person,
  Presentation,
  Release,
  Section,
  Statement,
} from './bindings';
import { office, Refusal } from './client';

/** The noun behind each kind. */
export interface Nouns {
  file: File;
  organisation: Organisation;
  body: Body;
  membership: Membership;
  person: Person;
  meeting: Meeting;
  attendee: Attendee;
  headcount: Headcount;
  document: Document;
  operation: Operation;
  agenda_item: AgendaItem;
  presentation: Presentation;
  decision: Decision;
  action_point: ActionPoint;
  minutes: Minutes;
  section: Section;
  statement: Statement;
  release: Release;
}

/** The fields of a noun that a request gives; the rest stay as they are, or as the record begins them. */
export type Some<K extends Kind> = Partial<Omit<Nouns[K], 'id'>>;

/** The answer, or a {@link Refusal}. */
export async function asked<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (thrown) {
    throw Refusal.of(thrown);
  }
}

/** The answer of a call that changed the record: whatever was loaded is loaded again. */
export async function wrote<T>(call: Promise<T>): Promise<T> {
  const writing = asked(call);
  void pending.sent(writing);
  const answer = await writing;
  revision.changed();
  return answer;
}

export const records = {
  list: <K extends Kind>(kind: K) => office.listRecords(kind) as Promise<Nouns[K][]>,
  ofMeeting: <K extends Kind>(kind: K, meetingId: string) =>
    office.recordsOfMeeting(kind, meetingId) as Promise<Nouns[K][]>,
  show: <K extends Kind>(kind: K, id: string) => office.showRecord(kind, id) as Promise<Nouns[K]>,
  add: <K extends Kind>(kind: K, fields: Some<K>) =>
    wrote(office.addRecord(kind, fields)) as Promise<Nouns[K]>,
  change: <K extends Kind>(kind: K, id: string, fields: Some<K>) =>
    wrote(office.changeRecord(kind, id, fields)) as Promise<Nouns[K]>,
  /** Into the trash. */
  remove: (kind: Kind, id: string) => wrote(office.removeRecord(kind, id)),
  restore: (kind: Kind, id: string) => wrote(office.restoreRecord(kind, id)),
};
