/** The steps of a meeting's life in words, and taking them. Which are open comes with the meeting. */
import { dayOf, dayWords } from '$lib/dates';
import { office, type MeetingMove, type MeetingView, type Move } from '$lib/ipc/client';
import { wrote } from '$lib/ipc/records';
import { notices } from '$lib/notices.svelte';
import { meetingStatus, roleName } from '$lib/words';
import { meetingMove } from '$lib/words/moves';
import { m } from '$paraglide/messages';

/** What the button says; one that is for another role names it. */
export function moveWords(move: Move, isMine: boolean): string {
  const name = meetingMove(move);
  return isMine || move.by === null ? name : m.meeting_move_by({ move: name, role: roleName(move.by) });
}

/** Why a reason is asked for. */
export function reasonWords(move: Move): string {
  return move.code === 'cancel' ? m.meeting_cancel_why() : m.meeting_postpone_why();
}

/** What had better be known before a step: that its day hasn't come yet, where the meeting is held. */
export function remarksOn(meeting: MeetingView, { code }: Move): string[] {
  const now = dayOf(new Date().toISOString(), meeting.time_zone);
  if (code === 'open' && now < meeting.first_day)
    return [m.meeting_begins_later({ day: dayWords(meeting.first_day) })];
  if (code === 'close' && now < meeting.last_day)
    return [m.meeting_ends_later({ day: dayWords(meeting.last_day) })];
  return [];
}

/** Whether a step says something, or wants to hear something, before it is taken. */
export const asks = (meeting: MeetingView, move: Move): boolean =>
  move.needs_reason || remarksOn(meeting, move).length > 0;

/** @throws Refusal where the rules don't allow it */
export async function advance(id: string, move: Move, reason: string): Promise<void> {
  const meeting = await wrote(office.advanceMeeting(id, move.code as MeetingMove, reason));
  notices.say(m.meeting_advanced({ status: meetingStatus(meeting.status) }));
}
