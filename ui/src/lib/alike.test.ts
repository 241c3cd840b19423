import { alike, key } from './alike';

test('a name is the same in any order, case and accent', () => {
  expect(key('Moţă, Sorin')).toBe(key('sorin MOTA'));
  expect(key('Sorin Moţă')).not.toBe(key('Sorina Moţă'));
});

test('each pair once, though two keys are shared; nobody without a key', () => {
  const people = [
    { id: 'a', keys: ['mota', 's@x.example'] },
    { id: 'b', keys: ['popa'] },
    { id: 'c', keys: ['mota', 's@x.example'] },
    { id: 'd', keys: [''] },
    { id: 'e', keys: [''] },
  ];
  expect(alike(people, (one) => one.keys)).toEqual([['a', 'c']]);
});
