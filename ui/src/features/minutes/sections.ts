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
  item: AgendaRow | null;
}

export function titled(sections: readonly Section[], meeting: MeetingView): TitledSection[] {
  const items = new Map(meeting.agenda.map((item) => [item.id, item]));
  return sections.map((section) => {
    const item = section.item_id === null ? null : (items.get(section.item_id) ?? null);
    return {
      section,
      number: item?.number ?? '',
      title: section.heading || item?.title || sectionPart(section.part),
      depth: item?.depth ?? 0,
      isWritten: !isBlank(section.text),
      item,
    };
  });
}
