/** The meeting as an invitation for calendars (iCalendar, RFC 5545). */
import { exports } from '$lib/exports.svelte';
import { fileName } from '$lib/filename';
import { office } from '$lib/ipc/client';
import { notices } from '$lib/notices.svelte';
import { m } from '$paraglide/messages';

export function saveInvitation(meetingId: string, suggestedName: string): Promise<void> {
  let leftOut = 0;
  return exports.save({
    name: m.invitation_name(),
    fileName: fileName([suggestedName, m.invitation_name()], 'ics'),
    kind: { name: m.invitation_kind(), extensions: ['ics'] },
    check: () => office.checkInvitation(meetingId),
    write: async (to) => {
      const written = await office.exportInvitation(meetingId, to);
      leftOut = written.without_address;
      if (written.rows === 0) notices.warn(m.invitation_nobody(), m.invitation_nobody_words());
      return written;
    },
    about: (rows) =>
      [
        m.invitation_about({ count: rows }),
        ...(leftOut > 0 ? [m.invitation_left_out({ count: leftOut })] : []),
      ].join('; '),
  });
}
