/** A list of people on its way out: as a table, or as cards where its name ends so. */
import type { PlainFile } from '$lib/exports.svelte';
import { office } from '$lib/ipc/client';
import { m } from '$paraglide/messages';

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
