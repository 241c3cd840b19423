/** The meeting as an invitation for calendars (iCalendar, RFC 5545). */
import { fileName } from '$lib/filename';
import { office, Refusal, system } from '$lib/ipc/client';

import { notices } from '$lib/notices.svelte';
import { m } from '$paraglide/messages';

/** Asks where to, then writes. Nothing happens when the person chooses no place. */
export async function saveInvitation(meetingId: string, suggestedName: string): Promise<void> {
  try {
    const to = await system.askWhereToSave(
      m.invitation_save_title(),
      fileName([suggestedName, m.invitation_name()], 'ics'),
      { name: m.invitation_kind(), extensions: ['ics'] },
    );
    if (to === null) return;
    const { path } = await office.exportInvitation(meetingId, to);
    notices.say(m.invitation_saved({ file: path.split(/[/\\]/).at(-1) ?? path }));
  } catch (thrown) {
    const refusal = Refusal.of(thrown);
    notices.warn(refusal.message, refusal.hint);
  }
}
