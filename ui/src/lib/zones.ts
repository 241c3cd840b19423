/** Which time zones a country keeps, as far as this machine knows. */
import { choiceWords, countryWords } from '$lib/dates';
import { fold } from '$lib/fold';
import { m } from '$paraglide/messages';

/** Older engines have the list as a property, the oldest not at all. */
type Region = Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] | undefined };

/** Where a country has more of them, their names are no help. */
const mostNamed = 3;

/** The IANA zones of a country (ISO 3166-1 alpha-2); empty where they aren't known. */
export function zonesOf(country: string | null): readonly string[] {
  if (country === null || country === '') return [];
  try {
    const region: Region = new Intl.Locale(`und-${country}`);
    const known = typeof region.getTimeZones === 'function' ? region.getTimeZones() : region.timeZones;
    return known ?? [];
  } catch {
    return [];
  }
}

/** One zone may have several names, "Europe/Kiev" and "Europe/Kyiv". */
function canonical(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return zone;
  }
}

const isAmong = (zone: string, zones: readonly string[]) => zones.map(canonical).includes(canonical(zone));

const cityOf = (zone: string) => fold(zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '));

/** The zone of a place: the country's only one, or the one named after the city; null where that can't be told. */
export function zoneOf(country: string | null, city: string): string | null {
  const zones = zonesOf(country);
  if (zones.length < 2) return zones[0] ?? null;
  return zones.find((zone) => cityOf(zone) === fold(city.trim())) ?? null;
}

/** The zone that follows a place; the one that stands where it is a zone of that country or none can be told. */
export function zoneFollowing(standing: string, country: string | null, city: string): string {
  return isAmong(standing, zonesOf(country)) ? standing : (zoneOf(country, city) ?? standing);
}

/** Says that a zone isn't one of the country's; undefined where it is, or where those aren't known. */
export function zoneRemark(zone: string | null, country: string | null): string | undefined {
  const zones = zonesOf(country);
  if (zone === null || country === null || zones.length === 0 || isAmong(zone, zones)) return undefined;
  const where = countryWords(country);
  return zones.length > mostNamed
    ? m.zone_not_of({ country: where })
    : m.zone_of({ country: where, zones: choiceWords(zones.map((one) => one.replaceAll('_', ' '))) });
}

/** Whether somebody chose the zone against the place where the meeting is. */
export const isOwnChoice = (zone: string, country: string | null): boolean =>
  zoneRemark(zone, country) !== undefined;
