/** The papers of a meeting that can be exported in this version, with the file names they are offered under. */
import type { Paper } from '$features/exports/exports.svelte';
import { languageWords } from '$lib/dates';
import { fileName } from '$lib/filename';
import { office, type MeetingView, type ReleaseView } from '$lib/ipc/client';
import { minutesStatus, releaseStatus } from '$lib/words';
import { m } from '$paraglide/messages';

/** "Task Force Meridian 12", or the title of a meeting that has no number. */
function shortName(meeting: MeetingView): string {
  return meeting.number === null ? meeting.title : `${meeting.body_name} ${meeting.number}`;
}

export function minutesPaper(meeting: MeetingView): Paper | null {
  if (meeting.minutes === null) return null;
  const status = minutesStatus(meeting.minutes.status);
  return {
    name: m.tab_minutes(),
    fileName: fileName([shortName(meeting), m.tab_minutes(), status], 'pdf'),
    write: (to, sheet, watch) => office.exportMinutes(meeting.id, to, sheet, watch),
  };
}

export function releasePaper(meeting: MeetingView, release: ReleaseView): Paper {
  const name = m.press_release_in({ language: languageWords(release.language) });
  return {
    name,
    fileName: fileName([shortName(meeting), name, releaseStatus(release.status)], 'pdf'),
    write: (to, sheet, watch) => office.exportRelease(release.id, to, sheet, watch),
  };
}
