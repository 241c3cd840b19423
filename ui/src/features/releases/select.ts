/** The releases of the whole file, with the meeting each is about. */
import { byName, dayOf } from '$lib/dates';
import { answers } from '$lib/fold';
import type { MeetingRow, Release } from '$lib/ipc/client';

export interface ListedRelease {
  release: Release;
  /** When it went out, else the date of its date line, else its meeting's last day. */
  day: string | null;
  /** Empty where it is about none. */
  meeting: string;
}

export type ReleaseSort = 'day' | 'headline' | 'meeting' | 'language' | 'status';

export function listed(releases: readonly Release[], meetings: readonly MeetingRow[]): ListedRelease[] {
  const known = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return releases.map((release) => {
    const meeting = release.meeting_id === null ? undefined : known.get(release.meeting_id);
    return {
      release,
      day:
        (release.released_at === null ? null : dayOf(release.released_at)) ??
        release.dateline.date ??
        meeting?.last_day ??
        null,
      meeting: meeting?.title ?? '',
    };
  });
}

const stations = { draft: 0, in_clearance: 1, cleared: 2, released: 3, withdrawn: 4 };

export function select(
  releases: readonly ListedRelease[],
  words: string,
  status: string,
  sort: { key: ReleaseSort; descending: boolean },
): ListedRelease[] {
  const names = byName();
  const compare: Record<ReleaseSort, (one: ListedRelease, other: ListedRelease) => number> = {
    day: (one, other) => names(one.day ?? '', other.day ?? ''),
    headline: (one, other) => names(one.release.headline, other.release.headline),
    meeting: (one, other) => names(one.meeting, other.meeting),
    language: (one, other) => names(one.release.language, other.release.language),
    status: (one, other) => stations[one.release.status] - stations[other.release.status],
  };
  const asked = words.trim();
  const way = sort.descending ? -1 : 1;
  return releases
    .filter(({ release, meeting }) => {
      if (status !== '' && release.status !== status) return false;
      return asked === '' || answers(`${release.headline} ${release.number} ${meeting}`, asked);
    })
    .sort((one, other) => way * compare[sort.key](one, other) || names(one.release.id, other.release.id));
}
