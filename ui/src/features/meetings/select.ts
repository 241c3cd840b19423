/** Which meetings the list shows, and in which order. */
import type { MeetingRow, Stage } from '$lib/ipc/client';
import { byName, countryWords } from '$lib/dates';
import { fold } from '$lib/fold';

export type SortKey = 'date' | 'title' | 'place' | 'status';

export interface Selection {
  words: string;
  stage: Stage | null;
  year: string | null;
  sort: SortKey;
  descending: boolean;
}

/** "Plovdiv, Bulgaria". */
export function place(meeting: Pick<MeetingRow, 'city' | 'country'>): string {
  const country = meeting.country === null ? '' : countryWords(meeting.country);
  return [meeting.city, country].filter((part) => part !== '').join(', ');
}

/** The years in which meetings began, newest first. */
export function years(meetings: readonly MeetingRow[]): string[] {
  return [...new Set(meetings.map((meeting) => meeting.first_day.slice(0, 4)))].sort().reverse();
}

/** What a row is found by, folded once and kept for the next key. */
const folded = new WeakMap<MeetingRow, string>();

function searchable(meeting: MeetingRow): string {
  const known = folded.get(meeting);
  if (known !== undefined) return known;
  const words = fold(`${meeting.title} ${meeting.body_name} ${place(meeting)} ${meeting.first_day}`);
  folded.set(meeting, words);
  return words;
}

/** A hundred rows at a time: a key that comes meanwhile waits a millisecond. */
const portion = 100;

/** Folds what the rows are found by before the first key asks for it; gives back what ends that. */
export function foldAhead(meetings: readonly MeetingRow[]): () => void {
  let at = 0;
  const foldSome = () => {
    meetings.slice(at, at + portion).forEach(searchable);
    at += portion;
    if (at < meetings.length) timer = setTimeout(foldSome);
  };
  let timer = setTimeout(foldSome);
  return () => {
    clearTimeout(timer);
  };
}

export function select(meetings: readonly MeetingRow[], selection: Selection): MeetingRow[] {
  return chosen(sorted(meetings, selection), selection);
}

/** The rows that are asked for, in the order in which they come. */
export function chosen(
  meetings: readonly MeetingRow[],
  { words, stage, year }: Pick<Selection, 'words' | 'stage' | 'year'>,
): MeetingRow[] {
  const [first, ...others] = fold(words.trim())
    .split(/\s+/)
    .filter((word) => word !== '');
  const answers = (text: string, word: string) =>
    text.includes(word) && (others.length === 0 || others.every((other) => text.includes(other)));
  return meetings.filter(
    (meeting) =>
      (stage === null || meeting.stage === stage) &&
      (year === null || meeting.first_day.startsWith(year)) &&
      (first === undefined || answers(searchable(meeting), first)),
  );
}

export function sorted(
  meetings: readonly MeetingRow[],
  { sort, descending }: Pick<Selection, 'sort' | 'descending'>,
): MeetingRow[] {
  const compare = order(sort);
  return meetings.toSorted(descending ? (a, b) => compare(b, a) : compare);
}

/** ISO days sort as plain text. */
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How meetings live, not the alphabet: what is coming stands before what is over. */
export const life: readonly Stage[] = [
  'planned',
  'convened',
  'in_session',
  'closed',
  'minutes_draft',
  'minutes_circulated',
  'minutes_submitted',
  'minutes_approved',
  'released',
  'postponed',
  'cancelled',
];

function order(sort: SortKey): (a: MeetingRow, b: MeetingRow) => number {
  const names = byName();
  // Meetings of one day keep the order in which the record gives them.
  const byDate = (a: MeetingRow, b: MeetingRow) => inOrder(a.first_day, b.first_day);
  switch (sort) {
    case 'date':
      return byDate;
    case 'title':
      return (a, b) => names(a.title, b.title) || byDate(a, b);
    case 'place':
      return sortedBy(place, names, byDate);
    case 'status':
      return (a, b) => life.indexOf(a.stage) - life.indexOf(b.stage) || byDate(a, b);
  }
}

/** Compares by a text that is worked out only once for each row: lists may have 50,000. */
function sortedBy(
  text: (row: MeetingRow) => string,
  names: (a: string, b: string) => number,
  then: (a: MeetingRow, b: MeetingRow) => number,
): (a: MeetingRow, b: MeetingRow) => number {
  const known = new Map<MeetingRow, string>();
  const of = (row: MeetingRow) => {
    const found = known.get(row) ?? text(row);
    known.set(row, found);
    return found;
  };
  return (a, b) => names(of(a), of(b)) || then(a, b);
}
