import type { MeetingRow } from '$lib/ipc/client';
import { select, years, type Selection } from './select';

const row = (id: string, rest: Partial<MeetingRow>): MeetingRow => ({
  id,
  body_id: 'b',
  body_name: 'Task Force Meridian',
  number: 1,
  title: 'Meeting',
  first_day: '2026-01-01',
  last_day: '2026-01-01',
  city: '',
  country: null,
  status: 'closed',
  stage: 'closed',
  marking: 'TLP:CLEAR',
  ...rest,
});

const rows = [
  row('ninth', { title: '9th Meeting', first_day: '2025-05-07', city: 'Târgu Mureş', country: 'RO' }),
  row('tenth', {
    title: '10th Meeting',
    first_day: '2025-10-29',
    city: 'Ohrid',
    country: 'MK',
    stage: 'released',
  }),
  row('next', {
    title: '11th Meeting',
    first_day: '2026-04-15',
    city: 'Craiova',
    country: 'RO',
    status: 'planned',
    stage: 'planned',
  }),
];

const all: Selection = { words: '', stage: null, year: null, sort: 'date', descending: true };
const ids = (selection: Partial<Selection>) =>
  select(rows, { ...all, ...selection }).map((found) => found.id);

test('newest first, and back', () => {
  expect(ids({})).toEqual(['next', 'tenth', 'ninth']);
  expect(ids({ descending: false })).toEqual(['ninth', 'tenth', 'next']);
});

test('titles sort by their numbers, stages by the order of life', () => {
  expect(ids({ sort: 'title', descending: false })).toEqual(['ninth', 'tenth', 'next']);
  expect(ids({ sort: 'status', descending: false })).toEqual(['next', 'ninth', 'tenth']);
});

test('places sort by city and are found by country, accents aside', () => {
  expect(ids({ sort: 'place', descending: false })).toEqual(['next', 'tenth', 'ninth']);
  expect(ids({ words: 'targu' })).toEqual(['ninth']);
  expect(ids({ words: 'romania' })).toEqual(['next', 'ninth']);
});

test('by status and year', () => {
  expect(ids({ stage: 'planned' })).toEqual(['next']);
  expect(ids({ year: '2025' })).toEqual(['tenth', 'ninth']);
  expect(years(rows)).toEqual(['2026', '2025']);
});

test('the list given is left as it was', () => {
  const before = rows.map((one) => one.id);
  select(rows, { ...all, sort: 'title' });
  expect(rows.map((one) => one.id)).toEqual(before);
});
