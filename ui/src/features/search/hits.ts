import type { Kind, SearchHit } from '$lib/ipc/client';
import { href, type MeetingPart } from '$lib/routes';

export interface HitGroup {
  kind: Kind;
  hits: SearchHit[];
}

/** Groups by kind; the kind of the best hit comes first. */
export function grouped(hits: readonly SearchHit[]): HitGroup[] {
  const groups: HitGroup[] = [];
  for (const hit of hits) {
    const group = groups.find((known) => known.kind === hit.kind);
    if (group) group.hits.push(hit);
    else groups.push({ kind: hit.kind, hits: [hit] });
  }
  return groups;
}

/**
 * How long a question stands still before it is asked, in milliseconds. One or two letters begin half of all words:
 * what comes of them is much, and of no use. With a third letter the first results come at once.
 */
export const pauseAfter = (question: string): number => (question.length < 3 ? 200 : 0);

/** The part of a meeting's workspace that shows a kind; the others stand on its overview. */
const parts: Partial<Record<Kind, MeetingPart>> = {
  agenda_item: 'agenda',
  attendee: 'attendees',
  presentation: 'presentations',
  operation: 'presentations',
  headcount: 'attendees',
  action_point: 'actions',
  decision: 'actions',
  minutes: 'minutes',
  section: 'minutes',
  statement: 'minutes',
  release: 'press',
};

/** Where a hit is shown; null when this version has no page for it. */
export function hitHref(hit: SearchHit): string | null {
  if (hit.kind === 'meeting') return href({ at: 'meeting', id: hit.id, part: 'overview' });
  if (hit.kind === 'body') return href({ at: 'body', id: hit.id });
  if (hit.kind === 'person') return href({ at: 'people', shown: hit.id });
  if (hit.kind === 'organisation') return href({ at: 'organisations', shown: hit.id });
  if (hit.meeting_id !== null) {
    const part = parts[hit.kind];
    const shown = part === undefined || hit.kind === 'headcount' ? null : hit.id;
    return href({ at: 'meeting', id: hit.meeting_id, part: part ?? 'overview', shown });
  }
  if (hit.kind === 'action_point') return href({ at: 'points', shown: hit.id });
  if (hit.kind === 'release') return href({ at: 'press', shown: hit.id });
  return hit.body_id === null ? null : href({ at: 'body', id: hit.body_id });
}
