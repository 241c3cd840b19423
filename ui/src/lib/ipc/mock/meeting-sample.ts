/** The sample meeting as records that can be changed. */
import * as sample from '$lib/ipc/mock-sample';
import { full, nameOf, type Kept } from './kept';

/** Puts the sample meeting there. */
export function fill(kept: Kept): void {
  const meeting_id = sample.full.id;
  kept.sittings.set(meeting_id, sample.full.sittings);
  let place = 0;
  for (const group of sample.full.attendees) {
    for (const delegation of group.delegations) {
      for (const row of delegation.attendees) {
        place += 1;
        kept.records.attendee.set(row.id, {
          id: row.id,
          meeting_id,
          person_id: null,
          name: nameOf(row.name),
          organisation_id: null,
          delegation: delegation.name,
          standing: group.standing ?? 'member_state',
          function: row.function,
          parts: row.parts,
          reply: row.reply,
          presence: row.presence.flatMap((presence, sitting) => (presence ? [{ sitting, presence }] : [])),
          represented_by_id: null,
          position: place,
        });
      }
    }
  }
  const byName = (name: string) =>
    [...kept.records.attendee.values()].filter((one) => full(one.name) === name).map((one) => one.id);
  const parents = new Map<string, string>();
  sample.full.agenda.forEach((row, position) => {
    if (row.number !== '') parents.set(row.number, row.id);
    kept.records.agenda_item.set(row.id, {
      id: row.id,
      meeting_id,
      parent_id: parents.get(row.number.split('.').slice(0, -1).join('.')) ?? null,
      position,
      title: row.title,
      kind: row.kind,
      minutes_planned: row.minutes_planned,
      starts_at: null,
      sitting: row.day === '2026-10-15' && row.number === '5' ? 1 : null,
      presenter_ids: row.presenters.flatMap(byName),
      paper_ids: [],
      marking: row.marking,
      closed: row.closed,
    });
  });
  kept.records.operation.set('op-1', { id: 'op-1', name: 'LANTERN', field: 'coins', awards: [] });
  kept.records.operation.set('op-2', { id: 'op-2', name: 'CLEARWATER', field: 'ports', awards: [] });
  kept.records.document.set('doc-1', {
    id: 'doc-1',
    symbol: 'TFM/12/1',
    title: 'Questionnaire on ports of entry',
    kind: 'questionnaire',
    date: '2026-09-01',
    body_id: 'b-meridian',
    meeting_id,
    file_id: null,
  });
  sample.full.presentations.forEach((row, position) => {
    const file = row.slides ? `f-${row.id}` : null;
    if (file && row.slides) {
      kept.records.file.set(file, {
        id: file,
        name: row.slides,
        media_type: row.slides.endsWith('pdf') ? 'application/pdf' : 'application/vnd.ms-powerpoint',
        size: 4_812_000,
        digest: '',
      });
    }
    kept.records.presentation.set(row.id, {
      id: row.id,
      meeting_id,
      item_id: `i-${row.item_number}`,
      title: row.title,
      speaker_ids: row.speakers.flatMap(byName),
      operation_ids: [...kept.records.operation.values()]
        .filter((one) => row.operations.includes(one.name))
        .map((one) => one.id),
      document_ids: [],
      slides_id: file,
      state: row.state,
      consent: row.consent,
      marking: null,
      position,
    });
  });
  sample.full.headcounts.forEach((one, position) => {
    kept.records.headcount.set(`h-${position}`, { ...one, id: `h-${position}`, meeting_id, position });
  });
}
