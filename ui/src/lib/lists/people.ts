/** Lists of people: on their way out as a table, or as cards where the name ends so; and on their way in. */
import type { PlainFile } from '$lib/exports.svelte';
import { office, type UnderstoodPerson } from '$lib/ipc/client';
import { m } from '$paraglide/messages';
import type { Door } from './intake.svelte';

/** @param meetingId whose attendees; null for all who are known */
export function peopleFile(name: string, fileName: string, meetingId: string | null): PlainFile {
  return {
    name,
    fileName,
    kind: { name: 'CSV', extensions: ['csv'] },
    otherKind: { name: 'vCard', extensions: ['vcf'] },
    write: (to) => office.exportTable(meetingId === null ? 'people' : 'attendees', meetingId, null, to),
    about: (rows) => m.attendees_rows({ count: rows }),
  };
}

/** @param meetingId whose list they come onto; null where they only become known */
export const peopleDoor = (meetingId: string | null): Door<UnderstoodPerson> => ({
  text: (words) => office.understandText(words, meetingId),
  file: (path) => office.understandFile(path, meetingId),
  again: (rows, changed) => office.understandAgain(rows, changed, meetingId),
  take: (rows) => office.takeIn(rows, meetingId),
  chosen: ['standing', 'reply'],
});
