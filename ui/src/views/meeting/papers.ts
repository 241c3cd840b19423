/** The papers of a meeting, with the file names they are offered under. */
import type { Paper } from '$features/exports/exports.svelte';
import { languageWords } from '$lib/dates';
import { fileName } from '$lib/filename';
import type { MeetingView, PaperKind, ReleaseView } from '$lib/ipc/client';
import { papers } from '$lib/ipc/papers';
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
    write: (to, sheet, watch) => papers.write('minutes', meeting.id, to, sheet, watch),
  };
}

export function releasePaper(meeting: MeetingView, release: ReleaseView): Paper {
  const name = m.press_release_in({ language: languageWords(release.language) });
  return {
    name,
    fileName: fileName([shortName(meeting), name, releaseStatus(release.status)], 'pdf'),
    write: (to, sheet, watch) => papers.write('release', release.id, to, sheet, watch),
  };
}

const meetingPapers: { kind: PaperKind; name: () => string }[] = [
  { kind: 'agenda', name: m.tab_agenda },
  { kind: 'participants', name: m.papers_participants },
  { kind: 'action_list', name: m.papers_action_list },
];

/** A paper as the Papers tab lists it. */
export interface ListedPaper {
  kind: PaperKind;
  /** The meeting, or the release. */
  id: string;
  paper: Paper;
  /** What tells it from its like. */
  about: string;
  lang: string | undefined;
}

export function papersOf(meeting: MeetingView): ListedPaper[] {
  const plain = meetingPapers.map(({ kind, name }): ListedPaper => ({
    kind,
    id: meeting.id,
    paper: {
      name: name(),
      fileName: fileName([shortName(meeting), name()], 'pdf'),
      write: (to, sheet, watch) => papers.write(kind, meeting.id, to, sheet, watch),
    },
    about: '',
    lang: undefined,
  }));
  const minutes = minutesPaper(meeting);
  const taken =
    minutes && meeting.minutes
      ? [
          {
            kind: 'minutes' as const,
            id: meeting.id,
            paper: minutes,
            about: minutesStatus(meeting.minutes.status),
            lang: undefined,
          },
        ]
      : [];
  const releases = meeting.releases.map((release): ListedPaper => ({
    kind: 'release',
    id: release.id,
    paper: releasePaper(meeting, release),
    about: release.headline,
    lang: release.language,
  }));
  return [...plain, ...taken, ...releases];
}
