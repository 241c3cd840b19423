/** Invented bodies, organisations and people, and what waits on the desk, for the mock. */
import type { Body, Membership, Organisation, Person, Role, Standing } from '$lib/ipc/bindings';
import type { ChangeRow, DeskRow } from '$lib/ipc/client';
import { bodies as rows } from '$lib/ipc/mock-sample';

const state = (code: string, name: string, short_name: string): Organisation => ({
  id: `o-${code.toLowerCase()}`,
  name,
  short_name,
  kind: 'state',
  country: code,
  parent_id: null,
  logo_id: null,
});

export const organisations: Organisation[] = [
  state('BG', 'Republic of Bulgaria', 'Bulgaria'),
  state('RO', 'Romania', ''),
  state('RS', 'Republic of Serbia', 'Serbia'),
  state('GR', 'Hellenic Republic', 'Greece'),
  state('HR', 'Republic of Croatia', 'Croatia'),
  {
    id: 'o-museums',
    name: 'National Museums Authority',
    short_name: 'NMA',
    kind: 'ministry',
    country: 'RO',
    parent_id: 'o-ro',
    logo_id: null,
  },
  {
    id: 'o-museums-2',
    name: 'National Museums Authority of Romania',
    short_name: 'NMA',
    kind: 'agency',
    country: 'RO',
    parent_id: null,
    logo_id: null,
  },
  {
    id: 'o-heritage',
    name: 'Centre for the Protection of Heritage',
    short_name: 'CPH',
    kind: 'international',
    country: null,
    parent_id: null,
    logo_id: null,
  },
];

const person = (
  id: string,
  honorific: string,
  given: string,
  family: string,
  fn: string,
  organisation_id: string,
): Person => ({
  id: `p-${id}`,
  name: { honorific, given, family },
  function: fn,
  organisation_id,
  emails: id === 'mota' || id === 'mota-2' ? ['s.mota@museums.example'] : [],
  phones: [],
  note: '',
});

export const people: Person[] = [
  person('markovic', 'Ms', 'Elena', 'Marković', 'Deputy Director', 'o-rs'),
  person('mota', 'Mr', 'Sorin', 'Moţă', 'Head of Unit', 'o-museums'),
  person('mota-2', 'Mr', 'Sorin', 'Mota', 'Head of the Recovery Unit', 'o-museums-2'),
  person('georgiou', 'Κα', 'Ελένη', 'Γεωργίου', 'Εισαγγελέας', 'o-gr'),
  person('ivanova', 'Ms', 'Daniela', 'Ivanova', 'Chief Inspector', 'o-bg'),
  person('popa', 'Mr', 'Andrei', 'Popa', 'Prosecutor', 'o-ro'),
];

export const bodies: Body[] = rows.map((row) => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  subject: row.subject,
  organisation_id: 'o-heritage',
  coordinator_id: row.id === 'b-meridian' ? 'o-ro' : null,
  established: row.id === 'b-meridian' ? 2014 : null,
  title_pattern: '{ordinal} Meeting of {name}',
  numbered: row.next_number !== null,
  languages: ['en', 'fr'],
  marking: 'TLP:AMBER',
  former_names: [],
  notice_days: 14,
}));

const member = (organisation_id: string, standing: Standing, since: string | null): Membership => ({
  id: `s-${organisation_id}`,
  body_id: 'b-meridian',
  organisation_id,
  standing,
  since,
  until: null,
});

export const memberships: Membership[] = [
  member('o-bg', 'member_state', '2014-03-01'),
  member('o-ro', 'member_state', '2014-03-01'),
  member('o-rs', 'member_state', '2016-11-15'),
  member('o-gr', 'participating_state', null),
  { ...member('o-hr', 'observer', '2015-01-01'), until: '2019-12-31' },
  member('o-heritage', 'partner', '2018-05-02'),
];

const at12 = {
  meeting_id: 'm-meridian-12',
  meeting_title: '12th Meeting of Task Force Meridian on Stolen Cultural Goods',
  meeting_day: '2026-10-14',
  issued_on: null,
};
const at13 = {
  meeting_id: 'm-meridian-13',
  meeting_title: '13th Meeting of Task Force Meridian on Stolen Cultural Goods',
  meeting_day: null,
  issued_on: null,
};

const due = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const deskRows: Record<Role, DeskRow[]> = {
  secretariat: [
    {
      kind: 'agenda_not_adopted',
      urgency: 'late',
      title: '',
      count: 1,
      due: due(-2),
      ...at13,
      part: 'agenda',
      record_id: null,
    },
    {
      kind: 'point_overdue',
      urgency: 'late',
      title: '11.4',
      count: 1,
      due: due(-9),
      ...at12,
      part: 'actions',
      record_id: 'a-11-4',
    },
    {
      kind: 'replies_missing',
      urgency: 'today',
      title: 'Croatia, Hungary, Slovenia',
      count: 3,
      due: due(0),
      ...at13,
      part: 'attendees',
      record_id: null,
    },
    {
      kind: 'slides_missing',
      urgency: 'today',
      title: 'Operation CLEARWATER',
      count: 1,
      due: due(0),
      ...at13,
      part: 'presentations',
      record_id: 'x',
    },
    {
      kind: 'minutes_to_send',
      urgency: 'soon',
      title: '',
      count: 1,
      due: due(4),
      ...at12,
      part: 'minutes',
      record_id: 'y',
    },
    {
      kind: 'point_due',
      urgency: 'soon',
      title: '12.2',
      count: 1,
      due: due(6),
      ...at12,
      part: 'actions',
      record_id: 'a-12-2',
    },
    {
      kind: 'invitation_not_sent',
      urgency: 'later',
      title: '',
      count: 1,
      due: due(30),
      ...at13,
      part: 'attendees',
      record_id: null,
    },
  ],
  chair: [
    {
      kind: 'minutes_to_approve',
      urgency: 'today',
      title: '',
      count: 1,
      due: due(0),
      ...at12,
      part: 'minutes',
      record_id: 'y',
    },
  ],
  press_officer: [
    {
      kind: 'embargo_ends',
      urgency: 'today',
      title: 'One search form for every port of entry',
      count: 1,
      due: due(0),
      ...at12,
      part: 'press',
      record_id: 'r-en',
    },
    {
      kind: 'quotes_to_clear',
      urgency: 'soon',
      title: 'Ms Elena Marković',
      count: 1,
      due: null,
      ...at12,
      part: 'press',
      record_id: 's',
    },
  ],
};

export const changes: ChangeRow[] = [
  {
    at: '2026-09-14T08:31:00Z',
    actor: 'Ana Ionescu',
    role: 'secretariat',
    operation: 'change organisation',
    code: 'change:organisation',
    turn: null,
    fields: [
      { field: 'short_name', before: [], after: [[{ is: 'words', words: 'NMA' }]] },
      {
        field: 'name',
        before: [[{ is: 'words', words: 'Museums Authority' }]],
        after: [[{ is: 'words', words: 'National Museums Authority' }]],
      },
    ],
  },
  {
    at: '2025-03-02T10:05:00Z',
    actor: 'Ana Ionescu',
    role: 'secretariat',
    operation: 'add organisation',
    code: 'add:organisation',
    turn: null,
    fields: [{ field: 'name', before: [], after: [[{ is: 'words', words: 'Museums Authority' }]] }],
  },
];
