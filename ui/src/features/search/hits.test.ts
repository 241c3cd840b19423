import type { SearchHit } from '$lib/ipc/client';
import { hitHref } from './hits';

const hit = (fields: Partial<SearchHit>): SearchHit => ({
  kind: 'release',
  id: 'r-fr',
  meeting_id: 'm',
  body_id: null,
  shown_with: null,
  meeting_title: '12th Meeting',
  title: 'Communiqué',
  snippet: [],
  ...fields,
});

test.each<[Partial<SearchHit>, string | null]>([
  [{}, '#/meetings/m/press?shown=r-fr'],
  [{ meeting_id: null }, '#/press?shown=r-fr'],
  [{ kind: 'section', id: 's' }, '#/meetings/m/minutes?shown=s'],
  [{ kind: 'decision', id: 'd' }, '#/meetings/m/actions?shown=d'],
  [{ kind: 'action_point', id: 'p', meeting_id: null }, '#/points?shown=p'],
  [{ kind: 'meeting', id: 'm', meeting_id: null }, '#/meetings/m/overview'],
  [{ kind: 'document', id: 'x' }, '#/meetings/m/overview'],
  [
    { kind: 'document', id: 'x', shown_with: { kind: 'presentation', id: 'pr' } },
    '#/meetings/m/presentations?shown=pr',
  ],
  [{ kind: 'file', id: 'x', shown_with: { kind: 'agenda_item', id: 'i' } }, '#/meetings/m/agenda?shown=i'],
  [{ kind: 'file', id: 'x', shown_with: { kind: 'release', id: 'r-en' } }, '#/meetings/m/press?shown=r-en'],
  [
    { kind: 'statement', id: 'st', shown_with: { kind: 'agenda_item', id: 'i' } },
    '#/meetings/m/minutes?shown=st',
  ],
  [
    { kind: 'statement', id: 'st', shown_with: { kind: 'release', id: 'r-en' } },
    '#/meetings/m/press?shown=r-en',
  ],
  [{ kind: 'statement', id: 'st' }, '#/meetings/m/press'],
  [{ kind: 'document', id: 'x', meeting_id: null, body_id: 'b' }, '#/bodies/b'],
  [{ kind: 'document', id: 'x', meeting_id: null }, null],
  [{ kind: 'document', id: 'x', meeting_id: null, body_id: 'b' }, '#/bodies/b'],
])('%j leads to %s', (fields, expected) => {
  expect(hitHref(hit(fields))).toBe(expected);
});
