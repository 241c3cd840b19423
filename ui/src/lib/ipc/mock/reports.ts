/** Answers for the reports of an invented task force; of the other bodies nothing is to be told yet. */
import type { ApprovalReport, AttendanceReport, PointsReport, ReportedMeeting } from '$lib/ipc/bindings';
import { bodies, meetings as all } from './meetings-sample';

const body = 'b-meridian';

/** Those that were held, the oldest first. */
const held = all
  .filter((row) => row.body_id === body && row.status === 'closed')
  .toSorted((one, other) => (one.first_day < other.first_day ? -1 : 1));

const reported: ReportedMeeting[] = held.map(({ id, title, number, first_day }) => ({
  id,
  title,
  label: String(number),
  first_day,
}));

const delegation = (
  name: string,
  standing: AttendanceReport['delegations'][number]['standing'],
  present: (number | null)[],
) => ({ organisation_id: `o-${name}`, name, standing, present });

const attendance: AttendanceReport = {
  meetings: reported,
  untaken: 1,
  delegations: [
    delegation('Bulgaria', 'member_state', [2, 3, 2, 4, 6]),
    delegation('Republic of Moldova', 'member_state', [1, 2, 0, 2, 2]),
    delegation('Romania', 'member_state', [3, 5, 2, 6, 3]),
    delegation('Serbia', 'member_state', [null, 2, 2, 3, 3]),
    delegation('World Customs Organization', 'observer', [null, null, 1, 0, 1]),
    delegation('', null, [2, 2, 2, 3, 3]),
  ],
};

const counts: [opened: number, closed: number, pending: number, overdue: number][] = [
  [6, 0, 6, 0],
  [0, 2, 4, 1],
  [5, 3, 6, 1],
  [0, 4, 2, 0],
  [7, 1, 8, 2],
];

const points: PointsReport = {
  step: 'quarter',
  spans: counts.map(([opened, closed, pending, overdue], index) => {
    const [year, quarter] = [2025 + Math.floor((index + 3) / 4), (index + 3) % 4];
    const month = (of: number) => String(of).padStart(2, '0');
    return {
      first: `${year}-${month(quarter * 3 + 1)}-01`,
      last: `${year}-${month(quarter * 3 + 3)}-30`,
      opened,
      closed,
      pending,
      overdue,
    };
  }),
};

const times: [circulated: string | null, approved: string | null, days: number][] = [
  ['2024-12-02', '2025-01-10', 57],
  ['2025-05-20', '2025-06-05', 29],
  [null, '2025-12-01', 32],
  ['2026-05-04', '2026-05-20', 34],
  ['2026-10-30', null, 40],
];

const approval: ApprovalReport = {
  median_days: 33,
  meetings: times.map(([circulated, approved, days], index) => ({
    meeting: reported[index] as ReportedMeeting,
    body_name: bodies[0]?.name ?? '',
    last_day: held[index]?.last_day ?? '',
    circulated,
    approved,
    days,
    status: approved === null ? 'circulated' : 'approved',
  })),
};

export function reports({ empty = false }: { empty?: boolean }) {
  return (command: string, args: Record<string, unknown>): unknown => {
    const tells = !empty && (args['bodyId'] === null || args['bodyId'] === body);
    switch (command) {
      case 'report_attendance':
        return tells ? attendance : { meetings: [], untaken: 0, delegations: [] };
      case 'report_points':
        return tells ? points : { step: 'month', spans: [] };
      case 'report_approval':
        return tells ? approval : { meetings: [], median_days: null };
      case 'export_report':
        return { path: args['to'], rows: 6 };
      default:
        return undefined;
    }
  };
}
