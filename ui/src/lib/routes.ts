/** The window's places and how they are written behind the `#`. */

export const meetingParts = [
  'overview',
  'agenda',
  'attendees',
  'presentations',
  'actions',
  'minutes',
  'press',
  'papers',
] as const;
export type MeetingPart = (typeof meetingParts)[number];

export type Route =
  | { at: 'meetings'; body: string | null }
  | { at: 'meeting'; id: string; part: MeetingPart }
  | { at: 'bodies' }
  | { at: 'search'; words: string }
  | { at: 'nowhere' };

/** Reads `location.hash`. An empty one leads to the meetings. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [place, id, part] = path.split('/').map(decoded);
  const asked = new URLSearchParams(query);
  switch (place) {
    case '':
    case undefined:
      return { at: 'meetings', body: null };
    case 'meetings':
      if (id === undefined || id === '') return { at: 'meetings', body: asked.get('body') };
      return readMeeting(id, part);
    case 'bodies':
      return { at: 'bodies' };
    case 'search':
      return { at: 'search', words: asked.get('words') ?? '' };
    default:
      return { at: 'nowhere' };
  }
}

function readMeeting(id: string, part: string | undefined): Route {
  if (part === undefined || part === '') return { at: 'meeting', id, part: 'overview' };
  const known = meetingParts.find((name) => name === part);
  return known ? { at: 'meeting', id, part: known } : { at: 'nowhere' };
}

/** Undefined characters stay as they are: a broken link leads nowhere, it doesn't break the window. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The hash that leads to a place; the reverse of {@link readRoute}. */
export function href(route: Route): string {
  switch (route.at) {
    case 'meetings':
      return route.body === null ? '#/meetings' : `#/meetings?${new URLSearchParams({ body: route.body })}`;
    case 'meeting':
      return `#/meetings/${encodeURIComponent(route.id)}/${route.part}`;
    case 'bodies':
      return '#/bodies';
    case 'search':
      return route.words === '' ? '#/search' : `#/search?${new URLSearchParams({ words: route.words })}`;
    case 'nowhere':
      return '#/';
  }
}
