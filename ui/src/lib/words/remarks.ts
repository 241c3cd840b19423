/** What whoever sends minutes on had better know first, in words. */
import { instantIn } from '$lib/dates';
import type { MinutesView, Remark } from '$lib/ipc/client';
import { meetingStatus } from '$lib/words';
import { m } from '$paraglide/messages';

function words(remark: Remark, zone: string): string {
  switch (remark.what) {
    case 'not_closed':
      return m.remark_not_closed({ status: meetingStatus(remark.status).toLocaleLowerCase() });
    case 'corrections_open':
      return m.remark_corrections_open({ instant: instantIn(remark.until, zone) });
    case 'sections_empty':
      return m.approval_empty({ count: remark.count });
    case 'presence_not_taken':
      return m.remark_presence_not_taken({ count: remark.count });
    case 'no_chair':
      return m.remark_no_chair();
  }
}

export const remarksOn = (minutes: MinutesView): string[] =>
  minutes.remarks.map((remark) => words(remark, minutes.zone));
