/** An invented task force with invented people, for the mock. */
import type { MeetingRow, MeetingView, SearchHit } from './bindings';
import { full } from './mock/full-sample';
import { move } from './mock/rows-sample';

export { bodies, meetings, more, ordinal, recent } from './mock/meetings-sample';
export { full };

/** A meeting that was only put into the calendar. */
export function bare(meeting: MeetingRow): MeetingView {
  return {
    ...meeting,
    time_zone: 'Europe/Belgrade',
    venue: '',
    mode: 'in_person',
    theme: '',
    aims: [],
    sittings: [],
    chairs: [],
    hosts: [],
    headcounts: [],
    previous: null,
    next: null,
    stages: [
      {
        name: 'planned',
        state: 'now',
        missing: [
          { what: 'agenda', count: 1 },
          { what: 'attendees', count: 1 },
        ],
      },
      { name: 'convened', state: 'ahead', missing: [] },
      { name: 'in_session', state: 'ahead', missing: [] },
      { name: 'closed', state: 'ahead', missing: [] },
      { name: 'minutes_approved', state: 'ahead', missing: [] },
      { name: 'released', state: 'ahead', missing: [] },
    ],
    allowed_moves: [move('convene')],
    agenda: [],
    agenda_issued: null,
    agenda_issuers: [],
    agenda_issue_due: false,
    may_adopt_agenda: false,
    agenda_adopted_at: null,
    list_markings: full.list_markings,
    minutes_writers: full.minutes_writers,
    release_writers: full.release_writers,
    sitting_loads: [],
    attendees: [],
    delegation_count: 0,
    presentations: [],
    action_points: [],
    may_carry_over: false,
    decisions: [],
    minutes: null,
    releases: [],
  };
}

/** Finds "clearwater" and the like in a handful of texts. */
export function hits(words: string): SearchHit[] {
  const asked = words.trim().toLowerCase();
  const texts: Omit<SearchHit, 'snippet' | 'meeting_title' | 'body_id' | 'shown_with'>[] = [
    { kind: 'agenda_item', id: 'i-4.2', meeting_id: full.id, title: '4.2 Operation CLEARWATER' },
    { kind: 'section', id: 's-4.2', meeting_id: full.id, title: 'Operation CLEARWATER, 12th meeting' },
    { kind: 'action_point', id: 'ap-1', meeting_id: full.id, title: 'Action point 12.7' },
    { kind: 'release', id: 'r-en', meeting_id: full.id, title: full.releases[0]?.headline ?? '' },
    { kind: 'meeting', id: full.id, meeting_id: full.id, title: full.title },
  ];
  const text =
    'presented the outcome of Operation CLEARWATER, carried out with Bulgaria and North Macedonia in Plovdiv';
  const at = text.toLowerCase().indexOf(asked);
  if (asked === '' || at < 0) return [];
  const snippet = [
    { text: `… ${text.slice(0, at)}`, marked: false },
    { text: text.slice(at, at + asked.length), marked: true },
    { text: `${text.slice(at + asked.length)} …`, marked: false },
  ];
  return texts.map((hit) => ({
    ...hit,
    body_id: null,
    shown_with: null,
    meeting_title: hit.kind === 'meeting' ? null : full.title,
    snippet,
  }));
}
