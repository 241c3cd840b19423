/** An invented meeting with all that belongs to it. */
import type { MeetingRow, MeetingView } from '$lib/ipc/bindings';
import { meridian, meetings } from './meetings-sample';
import { person, away, remote, agenda, minuted, move } from './rows-sample';

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
  delegation_count: 9,
  attendees: [
    {
      standing: 'member_state',
      delegations: [
        {
          name: 'Bulgaria',
          country: 'BG',
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
          country: 'HR',
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
          country: 'GR',
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
          country: 'HU',
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
          country: 'RO',
          attendees: [
            person('Ms Ilinca Duţă', 'Chief commissioner', ['head_of_delegation', 'speaker']),
            person('Mr Radu Ţăranu', 'Prosecutor', ['speaker']),
          ],
        },
        {
          name: 'Serbia',
          country: 'RS',
          attendees: [person('Г-дин Милош Ђорђевић', 'Inspector', ['head_of_delegation'], away, 'declined')],
        },
      ],
    },
    {
      standing: 'partner',
      delegations: [
        {
          name: 'Austria',
          country: 'AT',
          attendees: [person('Ms Theresa Wallner', 'Federal Criminal Police Office')],
        },
        {
          name: 'Italy',
          country: 'IT',
          attendees: [person('Mr Lorenzo Bassi', 'Captain', ['speaker'], remote)],
        },
      ],
    },
    {
      standing: 'observer',
      delegations: [
        {
          name: 'International Council of Collections',
          country: null,
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
          country: null,
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
      day: '2026-10-14',
      clock: '10:15',
      operations: ['LANTERN'],
      state: 'accepted',
      allowed_moves: [],
      slides: 'lantern-v3.pptx',
      consent: 'given',
    },
    {
      id: 'p-2',
      title: 'Operation CLEARWATER',
      speakers: ['Mr Petros Ioannou'],
      item_number: '4.2',
      day: '2026-10-14',
      clock: '11:00',
      operations: ['CLEARWATER'],
      state: 'requested',
      allowed_moves: [],
      slides: null,
      consent: 'asked',
    },
    {
      id: 'p-3',
      title: 'A joint team at the ports: first year',
      speakers: ['Ms Maja Horvat'],
      item_number: '4.3',
      day: '2026-10-14',
      clock: '11:30',
      operations: [],
      state: 'received',
      allowed_moves: [],
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
    sections_missing: 0,
    allowed_moves: [move('circulate'), move('submit')],
    writers: ['secretariat'],
    correctors: [],
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
        'Over 30 officers of police and customs of nine member States and partners (Austria, Italy and OSCE) took part in the 12th Meeting of Task Force Meridian, held at the Regional Police Directorate and chaired by Ms Elena Marković, Director for Operations.',
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
      writers: [],
      correctors: [],
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
      writers: ['press_officer', 'secretariat'],
      correctors: [],
    },
  ],
};
