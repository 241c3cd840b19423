/** The bodies and meetings of an invented task force, for the mock's lists. */
import type { BodyRow, MeetingRow, RecentStore } from '$lib/ipc/bindings';

export const meridian = 'Task Force Meridian on Stolen Cultural Goods';

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
    next_point: '12.9',
  },
  {
    id: 'b-legal',
    name: 'Legal Working Group',
    subject: 'Mutual legal assistance in restitution cases',
    kind: 'working_group',
    meetings: 5,
    next_number: 6,
    next_point: '5.3',
  },
  {
    id: 'b-annual',
    name: 'Annual Experts’ Meeting on Museum Security',
    subject: '',
    kind: 'conference_series',
    meetings: 3,
    next_number: null,
    next_point: null,
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
    stage: status === 'closed' ? 'released' : status,
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
    stage: 'convened',
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
    stage: 'postponed',
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
