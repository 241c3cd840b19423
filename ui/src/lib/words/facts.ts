/** What the record calls the facts that a text can name. */
import type { OfferedFact } from '$lib/ipc/client';
import { m } from '$paraglide/messages';

const meeting: Record<string, () => string> = {
  title: m.fact_meeting_title,
  ordinal: m.fact_meeting_ordinal,
  dates: m.fact_meeting_dates,
  first_day: m.fact_meeting_first_day,
  city: m.fact_meeting_city,
  venue: m.fact_meeting_venue,
  theme: m.fact_meeting_theme,
  present: m.fact_meeting_present,
};

const others: Record<string, () => string> = {
  'body/name': m.fact_body_name,
  'body/subject': m.fact_body_subject,
  'body/established': m.fact_body_established,
  'body/coordinator': m.fact_body_coordinator,
  'attendee/name': m.fact_attendee_name,
  'attendee/function': m.fact_attendee_function,
  'attendee/organisation': m.fact_attendee_organisation,
  headcount: m.fact_headcount,
  operation: m.fact_operation,
  document: m.fact_document,
  presentation: m.fact_presentation,
  decision: m.fact_decision,
  organisation: m.fact_organisation,
};

/** "Function", "Days of the meeting": `reference` is written as DESIGN.md §2 has it. */
export function factKind(reference: string): string {
  const ofMeeting = meeting[reference.replace(/^meeting\./, '')];
  if (reference.startsWith('meeting.') && ofMeeting) return ofMeeting();
  const [noun, , field] = reference.split('/');
  return others[field === undefined ? (noun ?? '') : `${noun}/${field}`]?.() ?? reference;
}

/** More of it would push aside what it belongs to. */
const most = 60;
const begun = (words: string) =>
  words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/u, '')}…` : words;

/** What kind of fact it is, and whose. */
export const factWords = ({ reference, of }: OfferedFact): string =>
  of === null ? factKind(reference) : m.fact_of({ fact: factKind(reference), of: begun(of) });
