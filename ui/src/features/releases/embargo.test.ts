import { embargoAt, localEmbargo } from './embargo';

test('an embargo is set in the meeting’s zone and kept as an instant', () => {
  const kept = embargoAt({ day: '2026-10-16', time: '12:00' }, 'Europe/Sofia');
  expect(kept).toEqual({ until: '2026-10-16T09:00:00.000Z', zone: 'Europe/Sofia' });
  expect(localEmbargo(kept)).toEqual({ day: '2026-10-16', time: '12:00:00' });
});

test('an hour that summer time leaves out is the hour after it', () => {
  expect(embargoAt({ day: '2026-03-29', time: '03:30' }, 'Europe/Sofia').until).toBe(
    '2026-03-29T01:30:00.000Z',
  );
});
