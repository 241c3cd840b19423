import { minutesWords, readClock, readMinutes, typedMinutes } from './times';

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

test.each([
  ['9', '09:00:00'],
  ['10:45', '10:45:00'],
  ['10.45', '10:45:00'],
  ['1045', '10:45:00'],
  ['945', '09:45:00'],
  ['9h30', '09:30:00'],
  ['14h', '14:00:00'],
  ['', null],
  ['25:00', undefined],
  ['10:60', undefined],
  ['noon', undefined],
])('a time typed as “%s” is %s', (typed, clock) => {
  expect(readClock(typed)).toBe(clock);
});

test('what is shown for typing reads back the same', () => {
  for (const minutes of [null, 0, 5, 59, 60, 90, 480]) {
    expect(readMinutes(typedMinutes(minutes))).toBe(minutes);
  }
  expect([20, 60, 65, 480].map(minutesWords)).toEqual(['20 min', '1 h', '1 h 05', '8 h']);
});
