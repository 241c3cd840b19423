/** The moves of what has a life of its own, as buttons name them, and where it stands. */
import type {
  ActionMove,
  ClearanceState,
  MeetingMove,
  MinutesMove,
  Move,
  Position,
  PresentationMove,
  ReleaseMove,
} from '$lib/ipc/client';
import { actionStatus, meetingStatus, minutesStatus, presentationState, releaseStatus } from './index';
import { m } from '$paraglide/messages';

type Words<Step extends string> = Record<Step, () => string>;

const ofMeetings: Words<MeetingMove> = {
  convene: m.meeting_move_convene,
  open: m.meeting_move_open,
  close: m.meeting_move_close,
  postpone: m.meeting_move_postpone,
  cancel: m.meeting_move_cancel,
  replan: m.meeting_move_replan,
};
const ofMinutes: Words<MinutesMove> = {
  circulate: m.minutes_move_circulate,
  submit: m.minutes_move_submit,
  approve: m.minutes_move_approve,
  return: m.minutes_move_return,
};
const ofReleases: Words<ReleaseMove> = {
  ask_clearance: m.release_move_ask_clearance,
  clear: m.release_move_clear,
  release: m.release_move_release,
  return: m.release_move_return,
  withdraw: m.release_move_withdraw,
};
const ofPoints: Words<ActionMove> = {
  begin: m.action_move_begin,
  finish: m.action_move_finish,
  drop: m.action_move_drop,
  reopen: m.action_move_reopen,
};

const ofPresentations: Words<PresentationMove> = {
  request: m.presentation_move_request,
  receive: m.presentation_move_receive,
  accept: m.presentation_move_accept,
  withdraw: m.presentation_move_withdraw,
};

/** A move without words of ours is called what the record calls it. */
const said =
  <Step extends string>(words: Words<Step>) =>
  (move: Move): string =>
    (words as Partial<Record<string, () => string>>)[move.code]?.() ?? move.name;
export const meetingMove = said(ofMeetings);
export const minutesMove = said(ofMinutes);
export const releaseMove = said(ofReleases);
export const pointMove = said(ofPoints);

/** Where something stands, and what is possible from there. */
export function positionWords(at: Position): { status: string; open: string } {
  // The dots after a step that asks for more say nothing in a list.
  const list = <Step extends string>(words: Words<Step>, open: readonly Step[]) =>
    open.map((step) => words[step]().replace('…', '')).join(', ');
  switch (at.of) {
    case 'meeting':
      return { status: meetingStatus(at.status), open: list(ofMeetings, at.open) };
    case 'minutes':
      return { status: minutesStatus(at.status), open: list(ofMinutes, at.open) };
    case 'release':
      return { status: releaseStatus(at.status), open: list(ofReleases, at.open) };
    case 'action_point':
      return { status: actionStatus(at.status), open: list(ofPoints, at.open) };
    case 'presentation':
      return { status: presentationState(at.status), open: list(ofPresentations, at.open) };
  }
}

const states: Record<ClearanceState, () => string> = {
  none: m.clearance_none,
  asked: m.clearance_asked,
  cleared: m.clearance_cleared,
  amended: m.clearance_amended,
  refused: m.clearance_refused,
};
export const clearanceState = (state: ClearanceState): string => states[state]();
export const clearanceStates = Object.keys(states) as ClearanceState[];
