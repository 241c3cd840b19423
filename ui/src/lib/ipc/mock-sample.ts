/** An invented task force with invented people, for the mock. */
import type {
  AgendaRow,
  AttendeeRow,
  BodyRow,
  MeetingRow,
  MeetingView,
  MinutesSection,
  Move,
  Part,
  Presence,
  RecentStore,
  Reply,
  SearchHit,
} from './bindings';

const meridian = 'Task Force Meridian on Stolen Cultural Goods';

export const recent: RecentStore[] = [
  {
    path: '/home/ana/Documents/meridian.rapporteur',
    name: 'meridian',
    opened_at: '2026-10-15T14:20:00Z',
    missing: false,
  },
  {
    path: '/media/stick/legal-group.rapporteur',
    name: 'legal-group',
    opened_at: '2026-09-02T08:05:00Z',
    missing: true,
  },
];

export const bodies: BodyRow[] = [
  {
    id: 'b-meridian',
    name: meridian,
    subject: 'Theft, smuggling and recovery of cultural goods',
    kind: 'task_force',
    meetings: 12,
    next_number: 13,
  },
  {
    id: 'b-legal',
    name: 'Legal Working Group',
    subject: 'Mutual legal assistance in restitution cases',
    kind: 'working_group',
    meetings: 5,
    next_number: 6,
  },
  {
    id: 'b-annual',
    name: 'Annual Experts’ Meeting on Museum Security',
    subject: '',
    kind: 'conference_series',
    meetings: 3,
    next_number: null,
  },
];

export const ordinal = (number: number) =>
  `${number}${['th', 'st', 'nd', 'rd'][number % 10 > 3 || Math.floor((number % 100) / 10) === 1 ? 0 : number % 10]}`;

function row(
  number: number,
  days: [string, string],
  place: [string, string],
  status: MeetingRow['status'] = 'closed',
): MeetingRow {
  return {
    id: `m-meridian-${number}`,
    body_id: 'b-meridian',
    body_name: meridian,
    number,
    title: `${ordinal(number)} Meeting of ${meridian}`,
    first_day: days[0],
    last_day: days[1],
    city: place[0],
    country: place[1],
    status,
    marking: 'TLP:AMBER',
  };
}

export const meetings: MeetingRow[] = [
  {
    ...row(13, ['2027-04-21', '2027-04-22'], ['Novi Sad', 'RS'], 'planned'),
    marking: 'TLP:AMBER+STRICT',
  },
  row(12, ['2026-10-14', '2026-10-15'], ['Plovdiv', 'BG']),
  {
    id: 'm-legal-6',
    body_id: 'b-legal',
    body_name: 'Legal Working Group',
    number: 6,
    title: '6th Meeting of the Legal Working Group',
    first_day: '2026-11-03',
    last_day: '2026-11-03',
    city: '',
    country: null,
    status: 'convened',
    marking: 'TLP:GREEN',
  },
  {
    id: 'm-annual-2026',
    body_id: 'b-annual',
    body_name: 'Annual Experts’ Meeting on Museum Security',
    number: null,
    title: 'Annual Experts’ Meeting on Museum Security 2026: Protecting small collections',
    first_day: '2026-12-01',
    last_day: '2026-12-02',
    city: 'Vienna',
    country: 'AT',
    status: 'postponed',
    marking: 'TLP:CLEAR',
  },
  row(11, ['2026-04-15', '2026-04-16'], ['Craiova', 'RO']),
  row(10, ['2025-10-29', '2025-10-30'], ['Ohrid', 'MK']),
  row(9, ['2025-05-07', '2025-05-07'], ['Târgu Mureş', 'RO']),
  row(8, ['2024-11-13', '2024-11-14'], ['Θεσσαλονίκη', 'GR']),
];

/** Long lists of plausible meetings. */
export function more(count: number): MeetingRow[] {
  return Array.from({ length: count }, (_, index) => {
    const year = 1990 + (index % 34);
    const day = `${year}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
    return { ...row(1000 + index, [day, day], ['Skopje', 'MK']), id: `m-more-${index}` };
  });
}

let people = 0;
function person(
  name: string | null,
  what: string,
  parts: Part['part'][] = ['delegate'],
  presence: (Presence | null)[] = ['in_person', 'in_person'],
  reply: Reply = 'accepted',
): AttendeeRow {
  people += 1;
  return {
    id: `a-${people}`,
    name,
    function: what,
    parts: parts.map((part) => ({ part }) as Part),
    reply,
    presence,
    represented_by: null,
    person_id: null,
    organisation_id: null,
    standing: 'member_state',
    position: people,
  };
}

const away: (Presence | null)[] = ['apologies', 'apologies'];
const remote: (Presence | null)[] = ['remote', 'remote'];

const item = (
  number: string,
  title: string,
  clock: string,
  minutes: number,
  rest: Partial<AgendaRow> = {},
): AgendaRow => ({
  id: `i-${number || title}`,
  parent_id: null,
  number,
  depth: number.split('.').length - 1,
  title,
  kind: 'discussion',
  presenters: [],
  minutes_planned: minutes,
  day: '2026-10-14',
  clock,
  closed: false,
  marking: null,
  position: 0,
  presenter_ids: [],
  paper_ids: [],
  starts_at: null,
  sitting: null,
  ends: null,
  clash: false,
  ...rest,
});

const second = { day: '2026-10-15' };

const agenda: AgendaRow[] = [
  item('', 'Opening', '09:00', 15, { kind: 'opening', presenters: ['Ms Elena Marković'] }),
  item('1', 'Adoption of the agenda', '09:15', 5, { kind: 'adoption' }),
  item('2', 'Minutes of the 11th meeting', '09:20', 10, { kind: 'previous_minutes' }),
  item('3', 'Matters arising', '09:30', 45, { kind: 'matters_arising' }),
  item('', 'Coffee', '10:15', 30, { id: 'i-coffee', kind: 'break' }),
  item('4', 'Case presentations', '10:45', 0, { minutes_planned: null, kind: 'presentation' }),
  item('4.1', 'Operation LANTERN', '10:45', 40, {
    kind: 'presentation',
    presenters: ['Ms Ilinca Duţă', 'Mr Radu Ţăranu'],
  }),
  item('4.2', 'Operation CLEARWATER', '11:25', 20, {
    kind: 'presentation',
    presenters: ['Mr Petros Ioannou'],
  }),
  item('4.3', 'Joint team at the ports', '11:45', 45, {
    kind: 'presentation',
    presenters: ['Ms Maja Horvat'],
    closed: true,
    marking: 'TLP:RED',
  }),
  item('5', 'Regional situation 2026', '09:30', 90, second),
  item('6', 'Any other business', '11:00', 20, { ...second, kind: 'other_business' }),
  item('7', 'Date of next meeting', '11:20', 10, { ...second, kind: 'next_meeting' }),
  item('', 'Closing', '11:30', 10, { ...second, id: 'i-closing', kind: 'closing' }),
];

const minuted = (
  number: string,
  title: string,
  paragraphs: string[],
  item_id: string | null = `i-${number || title}`,
): MinutesSection => ({
  part: title === 'Opening' ? 'opening' : title === 'Closing' ? 'closing' : 'item',
  item_id,
  number,
  depth: number.split('.').length - 1,
  title,
  paragraphs,
  marking: null,
});

/** Moves as the record names them. */
const move = (code: string): Move => ({
  code,
  name: code.replaceAll('_', ' '),
  needs_reason: false,
  by: null,
});

export const full: MeetingView = {
  ...(meetings[1] as MeetingRow),
  time_zone: 'Europe/Sofia',
  venue: 'Regional Police Directorate, Conference hall “Rodopi”',
  mode: 'hybrid',
  theme: 'From the museum to the market: following one object',
  aims: [
    'Compare the year’s cases and the routes that they show',
    'Agree on one search form for all ports of entry',
    'Prepare the joint days of action in spring 2027',
  ],
  sittings: [
    { day: '2026-10-14', from: '09:00:00', to: '17:00:00' },
    { day: '2026-10-15', from: '09:30:00', to: '12:00:00' },
  ],
  chairs: [
    {
      attendee_id: 'a-1',
      name: 'Ms Elena Marković',
      function: 'Director for Operations',
      delegation: 'Regional Centre for Cultural Property',
      part: { part: 'chair' },
    },
    {
      attendee_id: 'a-2',
      name: 'Mr Georgi Stanchev',
      function: 'Head of Division, Ministry of the Interior',
      delegation: 'Bulgaria',
      part: { part: 'co_chair' },
    },
  ],
  hosts: [
    { name: 'Ministry of the Interior of Bulgaria', words: '', part: 'host' },
    {
      name: 'Regional Centre for Cultural Property',
      words: 'with the support of the Museums Fund',
      part: 'co_organiser',
    },
  ],
  headcounts: [
    {
      qualifier: 'over',
      number: 30,
      of_whom: 'representatives',
      from_where: 'from nine member States and partners',
    },
    { qualifier: 'exactly', number: 4, of_whom: 'museum directors', from_where: '' },
  ],
  previous: { id: 'm-meridian-11', number: 11, title: `11th Meeting of ${meridian}` },
  next: { id: 'm-meridian-13', number: 13, title: `13th Meeting of ${meridian}` },
  stages: [
    { name: 'planned', state: 'done', missing: [] },
    { name: 'convened', state: 'done', missing: [] },
    { name: 'in_session', state: 'done', missing: [] },
    { name: 'closed', state: 'done', missing: [] },
    {
      name: 'minutes_draft',
      state: 'now',
      missing: [
        { what: 'minutes_sections', count: 2 },
        { what: 'slides', count: 1 },
      ],
    },
    { name: 'minutes_circulated', state: 'ahead', missing: [] },
    { name: 'minutes_approved', state: 'ahead', missing: [] },
    { name: 'released', state: 'ahead', missing: [] },
  ],
  allowed_moves: [],
  agenda,
  agenda_adopted_at: null,
  sitting_loads: [],
  attendees: [
    {
      standing: 'member_state',
      delegations: [
        {
          name: 'Bulgaria',
          attendees: [
            person('Mr Georgi Stanchev', 'Head of Division, Ministry of the Interior', [
              'head_of_delegation',
              'co_chair',
            ]),
            person('Ms Desislava Petkova', 'Expert, National Institute of Immovable Cultural Heritage'),
            person(null, 'Liaison officer'),
          ],
        },
        {
          name: 'Croatia',
          attendees: [
            person(
              'Ms Maja Horvat',
              'Senior police adviser',
              ['head_of_delegation', 'speaker'],
              ['in_person', 'apologies'],
            ),
          ],
        },
        {
          name: 'Greece',
          attendees: [
            person('Mr Petros Ioannou', 'Head of the Department against Antiquities Smuggling', [
              'head_of_delegation',
              'speaker',
            ]),
            person('Κα Ελένη Γεωργίου', 'Archaeologist'),
          ],
        },
        {
          name: 'Hungary',
          attendees: [
            person(
              'Mr Bálint Szűcs',
              'Police lieutenant colonel',
              ['head_of_delegation'],
              remote,
              'tentative',
            ),
          ],
        },
        {
          name: 'Romania',
          attendees: [
            person('Ms Ilinca Duţă', 'Chief commissioner', ['head_of_delegation', 'speaker']),
            person('Mr Radu Ţăranu', 'Prosecutor', ['speaker']),
          ],
        },
        {
          name: 'Serbia',
          attendees: [person('Г-дин Милош Ђорђевић', 'Inspector', ['head_of_delegation'], away, 'declined')],
        },
      ],
    },
    {
      standing: 'partner',
      delegations: [
        { name: 'Austria', attendees: [person('Ms Theresa Wallner', 'Federal Criminal Police Office')] },
        { name: 'Italy', attendees: [person('Mr Lorenzo Bassi', 'Captain', ['speaker'], remote)] },
      ],
    },
    {
      standing: 'observer',
      delegations: [
        {
          name: 'International Council of Collections',
          attendees: [
            person('Ms Amélie Fontaine', 'Programme officer', ['observer'], [null, null], 'invited'),
          ],
        },
      ],
    },
    {
      standing: null,
      delegations: [
        {
          name: 'Regional Centre for Cultural Property',
          attendees: [
            person('Ms Elena Marković', 'Director for Operations', ['chair']),
            person('Ms Ana Kovač', 'Secretary of the Task Force', ['secretariat', 'rapporteur']),
          ],
        },
      ],
    },
  ],
  presentations: [
    {
      id: 'p-1',
      title: 'Operation LANTERN: coins on online markets',
      speakers: ['Ms Ilinca Duţă', 'Mr Radu Ţăranu'],
      item_number: '4.1',
      operations: ['LANTERN'],
      state: 'accepted',
      slides: 'lantern-v3.pptx',
      consent: 'given',
    },
    {
      id: 'p-2',
      title: 'Operation CLEARWATER',
      speakers: ['Mr Petros Ioannou'],
      item_number: '4.2',
      operations: ['CLEARWATER'],
      state: 'requested',
      slides: null,
      consent: 'asked',
    },
    {
      id: 'p-3',
      title: 'A joint team at the ports: first year',
      speakers: ['Ms Maja Horvat'],
      item_number: '4.3',
      operations: [],
      state: 'received',
      slides: 'ports-first-year-final-corrected.pdf',
      consent: 'not_asked',
    },
  ],
  action_points: [
    {
      id: 'ap-1',
      number: '12.7',
      text: 'Send the search form and its guide to all delegations in English.',
      owners: ['Greece', 'Mr Petros Ioannou'],
      due: '2026-11-30',
      priority: 'high',
      status: 'open',
      overdue: false,
      carried: false,
      item_id: 'i-4.2',
      item_number: '4.2',
    },
    {
      id: 'ap-2',
      number: '12.6',
      text: 'Enter the nineteen recovered objects into the register.',
      owners: ['Bulgaria', 'Greece', 'North Macedonia'],
      due: '2026-10-20',
      priority: 'normal',
      status: 'in_progress',
      overdue: true,
      carried: false,
      item_id: 'i-4.2',
      item_number: '4.2',
    },
    {
      id: 'ap-3',
      number: '12.1',
      text: 'Correct the name of the delegation of Hungary in the minutes of the 11th meeting.',
      owners: ['Secretariat'],
      due: null,
      priority: 'normal',
      status: 'done',
      overdue: false,
      carried: false,
      item_id: 'i-2',
      item_number: '2',
    },
  ],
  decisions: [
    {
      id: 'd-1',
      number: '12.1',
      text: 'The minutes of the 11th meeting were approved as corrected.',
      outcome: 'adopted',
      how: { how: 'in_meeting' },
      item_id: 'i-2',
      item_number: '2',
    },
    {
      id: 'd-3',
      number: '12.3',
      text: 'The Task Force agreed to use the CLEARWATER search form in all ports of entry for one year.',
      outcome: 'adopted',
      how: { how: 'vote', in_favour: 8, against: 0, abstaining: 1 },
      item_id: 'i-4.2',
      item_number: '4.2',
    },
  ],
  minutes: {
    id: 'min-12',
    language: 'en',
    status: 'draft',
    sections_total: 13,
    sections_empty: 2,
    allowed_moves: [move('circulate'), move('submit')],
    sections: [
      minuted('', 'Opening', [
        'The Chair, Ms Elena Marković, opened the meeting at 09:00 and welcomed the delegations on behalf of the Regional Centre. She thanked the Ministry of the Interior of Bulgaria for its hospitality.',
      ]),
      minuted('1', 'Adoption of the agenda', ['The agenda was adopted as circulated on 30 September 2026.']),
      minuted('2', 'Minutes of the 11th meeting', [
        'The delegation of Hungary asked that its name be given in full in paragraph 14.',
      ]),
      minuted('3', 'Matters arising', [
        'The Secretariat reported that of the nine action points of the 11th meeting six had been closed.',
        'The delegations of Croatia and Serbia will report on the remaining three in writing.',
      ]),
      minuted('4', 'Case presentations', ['Three cases were presented.']),
      minuted('4.1', 'Operation LANTERN', [
        'The delegation of Romania presented the outcome of Operation LANTERN, in which 412 coins were traced through three online markets.',
      ]),
      minuted('4.2', 'Operation CLEARWATER', [
        'The delegation of Greece presented the outcome of Operation CLEARWATER, carried out with Bulgaria and North Macedonia between March and June 2026. Twenty-three objects were recovered, of which nineteen had been entered in the register.',
        'The representative of Hungary asked whether the form could be filled in on a telephone.',
      ]),
      minuted('4.3', 'Joint team at the ports', []),
      minuted('5', 'Regional situation 2026', []),
      minuted('6', 'Any other business', ['No other business was raised.']),
      minuted('7', 'Date of next meeting', [
        'The 13th meeting will be held in Novi Sad on 21 and 22 April 2027.',
      ]),
      minuted('', 'Closing', ['The Chair closed the meeting at 11:40 on 15 October 2026.'], 'i-closing'),
    ],
  },
  releases: [
    {
      id: 'r-en',
      language: 'en',
      headline: 'Task Force Meridian widens its search for stolen cultural goods',
      sub_headline: 'One search form for every port of entry',
      dateline: 'Plovdiv, 15 October 2026 –',
      paragraphs: [
        'Over 30 representatives of the law enforcement authorities of nine member States and partners (Austria, Italy and OSCE) took part in the 12th Meeting of Task Force Meridian, held at the Regional Police Directorate and chaired by Ms Elena Marković, Director for Operations.',
        'The outcome of Operation CLEARWATER, in which twenty-three objects were recovered, was presented by Greece.',
        '“What is taken from a small museum is taken from everybody who would have stood before it,” said Ms Marković. “We know the routes; now we search them together.”',
        'The next meeting will be held in Novi Sad in spring 2027.',
      ],
      issuers: ['Regional Centre for Cultural Property'],
      release_number: '2026/31',
      status: 'in_clearance',
      marking: 'TLP:CLEAR',
      embargo: '2026-10-16T09:00:00Z',
      allowed_moves: [move('clear'), move('return')],
    },
    {
      id: 'r-sr',
      language: 'sr-Cyrl',
      headline: 'Радна група „Меридијан“ шири потрагу за украденим културним добрима',
      sub_headline: '',
      dateline: 'Пловдив, 15. октобар 2026 –',
      paragraphs: [
        'Више од 30 представника полицијских органа девет држава чланица учествовало је на састанку.',
      ],
      issuers: ['Regional Centre for Cultural Property'],
      release_number: '2026/31',
      status: 'draft',
      marking: 'TLP:CLEAR',
      embargo: null,
      allowed_moves: [move('ask_clearance')],
    },
  ],
};

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
    agenda_adopted_at: null,
    sitting_loads: [],
    attendees: [],
    presentations: [],
    action_points: [],
    decisions: [],
    minutes: null,
    releases: [],
  };
}

/** Finds "clearwater" and the like in a handful of texts. */
export function hits(words: string): SearchHit[] {
  const asked = words.trim().toLowerCase();
  const texts: Omit<SearchHit, 'snippet'>[] = [
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
  return texts.map((hit) => ({ ...hit, snippet }));
}
