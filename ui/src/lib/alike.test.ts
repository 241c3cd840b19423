import { alike, key } from './alike';

test('a name is the same in any order, case and accent', () => {
  expect(key('Duţă, Cristian')).toBe(key('cristian DUTA'));
  expect(key('Cristian Duţă')).not.toBe(key('Cristina Duţă'));
});

test('each pair once, though two keys are shared; nobody without a key', () => {
  const people = [
    { id: 'a', keys: ['duta', 'c@x.example'] },
    { id: 'b', keys: ['popa'] },
    { id: 'c', keys: ['duta', 'c@x.example'] },
    { id: 'd', keys: [''] },
    { id: 'e', keys: [''] },
  ];
  expect(alike(people, (one) => one.keys)).toEqual([['a', 'c']]);
});
