/** Values of the record, as its history tells them, in the reader's words. */
import { clockWords, countryWords, dayWords, instantWords, languageWords } from '$lib/dates';
import type { FieldValue, Kind } from '$lib/ipc/client';
import { m } from '$paraglide/messages';
import {
  actionStatus,
  bodyKind,
  consent,
  hostPart,
  meetingStatus,
  minutesStatus,
  mode,
  numbering,
  organisationKind,
  outcome,
  part,
  presence,
  presentationState,
  priority,
  releaseStatus,
  reply,
  sectionPart,
  standingOf,
} from '.';
import { clearanceState } from './moves';

type Say = (code: never) => string;

/** By the field alone, where it means the same in every noun. */
const everywhere: Record<string, Say> = {
  consent,
  mode,
  numbering,
  outcome,
  presence,
  priority,
  reply,
  standing: standingOf,
};

/** By the noun and the field. */
const ofNoun: Partial<Record<Kind, Record<string, Say>>> = {
  action_point: { status: actionStatus },
  attendee: { part: (code) => part({ part: code }) },
  body: { kind: bodyKind },
  meeting: { status: meetingStatus, part: hostPart },
  minutes: { status: minutesStatus },
  organisation: { kind: organisationKind },
  presentation: { state: presentationState },
  release: { status: releaseStatus },
  section: { part: sectionPart },
  statement: { state: clearanceState },
};

/** A code of the program's own. One without words here is shown as the record has it. */
function codeWords(kind: Kind, field: string, code: string): string {
  const say = ofNoun[kind]?.[field] ?? everywhere[field];
  try {
    if (say) return say(code as never);
  } catch {
    // A file of another version may hold a code that has no words here.
  }
  return code.replaceAll('_', ' ');
}

function partWords(value: FieldValue): string {
  switch (value.is) {
    case 'words':
      return value.words;
    case 'yes_no':
      return value.yes ? m.value_yes() : m.value_no();
    case 'day':
      return dayWords(value.day);
    case 'time':
      return clockWords(value.time);
    case 'instant':
      return instantWords(value.at);
    case 'country':
      return countryWords(value.code);
    case 'language':
      return languageWords(value.tag);
    case 'code':
      return codeWords(value.kind, value.field, value.code);
  }
}

/** What a field says: the parts of an entry behind commas, the entries of a list behind semicolons. */
export const valueWords = (entries: readonly (readonly FieldValue[])[]): string =>
  entries.map((parts) => parts.map(partWords).join(', ')).join('; ');
