import type { Membership, Organisation } from '$lib/ipc/client';
import { splitName, standingOn, wholeName, withoutSeat } from './names';

test.each([
  ['Ms Ana Kovač', ['Ms', 'Ana', 'Kovač']],
  ['Kovač, Ana Maria', ['', 'Ana Maria', 'Kovač']],
  ['van der Berg, Ms Jana', ['Ms', 'Jana', 'van der Berg']],
  ['DUŢĂ Ilinca', ['', 'Ilinca', 'DUŢĂ']],
  ['Jan van der Berg', ['', 'Jan', 'van der Berg']],
  ['Prof. Dr Petros Ioannou', ['Prof. Dr', 'Petros', 'Ioannou']],
  ['Κα Ελένη Γεωργίου', ['Κα', 'Ελένη', 'Γεωργίου']],
  ['Ambassador Jon Ash', ['Ambassador', 'Jon', 'Ash']],
  ['г-ђа Ана Марковић', ['г-ђа', 'Ана', 'Марковић']],
  ['Popa', ['', '', 'Popa']],
  ['  Ana   Kovač ', ['', 'Ana', 'Kovač']],
  ['', ['', '', '']],
])('“%s”', (text, expected) => {
  const { honorific, given, family } = splitName(text);
  expect([honorific, given, family]).toEqual(expected);
});

test('who is of no organisation any more leaves its name and standing behind, and keeps a name of one’s own', () => {
  const turkiye = { id: 'o-1', name: 'Republic of Türkiye', short_name: 'Türkiye' } as Organisation;
  const none = { organisation_id: null, standing: 'guest' };
  expect(withoutSeat({ delegation: 'Türkiye' }, turkiye)).toEqual({ ...none, delegation: '' });
  expect(withoutSeat({ delegation: 'Hosts' }, turkiye)).toEqual({ ...none, delegation: 'Hosts' });
});

test('a whole name leaves out what isn’t known', () => {
  expect(wholeName({ honorific: '', given: '', family: 'Popa' })).toBe('Popa');
});

test('a standing counts on its days, in its body', () => {
  const one = {
    body_id: 'b',
    organisation_id: 'o',
    standing: 'partner',
    since: '2015-01-01',
    until: '2019-12-31',
  };
  const known = [one as Membership];
  expect(standingOn('2019-12-31', 'b', 'o', known)).toBe('partner');
  expect(standingOn('2020-01-01', 'b', 'o', known)).toBeNull();
  expect(standingOn('2016-01-01', 'other', 'o', known)).toBeNull();
});
