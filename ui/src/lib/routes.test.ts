import { href, readRoute, type Route } from './routes';

test.each<Route>([
  { at: 'meetings', body: null },
  { at: 'meetings', body: 'b 1&2' },
  { at: 'meeting', id: 'a/b', part: 'minutes' },
  { at: 'meeting', id: 'm', part: 'press', shown: 'r 2' },
  { at: 'meeting', id: 'm', part: 'attendees', reply: 'not_invited' },
  { at: 'desk' },
  { at: 'calendar', body: 'b', month: '2026-10' },
  { at: 'plan', body: null, day: '2026-10-14' },
  { at: 'bodies', shown: null },
  { at: 'bodies', shown: 'new' },
  { at: 'body', id: 'a/b' },
  { at: 'people', shown: 'p 1' },
  { at: 'organisations', shown: null },
  { at: 'points' },
  { at: 'points', shown: 'p' },
  { at: 'press', shown: 'r' },
  { at: 'reports', report: 'attendance', body: null },
  { at: 'reports', report: 'approval', body: 'b 1&2' },
  { at: 'trash' },
  { at: 'search', words: '' },
  { at: 'search', words: 'Duţă & co? #1' },
])('%j is read back from its own link', (route) => {
  expect(readRoute(href(route))).toEqual(route);
});

test.each(['#/nothing', '#/meetings/x/unknown'])('%s leads nowhere', (hash) => {
  expect(readRoute(hash)).toEqual({ at: 'nowhere' });
});

test('a report that isn’t known is the first one', () => {
  expect(readRoute('#/reports?report=weather')).toEqual({ at: 'reports', report: 'attendance', body: null });
});

test('an empty hash leads to the desk, a broken escape breaks nothing', () => {
  expect(readRoute('')).toEqual({ at: 'desk' });
  expect(readRoute('#/meetings/%E0%A4%A/agenda')).toEqual({ at: 'meeting', id: '%E0%A4%A', part: 'agenda' });
});
