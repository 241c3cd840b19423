import type { Organisation } from '$lib/ipc/client';
import { lookAlike, select } from './organisations';

const one = (id: string, name: string, fields: Partial<Organisation> = {}): Organisation => ({
  id,
  name,
  short_name: '',
  kind: 'state',
  country: null,
  parent_id: null,
  logo_id: null,
  ...fields,
});

const all = [
  one('ro', 'Romania', { country: 'RO' }),
  one('nma', 'National Museums Authority', { short_name: 'NMA', country: 'RO', kind: 'agency' }),
  one('nma2', 'Museums Authority', { short_name: 'nma', country: 'RO', kind: 'ministry' }),
  one('nma-gr', 'Museums of Greece', { short_name: 'NMA', country: 'GR', kind: 'agency' }),
];

test('filter by kind and by the country’s name', () => {
  const chosen = { words: '', kind: null, sort: 'name', descending: false } as const;
  const ids = (fields: object) => select(all, { ...chosen, ...fields }).map((found) => found.id);
  expect(ids({ kind: 'agency' })).toEqual(['nma-gr', 'nma']);
  expect(ids({ words: 'romania' })).toEqual(['nma2', 'nma', 'ro']);
});

test('the same short name looks alike only within a country', () => {
  expect(lookAlike(all)).toEqual([['nma', 'nma2']]);
});
