/** The parts of a meeting, as they are called. */
import type { MeetingPart } from '$lib/routes';
import { m } from '$paraglide/messages';

export const partWords: Record<MeetingPart, () => string> = {
  overview: m.tab_overview,
  agenda: m.tab_agenda,
  attendees: m.tab_attendees,
  presentations: m.tab_presentations,
  actions: m.tab_actions,
  minutes: m.tab_minutes,
  press: m.tab_press,
  papers: m.tab_papers,
};
