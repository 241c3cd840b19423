/** The papers of a meeting, and how each is exported. */
import type { Paper } from '$lib/exports.svelte';
import { isOutdated, issue, issuedWords, mayIssue } from '$features/agenda/issue';
import { dayOf, dayWords, languageWords } from '$lib/dates';
import type { MeetingView, PaperKind, Release, ReleaseView } from '$lib/ipc/client';
import { paperOf } from '$lib/papers/paper';
import { minutesStatus, releaseStatus } from '$lib/words';
import { m } from '$paraglide/messages';

export const minutesPaper = (meeting: MeetingView): Paper | null =>
  meeting.minutes === null ? null : paperOf('minutes', meeting.id, m.tab_minutes());

/** What a release is told by. */
type NamedRelease = Pick<ReleaseView, 'id' | 'language' | 'headline' | 'status'>;

/** A correction has the language of what it corrects: it is told from it by its headline and where it stands. */
export function releasePaper(release: NamedRelease, all: readonly NamedRelease[] = []): Paper {
  const called = m.press_release_in({ language: languageWords(release.language) });
  const { headline, status } = release;
  const isAlone = all.every((one) => one.id === release.id || one.language !== release.language);
  const told = isAlone ? [] : [headline, releaseStatus(status)].filter((words) => words !== '');
  return paperOf('release', release.id, [called, ...told].join(' – '));
}

/** As the list of all releases exports it. */
export const listedRelease = ({ id, language }: Release): Paper =>
  paperOf('release', id, m.press_release_in({ language: languageWords(language) }));

const meetingPapers: { kind: keyof MeetingView['list_markings']; name: () => string }[] = [
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
  /** Where it stands, in the window's words. */
  state?: string;
  /** As it prints. */
  marking: string;
}

/** Once the agenda is written, it is sent. As long as it is to be issued, its paper is a draft. */
const sending = (meeting: MeetingView): Partial<Paper> => ({
  ...(meeting.agenda_issue_due && {
    note: isOutdated(meeting) ? m.agenda_revised_written() : m.agenda_draft_written(),
  }),
  ...(mayIssue(meeting) && {
    next: { words: m.agenda_issue_do(), run: () => issue(meeting.id, null).then(() => true) },
  }),
});

/** Where the agenda stands: issued or not, and adopted; empty where it isn't begun, or was never sent and won't be. */
export function agendaWords(meeting: MeetingView): string {
  const { agenda_adopted_at: at, time_zone } = meeting;
  const adopted = at === null ? '' : m.agenda_adopted_on({ day: dayWords(dayOf(at, time_zone)) });
  const told = [issuedWords(meeting), adopted].filter((words) => words !== '').join(' · ');
  return told === '' && meeting.agenda_issue_due ? m.agenda_not_issued() : told;
}

export function papersOf(meeting: MeetingView): ListedPaper[] {
  const plain = meetingPapers.map(({ kind, name }): ListedPaper => {
    const paper = paperOf(kind, meeting.id, name());
    return {
      kind,
      id: meeting.id,
      paper: kind === 'agenda' ? { ...paper, ...sending(meeting) } : paper,
      about: kind === 'agenda' ? agendaWords(meeting) : '',
      lang: undefined,
      marking: meeting.list_markings[kind],
    };
  });
  const minutes = minutesPaper(meeting);
  const taken =
    minutes && meeting.minutes
      ? [
          {
            kind: 'minutes' as const,
            id: meeting.id,
            paper: minutes,
            about: '',
            lang: undefined,
            state: minutesStatus(meeting.minutes.status),
            marking: meeting.minutes.marking,
          },
        ]
      : [];
  const releases = meeting.releases.map((release): ListedPaper => ({
    kind: 'release',
    id: release.id,
    paper: releasePaper(release, meeting.releases),
    about: release.headline,
    lang: release.language,
    state: releaseStatus(release.status),
    marking: release.marking,
  }));
  return [...plain, ...taken, ...releases];
}
