/** Which action points are shown, in which order, under which headings. */
import { byName } from '$lib/dates';
import { fold } from '$lib/fold';
import type { ActionStatus, PointRow } from '$lib/ipc/client';

export type StatusChoice = 'pending' | 'overdue' | 'all' | ActionStatus;
export type Grouping = 'none' | 'owner' | 'body' | 'due';
export type SortKey = 'number' | 'text' | 'body' | 'due' | 'priority' | 'status';

export interface Selection {
  words: string;
  body: string | null;
  owner: string | null;
  status: StatusChoice;
  grouping: Grouping;
  sort: SortKey;
  descending: boolean;
}

export const everything: Selection = {
  words: '',
  body: null,
  owner: null,
  status: 'pending',
  grouping: 'none',
  sort: 'due',
  descending: false,
};

/** A line of the table: a heading over a group, or a point. The same point may stand under several owners. */
export type Line =
  | { is: 'group'; key: string; group: string; name: string; count: number }
  | { is: 'point'; key: string; point: PointRow };

/** The month of a due date, what has no date, and what is late. */
export type DueGroup = 'overdue' | 'none' | `month ${string}`;

const priorities = { high: 0, normal: 1, low: 2 };
const statuses = { open: 0, in_progress: 1, done: 2, dropped: 3 };

function hasStatus(point: PointRow, status: StatusChoice): boolean {
  switch (status) {
    case 'all':
      return true;
    case 'pending':
      return point.status === 'open' || point.status === 'in_progress';
    case 'overdue':
      return point.overdue;
    default:
      return point.status === status;
  }
}

/** The organisations and people who are to do it. */
const allOwners = (point: PointRow): { id: string; name: string }[] => [...point.owners, ...point.people];
const namesOf = (point: PointRow): string[] => allOwners(point).map(({ name }) => name);

/** What a row is found by, folded once and kept for the next key: lists may have 100,000. */
const folded = new WeakMap<PointRow, string>();

function searchable(point: PointRow): string {
  const known =
    folded.get(point) ?? fold([point.number, point.text, point.body_name, ...namesOf(point)].join(' '));
  folded.set(point, known);
  return known;
}

function isAsked(point: PointRow, { body, owner, status }: Selection, words: readonly string[]): boolean {
  return (
    hasStatus(point, status) &&
    (body === null || point.body_id === body) &&
    (owner === null || allOwners(point).some((one) => one.id === owner)) &&
    (words.length === 0 || words.every((word) => searchable(point).includes(word)))
  );
}

/** What is late stands first, then the nearest date; what has none comes last. */
const dueOrder = (point: PointRow): string => `${point.overdue ? 0 : 1} ${point.due ?? '9999'}`;

/** What is worked out only once for each point of a sort. */
function once<T>(of: (point: PointRow) => T): (point: PointRow) => T {
  const known = new Map<PointRow, T>();
  return (point) => {
    const found = known.get(point) ?? of(point);
    known.set(point, found);
    return found;
  };
}

/** "22.10" after "22.9", as one figure: comparing names would take seconds for 100,000 points. */
function place(point: PointRow): number {
  const [meeting, at] = point.number.split('.');
  return Number(meeting) * 1_000_000 + Number(at);
}

function comparer({ sort, descending }: Selection): (one: PointRow, other: PointRow) => number {
  const names = byName();
  const [places, dues] = [once(place), once(dueOrder)];
  const byPlace = (one: PointRow, other: PointRow) => places(one) - places(other);
  const compare: Record<SortKey, (one: PointRow, other: PointRow) => number> = {
    number: byPlace,
    text: (one, other) => names(one.text, other.text),
    body: (one, other) => names(one.body_name, other.body_name),
    due: (one, other) => (dues(one) < dues(other) ? -1 : dues(one) > dues(other) ? 1 : 0),
    priority: (one, other) => priorities[one.priority] - priorities[other.priority],
    status: (one, other) => statuses[one.status] - statuses[other.status],
  };
  const way = descending ? -1 : 1;
  return (one, other) => way * compare[sort](one, other) || byPlace(one, other);
}

export function select(points: readonly PointRow[], selection: Selection): PointRow[] {
  const words = fold(selection.words.trim())
    .split(/\s+/)
    .filter((word) => word !== '');
  return points.filter((point) => isAsked(point, selection, words)).sort(comparer(selection));
}

export function dueGroup(point: PointRow): DueGroup {
  if (point.overdue) return 'overdue';
  return point.due === null ? 'none' : `month ${point.due.slice(0, 7)}`;
}

/** The headings a point stands under; a point of several owners stands under each. Two may bear one name. */
function groupsOf(point: PointRow, grouping: Grouping): { id: string; name: string }[] {
  switch (grouping) {
    case 'none':
      return [];
    case 'body':
      return [{ id: point.body_id, name: point.body_name }];
    case 'due':
      return [{ id: dueGroup(point), name: dueGroup(point) }];
    case 'owner': {
      const owners = allOwners(point);
      return owners.length === 0 ? [{ id: '', name: '' }] : owners;
    }
  }
}

/** The table's lines; points of a closed group are left out, its heading stays. */
export function lines(points: readonly PointRow[], grouping: Grouping, closed: ReadonlySet<string>): Line[] {
  if (grouping === 'none') return points.map((point) => ({ is: 'point', key: point.id, point }));
  const groups = new Map<string, { name: string; under: PointRow[] }>();
  for (const point of points) {
    for (const { id, name } of groupsOf(point, grouping)) {
      const known = groups.get(id);
      if (known) known.under.push(point);
      else groups.set(id, { name, under: [point] });
    }
  }
  const names = byName();
  const order = (group: string) =>
    grouping === 'due' ? (group === 'overdue' ? '0' : group === 'none' ? '2' : `1 ${group}`) : group;
  return [...groups]
    .sort(([, one], [, other]) => names(order(one.name), order(other.name)))
    .flatMap(([group, { name, under }]): Line[] => [
      { is: 'group', key: `group ${group}`, group, name, count: under.length },
      ...(closed.has(group)
        ? []
        : under.map((point): Line => ({ is: 'point', key: `${group} ${point.id}`, point }))),
    ]);
}

/** Everybody who owns a point, for choosing one. */
export function ownersOf(points: readonly PointRow[]): { id: string; name: string }[] {
  const owners = new Map<string, string>();
  for (const point of points) {
    for (const { id, name } of allOwners(point)) owners.set(id, name);
  }
  const names = byName();
  return [...owners].map(([id, name]) => ({ id, name })).sort((one, other) => names(one.name, other.name));
}

export function bodiesOf(points: readonly PointRow[]): { id: string; name: string }[] {
  const bodies = new Map(points.map((point) => [point.body_id, point.body_name]));
  const names = byName();
  return [...bodies].map(([id, name]) => ({ id, name })).sort((one, other) => names(one.name, other.name));
}

export interface Matrix {
  delegations: { id: string; name: string }[];
  rows: { point: PointRow; cells: ('returned' | 'missing' | 'not_asked')[] }[];
}

/** Which delegation has answered to which point. */
export function matrix(points: readonly PointRow[]): Matrix {
  const names = byName();
  const all = new Map(points.flatMap((point) => point.owners.map(({ id, name }) => [id, name] as const)));
  const delegations = [...all]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => names(one.name, other.name));
  return {
    delegations,
    rows: points
      .filter((point) => point.owners.length > 0)
      .map((point) => {
        const owners = new Map(point.owners.map((owner) => [owner.id, owner.returned]));
        return {
          point,
          cells: delegations.map(({ id }) => {
            const returned = owners.get(id);
            return returned === undefined ? 'not_asked' : returned ? 'returned' : 'missing';
          }),
        };
      }),
  };
}
