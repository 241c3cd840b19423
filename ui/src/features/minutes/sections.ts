/** The sections of minutes with the headings they print under. */
import { isBlank } from '$lib/editor/rich-text';
import type { AgendaRow, MeetingView, Section } from '$lib/ipc/client';
import { sectionPart } from '$lib/words';

export interface TitledSection {
  section: Section;
  /** Empty where it has none. */
  number: string;
  title: string;
  depth: number;
  isWritten: boolean;
  /** Whether it needs no words of its own: those below it say it. */
  isHeading: boolean;
  item: AgendaRow | null;
}

/** Approved minutes have the headings, and the order, that they were approved with. */
export function titled(sections: readonly Section[], meeting: MeetingView): TitledSection[] {
  const items = new Map(meeting.agenda.map((item) => [item.id, item]));
  const approved = meeting.minutes?.status === 'approved' ? meeting.minutes.sections : [];
  const heads = meeting.minutes?.sections.filter(({ state }) => state === 'heading') ?? [];
  const headings = new Set(heads.map(({ id }) => id));
  const place = new Map(approved.map((section, at) => [section.id, at]));
  const ordered = [...sections].sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  return ordered.map((section) => {
    const item = section.item_id === null ? null : (items.get(section.item_id) ?? null);
    const kept = approved[place.get(section.id) ?? -1];
    return {
      section,
      number: (kept ?? item)?.number ?? '',
      title: (kept ? kept.title : section.heading || item?.title) || sectionPart(section.part),
      depth: (kept ?? item)?.depth ?? 0,
      isWritten: !isBlank(section.text),
      isHeading: headings.has(section.id),
      item,
    };
  });
}
