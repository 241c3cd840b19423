import type { Person } from '$lib/ipc/client';
import { lookAlike, rowsOf, select } from './people';

const person = (id: string, given: string, family: string, fields: Partial<Person> = {}): Person => ({
  id,
  name: { honorific: 'Mr', given, family },
  function: '',
  organisation_id: null,
  emails: [],
  phones: [],
  note: '',
  ...fields,
});

const people = [
  person('popa', 'Andrei', 'Popa', { function: 'Prosecutor' }),
  person('mota', 'Sorin', 'Moţă', { emails: ['s@x.example'] }),
  person('again', 'Sorin', 'Mota'),
  person('mail', 'S.', 'M.', { emails: ['s@x.example'] }),
];

test('by family name, found without accents or by function', () => {
  const rows = rowsOf(people, []);
  const ids = (words: string) => select(rows, words, 'name', false).map((row) => row.person.id);
  expect(ids('')).toEqual(['mail', 'mota', 'again', 'popa']);
  expect(ids('mota sorin')).toEqual(['mota', 'again']);
  expect(ids('prosec')).toEqual(['popa']);
});

test('the same name or the same address looks alike', () => {
  expect(lookAlike(people)).toEqual([
    ['mota', 'again'],
    ['mota', 'mail'],
  ]);
});
