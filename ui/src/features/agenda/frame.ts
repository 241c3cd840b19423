/** The items that nearly every agenda has, as a first step. */
import { office, type ItemKind, type Language } from '$lib/ipc/client';
import { wrote } from '$lib/ipc/records';
import { m } from '$paraglide/messages';
import { isLocale } from '$paraglide/runtime';

const kinds: readonly ItemKind[] = [
  'opening',
  'adoption',
  'previous_minutes',
  'matters_arising',
  'presentation',
  'other_business',
  'next_meeting',
  'closing',
];

const titles: Partial<Record<ItemKind, typeof m.agenda_frame_opening>> = {
  opening: m.agenda_frame_opening,
  adoption: m.agenda_frame_adoption,
  previous_minutes: m.agenda_frame_previous_minutes,
  matters_arising: m.agenda_frame_matters_arising,
  presentation: m.agenda_frame_presentation,
  other_business: m.agenda_frame_other_business,
  next_meeting: m.agenda_frame_next_meeting,
  closing: m.agenda_frame_closing,
  break: m.agenda_frame_break,
};

/** What an item of this kind is usually called, in the meeting's language where the window knows it. */
export function usualTitle(kind: ItemKind, language: Language | undefined): string {
  return titles[kind]?.({}, isLocale(language) ? { locale: language } : {}) ?? '';
}

/** Puts the frame on an empty agenda, as one step. The first meeting of a body has no minutes to approve yet. */
export async function layFrame(meetingId: string, language: Language, isFirst: boolean): Promise<void> {
  const items = kinds
    .filter((one) => !isFirst || one !== 'previous_minutes')
    .map((kind) => ({ kind, title: usualTitle(kind, language) }));
  const [first, ...further] = items;
  if (!first) return;
  const place = { meeting_id: meetingId, parent_id: null, after_id: null, minutes_planned: null };
  await wrote(office.insertItems({ first: { ...place, ...first }, further }));
}
