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
  release: 'press',
};

/** Where its meeting shows a hit: by itself, or with the record that holds it. */
function within({ kind, id, shown_with: holder }: SearchHit): { part: MeetingPart; shown: string | null } {
  if (kind === 'statement') {
    // The minutes show it with its item; what was said at none stands among the press release's quotations.
    return holder?.kind === 'agenda_item'
      ? { part: 'minutes', shown: id }
      : { part: 'press', shown: holder?.id ?? null };
  }
  if (holder) return { part: parts[holder.kind] ?? 'overview', shown: holder.id };
  const part = parts[kind];
  return { part: part ?? 'overview', shown: part === undefined || kind === 'headcount' ? null : id };
}

/** Where a hit is shown; null when this version has no page for it. */
export function hitHref(hit: SearchHit): string | null {
  if (hit.kind === 'meeting') return href({ at: 'meeting', id: hit.id, part: 'overview' });
  if (hit.kind === 'body') return href({ at: 'body', id: hit.id });
  if (hit.kind === 'person') return href({ at: 'people', shown: hit.id });
  if (hit.kind === 'organisation') return href({ at: 'organisations', shown: hit.id });
  if (hit.meeting_id !== null) return href({ at: 'meeting', id: hit.meeting_id, ...within(hit) });
  if (hit.kind === 'action_point') return href({ at: 'points', shown: hit.id });
  if (hit.kind === 'release') return href({ at: 'press', shown: hit.id });
  return hit.body_id === null ? null : href({ at: 'body', id: hit.body_id });
}
