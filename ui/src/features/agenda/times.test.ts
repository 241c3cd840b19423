import { clockAfter, minutesWords, readMinutes, typedMinutes } from './times';

test.each([
  ['20', 20],
  [' 1:30 ', 90],
  ['1h30', 90],
  ['1 h', 60],
  ['90 min', 90],
  ["45'", 45],
  ['', null],
  ['1:75', undefined],
  ['soon', undefined],
  ['-5', undefined],
])('a duration typed as “%s” is %s minutes', (typed, minutes) => {
  expect(readMinutes(typed)).toBe(minutes);
});

test('what is shown for typing reads back the same', () => {
  for (const minutes of [null, 0, 5, 59, 60, 90, 480]) {
    expect(readMinutes(typedMinutes(minutes))).toBe(minutes);
  }
  expect([20, 60, 65, 480].map(minutesWords)).toEqual(['20 min', '1 h', '1 h 05', '8 h']);
});

test('a sitting that runs over ends so many minutes after its end', () => {
  expect([clockAfter('12:30:00', 45), clockAfter('09:05:00', 0), clockAfter('22:50:00', 69)]).toEqual([
    '13:15',
    '09:05',
    '23:59',
  ]);
});
