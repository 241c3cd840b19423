/** The items that nearly every agenda has, as a first step. */
import { office, type ItemKind, type Language } from '$lib/ipc/client';
import { asked } from '$lib/ipc/records';
import { revision } from '$lib/revision.svelte';
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

/** Puts the frame on an empty agenda. The first meeting of a body has no minutes to approve yet. */
export async function layFrame(meetingId: string, language: Language, isFirst: boolean): Promise<void> {
  let last: string | null = null;
  try {
    for (const kind of kinds.filter((one) => !isFirst || one !== 'previous_minutes')) {
      const item: { id: string } = await asked(
        office.insertItem({
          meeting_id: meetingId,
          parent_id: null,
          after_id: last,
          title: usualTitle(kind, language),
          kind,
          minutes_planned: null,
        }),
      );
      last = item.id;
    }
  } finally {
    revision.changed();
  }
}
