/** Answers for the presentations of a meeting and the files they bring. */
import type { AgendaRow, File, Move, PresentationRow, PresentationState } from '$lib/ipc/bindings';
import type { FileFacts } from '$lib/ipc/client';
import { full, nameOf, type Kept } from './kept';

const moveTo = (code: string): Move => ({ code, name: code, needs_reason: false, is_final: false, by: null });
const presentationMoves: Record<PresentationState, Move[]> = {
  requested: [moveTo('receive'), moveTo('accept'), moveTo('withdraw')],
  received: [moveTo('accept'), moveTo('withdraw')],
  accepted: [moveTo('withdraw')],
  withdrawn: [moveTo('request')],
};

export function presentationParts(kept: Kept) {
  function presentations(meetingId: string, rows: AgendaRow[]): PresentationRow[] {
    return kept.inMeeting('presentation', meetingId).map((one) => ({
      id: one.id,
      title: one.title,
      speakers: one.speaker_ids.map((id) => full(kept.records.attendee.get(id)?.name ?? nameOf(null))),
      item_number: rows.find((row) => row.id === one.item_id)?.number ?? null,
      day: rows.find((row) => row.id === one.item_id)?.day ?? null,
      clock: rows.find((row) => row.id === one.item_id)?.clock ?? null,
      operations: one.operation_ids.map((id) => kept.records.operation.get(id)?.name ?? ''),
      state: one.state,
      allowed_moves: presentationMoves[one.state],
      slides: one.slides_id ? (kept.records.file.get(one.slides_id)?.name ?? null) : null,
      consent: one.consent,
    }));
  }

  const factsOf = (file: File): FileFacts => ({
    id: file.id,
    name: file.name,
    bytes: file.size,
    media_type: file.media_type,
    may_carry_macros: /\.(pptx?|pptm|docm?|xlsm?)$/.test(file.name),
  });

  async function attach(args: Record<string, unknown>): Promise<FileFacts> {
    const one = kept.records.presentation.get(String(args['presentationId']));
    const path = String(args['path']);
    const progress = args['progress'] as { onmessage: (at: unknown) => void };
    for (let done = 1; done <= 8; done += 1) {
      progress.onmessage({ step: 'reading', done: done * 600_000, total: 4_800_000 });
      await new Promise((wake) => setTimeout(wake, import.meta.env.MODE === 'mock' ? 200 : 1));
    }
    const file: File = {
      id: `f-new-${kept.next()}`,
      name: path.split('/').at(-1) ?? path,
      media_type: path.endsWith('.pdf') ? 'application/pdf' : 'application/vnd.ms-powerpoint',
      size: 4_800_000,
      digest: '',
    };
    kept.records.file.set(file.id, file);
    if (one) kept.records.presentation.set(one.id, { ...one, slides_id: file.id });
    return factsOf(file);
  }

  return { presentations, factsOf, attach };
}
