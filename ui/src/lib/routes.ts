/** The window's places and how they are written behind the `#`. */
import type { Reply } from '$lib/ipc/client';

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

export const reportKinds = ['attendance', 'points', 'approval'] as const;
export type ReportName = (typeof reportKinds)[number];

/**
 * `shown` is the record whose details stand in the right panel; `new` is one that is being added. `reply` leaves those
 * of a meeting's attendees who gave that one.
 */
export type Route =
  | { at: 'desk' }
  | { at: 'meetings'; body: string | null }
  | { at: 'calendar'; body: string | null; month: string | null }
  | { at: 'plan'; body: string | null; day: string | null }
  | { at: 'meeting'; id: string; part: MeetingPart; shown?: string | null; reply?: Reply }
  | { at: 'points'; shown?: string | null }
  | { at: 'press'; shown?: string | null }
  | { at: 'bodies'; shown: string | null }
  | { at: 'body'; id: string }
  | { at: 'organisations'; shown: string | null }
  | { at: 'people'; shown: string | null }
  | { at: 'reports'; report: ReportName; body: string | null }
  | { at: 'trash' }
  | { at: 'search'; words: string }
  | { at: 'nowhere' };

/** Reads `location.hash`. An empty one leads to the desk. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [place, id, part] = path.split('/').map(decoded);
  const asked = new URLSearchParams(query);
  switch (place) {
    case '':
    case undefined:
    case 'desk':
      return { at: 'desk' };
    case 'meetings':
      if (id === undefined || id === '') return { at: 'meetings', body: asked.get('body') };
      return readMeeting(id, part, asked);
    case 'calendar':
      return { at: 'calendar', body: asked.get('body'), month: asked.get('month') };
    case 'plan':
      return { at: 'plan', body: asked.get('body'), day: asked.get('day') };
    case 'bodies':
      if (id === undefined || id === '') return { at: 'bodies', shown: asked.get('shown') };
      return { at: 'body', id };
    case 'organisations':
    case 'people':
      return { at: place, shown: asked.get('shown') };
    case 'points':
    case 'press':
      return { at: place, ...showing(asked.get('shown')) };
    case 'reports':
      return { at: 'reports', report: readReport(asked.get('report')), body: asked.get('body') };
    case 'trash':
      return { at: place };
    case 'search':
      return { at: 'search', words: asked.get('words') ?? '' };
    default:
      return { at: 'nowhere' };
  }
}

const replies: readonly Reply[] = ['not_invited', 'invited', 'accepted', 'tentative', 'declined'];

function readMeeting(id: string, part: string | undefined, asked: URLSearchParams): Route {
  if (part === undefined || part === '') return { at: 'meeting', id, part: 'overview' };
  const known = meetingParts.find((name) => name === part);
  if (!known) return { at: 'nowhere' };
  const reply = replies.find((code) => known === 'attendees' && code === asked.get('reply'));
  return { at: 'meeting', id, part: known, ...showing(asked.get('shown')), ...(reply && { reply }) };
}

/** The first is what the reports begin with. */
const readReport = (name: string | null): ReportName =>
  reportKinds.find((known) => known === name) ?? reportKinds[0];

const showing = (shown: string | null) => (shown === null ? {} : { shown });

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
      return place('meetings', { body: route.body });
    case 'calendar':
      return place('calendar', { body: route.body, month: route.month });
    case 'plan':
      return place('plan', { body: route.body, day: route.day });
    case 'meeting':
      return place(`meetings/${encodeURIComponent(route.id)}/${route.part}`, {
        shown: route.shown ?? null,
        reply: route.reply ?? null,
      });
    case 'body':
      return `#/bodies/${encodeURIComponent(route.id)}`;
    case 'bodies':
    case 'organisations':
    case 'people':
      return place(route.at, { shown: route.shown });
    case 'points':
    case 'press':
      return place(route.at, { shown: route.shown ?? null });
    case 'reports': {
      const report = route.report === reportKinds[0] ? null : route.report;
      return place('reports', { report, body: route.body });
    }
    case 'desk':
    case 'trash':
      return place(route.at, {});
    case 'search':
      return place('search', { words: route.words === '' ? null : route.words });
    case 'nowhere':
      return '#/';
  }
}

function place(name: string, asked: Record<string, string | null>): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== null);
  return given.length === 0 ? `#/${name}` : `#/${name}?${new URLSearchParams(given)}`;
}
