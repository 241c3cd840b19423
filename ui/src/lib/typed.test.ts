import { readDay, readTime } from './typed';

const today = new Date('2026-06-01T12:00:00');

test.each([
  ['2026-10-14', '2026-10-14'],
  ['14 October 2026', '2026-10-14'],
  ['14 oct', '2026-10-14'],
  ['14th Oct 26', '2026-10-14'],
  ['14.10.2026', '2026-10-14'],
  ['14/10/26', '2026-10-14'],
  ['October 14, 2026', '2026-10-14'],
  ['Wednesday 14 October 2026', '2026-10-14'],
  ['1er février 2027', '2027-02-01'],
  ['29.2.2028', '2028-02-29'],
])('%s is %s', (text, day) => {
  expect(readDay(text, today)).toBe(day);
});

test.each(['', '31 June 2026', '29.2.2027', '14.13.2026', 'ju 4', '14', 'soon', '14 October 2026 at ten'])(
  '“%s” is no day',
  (text) => {
    expect(readDay(text, today)).toBeNull();
  },
);

test.each([
  ['9', '09:00:00'],
  ['9:30', '09:30:00'],
  ['09.30', '09:30:00'],
  ['0930', '09:30:00'],
  ['9h30', '09:30:00'],
  ['14h', '14:00:00'],
  ['2 pm', '14:00:00'],
  ['12 am', '00:00:00'],
  ['14:00:00', '14:00:00'],
])('%s is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each(['', '24', '9:60', '13 pm', '9:3', 'noon'])('“%s” is no time', (text) => {
  expect(readTime(text)).toBeNull();
});
