import { isOwnChoice, zoneFollowing, zoneOf, zoneRemark } from './zones';

test.each([
  ['RO', '', 'Europe/Bucharest'],
  ['ES', ' madrid', 'Europe/Madrid'],
  ['ES', 'Sevilla', null],
  ['XK', 'Pristina', null],
  [null, 'Bucharest', null],
])('the zone of %s, “%s”, is %s', (country, city, zone) => {
  expect(zoneOf(country, city)).toBe(zone);
});

test('the zone follows the place, unless it is one of its own', () => {
  expect(zoneFollowing('UTC', 'RO', 'Bucharest')).toBe('Europe/Bucharest');
  expect(zoneFollowing('Atlantic/Canary', 'ES', 'Madrid')).toBe('Atlantic/Canary');
  expect(zoneFollowing('Europe/Sofia', 'ES', 'Sevilla')).toBe('Europe/Sofia');
  expect(zoneFollowing('Europe/Sofia', null, '')).toBe('Europe/Sofia');
});

test('a zone that is none of the country’s is remarked, under any of its names', () => {
  expect(zoneRemark('Europe/Sofia', 'RO')).toBe('Romania: the time zone is Europe/Bucharest.');
  expect(zoneRemark('Europe/Sofia', 'DE')).toBe(
    'Germany: the time zone is Europe/Berlin or Europe/Busingen.',
  );
  expect(zoneRemark('Europe/Sofia', 'US')).toBe(
    'This isn’t a time zone of the country chosen (United States).',
  );
  expect(zoneRemark('Europe/Kyiv', 'UA')).toBeUndefined();
  expect(isOwnChoice('Europe/Sofia', 'XK')).toBe(false);
});
