import type { ItemKind } from '$lib/ipc/client';
import { m } from '$paraglide/messages';

const words: Record<ItemKind, () => string> = {
  opening: m.agenda_kind_opening,
  adoption: m.agenda_kind_adoption,
  previous_minutes: m.agenda_kind_previous_minutes,
  matters_arising: m.agenda_kind_matters_arising,
  presentation: m.agenda_kind_presentation,
  discussion: m.agenda_kind_discussion,
  decision: m.agenda_kind_decision,
  other_business: m.agenda_kind_other_business,
  next_meeting: m.agenda_kind_next_meeting,
  closing: m.agenda_kind_closing,
  break: m.agenda_kind_break,
};

export const kindWords = (kind: ItemKind) => words[kind]();

/** Every kind with its words, roughly in the order in which they come in a meeting. */
export const kindOptions = () =>
  (Object.keys(words) as ItemKind[]).map((value) => ({ value, words: words[value]() }));
