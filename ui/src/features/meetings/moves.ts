/** The steps of a meeting's life in words, and taking them. Which are open comes with the meeting. */
import { office, type MeetingMove, type Move } from '$lib/ipc/client';
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

/** @throws Refusal where the rules don't allow it */
export async function advance(id: string, move: Move, reason: string): Promise<void> {
  const meeting = await wrote(office.advanceMeeting(id, move.code as MeetingMove, reason));
  notices.say(m.meeting_advanced({ status: meetingStatus(meeting.status) }));
}
