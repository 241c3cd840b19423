import { begunOn, oneMore, retimed } from './sittings';

const meeting = {
  first_day: '2026-10-14',
  last_day: '2026-10-15',
  sittings: [{ day: '2026-10-15', from: '09:30:00', to: '12:30:00' }],
};

test('a meeting that begins a week later ends a week later, and so do its sittings', () => {
  expect(begunOn(meeting, '2026-10-28')).toEqual({
    first_day: '2026-10-28',
    last_day: '2026-10-29',
    sittings: [{ day: '2026-10-29', from: '09:30:00', to: '12:30:00' }],
  });
});

test('after the morning comes the afternoon, then the next day, and never a day after the last', () => {
  const first = oneMore({ ...meeting, sittings: [] });
  expect(first).toEqual([{ day: '2026-10-14', from: '09:30:00', to: '12:30:00' }]);
  const second = oneMore({ ...meeting, sittings: first });
  expect(second[1]).toEqual({ day: '2026-10-14', from: '14:00:00', to: '17:30:00' });
  const third = oneMore({ ...meeting, sittings: second });
  expect(third[2]).toMatchObject({ day: '2026-10-15', from: '09:30:00' });
  const fifth = oneMore({ ...meeting, sittings: oneMore({ ...meeting, sittings: third }) });
  expect(fifth[4]).toEqual({ day: '2026-10-15', from: '17:30:00', to: '18:30:00' });
});

test('a sitting put before the others keeps its length; one that only begins earlier becomes longer', () => {
  const at = (from: string, to: string) => ({ day: '2026-10-14', from: `${from}:00`, to: `${to}:00` });
  const day = [at('09:30', '12:30'), at('14:00', '17:30'), at('17:30', '18:30')];
  expect(retimed(day, 2, { from: '08:00:00' })[2]).toEqual(at('08:00', '09:00'));
  expect(retimed(day, 0, { from: '09:00:00' })[0]).toEqual(at('09:00', '12:30'));
  // What can't be at all is left to be refused as it was typed.
  expect(retimed(day, 1, { from: '10:00:00' })[1]).toEqual(at('10:00', '17:30'));
  expect(retimed(day, 0, { to: '09:00:00' })[0]).toEqual(at('09:30', '09:00'));
});
