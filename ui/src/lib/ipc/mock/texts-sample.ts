/** Minutes, releases and action points of the invented task force, as the record keeps them. */
import type {
  Decision,
  Inline,
  MeetingView,
  Release,
  RichText,
  Section,
  Statement,
  TextBlock,
} from '$lib/ipc/bindings';
import type { PointRow } from '$lib/ipc/client';

const line = (text: string): TextBlock => ({ block: 'paragraph', inlines: [{ inline: 'text', text }] });

const fact = (reference: string, words: string, value = words): Inline => ({
  inline: 'fact',
  reference,
  words,
  value,
  worded_by_hand: words !== value,
});

/** One section for each that the meeting's view shows, with a richer text under one of them. */
export function sectionsOf(meeting: MeetingView): Section[] {
  return (meeting.minutes?.sections ?? []).map((section, position) => ({
    id: `s-${position}`,
    minutes_id: meeting.minutes?.id ?? '',
    part: section.part,
    item_id: section.item_id,
    heading: section.item_id === null ? section.title : '',
    position,
    marking: section.marking,
    text: {
      blocks: [
        ...section.paragraphs.map(line),
        ...meeting.decisions
          .filter((decision) => section.item_id !== null && decision.item_id === section.item_id)
          .map((decision): TextBlock => ({ block: 'decision', decision_id: decision.id })),
        ...meeting.action_points
          .filter((point) => section.item_id !== null && point.item_id === section.item_id)
          .map((point): TextBlock => ({ block: 'action_point', action_point_id: point.id })),
      ],
    },
  }));
}

export const statements: Statement[] = [
  {
    id: 'st-1',
    meeting_id: 'm-meridian-12',
    item_id: null,
    attendee_id: null,
    speaker: 'Ms Elena Marković',
    speech: 'direct',
    language: 'en',
    text: 'What is taken from a small museum is taken from everybody who would have stood before it',
    clearance: { state: 'asked', by: '', at: '2026-10-14T15:00:00Z', text: null },
  },
  {
    id: 'st-2',
    meeting_id: 'm-meridian-12',
    item_id: null,
    attendee_id: null,
    speaker: 'Mr Petros Ioannou',
    speech: 'direct',
    language: 'en',
    text: 'The register gave us nineteen of the twenty-three objects within one night',
    clearance: { state: 'cleared', by: 'Mr Petros Ioannou', at: '2026-10-15T09:00:00Z', text: null },
  },
];

const releaseText: RichText = {
  blocks: [
    {
      block: 'paragraph',
      inlines: [
        fact('headcount/h-1', 'Over 30 officers', 'over 30 officers'),
        {
          inline: 'text',
          text: ' of police and customs of nine member States took part in the ',
        },
        fact('meeting.ordinal', '12th Meeting of Task Force Meridian'),
        { inline: 'text', text: ', held at the ' },
        fact('meeting.venue', 'Regional Police Directorate'),
        { inline: 'text', text: ' in Plovdiv.' },
      ],
    },
    line(
      'The outcome of Operation CLEARWATER, in which twenty-three objects were recovered, was presented by Greece.',
    ),
    { block: 'statement', statement_id: 'st-1' },
    line('The next meeting will be held in Novi Sad in spring 2027.'),
  ],
};

export function releaseOf(meeting: MeetingView, at: number): Release {
  const view = meeting.releases[at];
  return {
    id: view?.id ?? '',
    meeting_id: meeting.id,
    body_id: meeting.body_id,
    variant_of_id: null,
    language: view?.language ?? 'en',
    issuer_ids: ['o-bg'],
    number: view?.release_number ?? '',
    headline: view?.headline ?? '',
    sub_headline: view?.sub_headline ?? '',
    dateline: {
      place: 'Plovdiv',
      date: '2026-10-15',
      style: 'day_month_year',
      position: 'run_in',
      words: null,
    },
    text: at === 0 ? releaseText : { blocks: (view?.paragraphs ?? []).map(line) },
    quotations: 'inline',
    statement_ids: at === 0 ? ['st-1'] : [],
    photographs: [
      {
        file_id: null,
        credit: 'Photo: Regional Police Directorate Plovdiv',
        alt: '',
        caption: 'Opening of the meeting',
      },
    ],
    boilerplates: ['Task Force Meridian was established in 2014 and is coordinated by Bulgaria.'],
    notes: [],
    contacts: [
      {
        name: 'Ms Ana Kovač',
        function: 'Press desk',
        phone: '+359 2 000 0000',
        email: 'press@meridian.example',
      },
    ],
    end_mark: false,
    embargo: at === 0 ? { until: '2026-10-16T09:00:00Z', zone: 'Europe/Sofia' } : null,
    status: view?.status ?? 'draft',
    marking: view?.marking ?? 'TLP:CLEAR',
    correction_of_id: null,
    withdrawn_reason: '',
    released_at: null,
    returned: null,
    sent: null,
  };
}

export function pointsOf(meeting: MeetingView): PointRow[] {
  const owner = (name: string, index: number) => ({ id: `o-${name}`, name, returned: index % 2 === 0 });
  const mine = meeting.action_points.map((point, index): PointRow => ({
    id: point.id,
    number: point.number,
    text: point.text,
    body_id: meeting.body_id,
    body_name: meeting.body_name,
    meeting_id: meeting.id,
    meeting_title: meeting.title,
    owners: point.owners.map(owner),
    people: [],
    due: point.due,
    priority: point.priority,
    status: point.status,
    overdue: point.overdue,
    updates: index,
    last_update: index === 0 ? null : '2026-10-20T10:00:00Z',
    allowed_moves: movesOf(point.status),
  }));
  const legal: PointRow = {
    id: 'ap-legal',
    number: '5.2',
    text: 'Compare the forms for mutual legal assistance that member States use in restitution cases.',
    body_id: 'b-legal',
    body_name: 'Legal Working Group',
    meeting_id: 'm-legal-6',
    meeting_title: '6th Meeting of the Legal Working Group',
    owners: ['Austria', 'Bulgaria', 'Greece', 'Romania'].map(owner),
    people: [],
    due: '2026-11-03',
    priority: 'normal',
    status: 'in_progress',
    overdue: false,
    updates: 2,
    last_update: '2026-09-30T10:00:00Z',
    allowed_moves: movesOf('in_progress'),
  };
  return [...mine, legal];
}

export function movesOf(status: PointRow['status']): PointRow['allowed_moves'] {
  const move = (code: string) => ({ code, name: code, needs_reason: false, is_final: false, by: null });
  if (status === 'open') return ['begin', 'finish', 'drop'].map(move);
  if (status === 'in_progress') return ['finish', 'drop'].map(move);
  return [move('reopen')];
}

export const decisionOf = (meeting: MeetingView, id: string): Decision | null => {
  const row = meeting.decisions.find((one) => one.id === id);
  return row
    ? {
        id: row.id,
        body_id: meeting.body_id,
        meeting_id: meeting.id,
        item_id: row.item_id,
        number: row.number as never,
        text: row.text,
        outcome: row.outcome,
        how: row.how,
      }
    : null;
};
