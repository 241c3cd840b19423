import { durationOf } from './durations';

test.each([
  ['an item that takes its own time', 45, 45, '45 min', ''],
  ['an item not saved yet', 20, null, '20 min', ''],
  ['what lies below fills less than the frame', 120, 80, '1 h 20', '2 h'],
  ['what lies below runs over the frame', 60, 75, '1 h 15', '1 h'],
  ['what lies below without a frame', null, 30, '30 min', ''],
  ['nobody said how long', null, null, '', ''],
])('%s', (_, planned, counted, takes, frame) => {
  expect(durationOf(planned, counted)).toEqual({ takes, frame });
});
