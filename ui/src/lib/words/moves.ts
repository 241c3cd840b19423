/** The moves of the two papers and of action points, as buttons name them. */
import type { ClearanceState, Move } from '$lib/ipc/client';
import { m } from '$paraglide/messages';

const ofMinutes: Record<string, () => string> = {
  circulate: m.minutes_move_circulate,
  submit: m.minutes_move_submit,
  approve: m.minutes_move_approve,
  return: m.minutes_move_return,
};
const ofReleases: Record<string, () => string> = {
  ask_clearance: m.release_move_ask_clearance,
  clear: m.release_move_clear,
  release: m.release_move_release,
  return: m.release_move_return,
  withdraw: m.release_move_withdraw,
};
const ofPoints: Record<string, () => string> = {
  begin: m.action_move_begin,
  finish: m.action_move_finish,
  drop: m.action_move_drop,
  reopen: m.action_move_reopen,
};

/** A move without words of ours is called what the record calls it. */
export const minutesMove = (move: Move): string => ofMinutes[move.code]?.() ?? move.name;
export const releaseMove = (move: Move): string => ofReleases[move.code]?.() ?? move.name;
export const pointMove = (move: Move): string => ofPoints[move.code]?.() ?? move.name;

const states: Record<ClearanceState, () => string> = {
  none: m.clearance_none,
  asked: m.clearance_asked,
  cleared: m.clearance_cleared,
  amended: m.clearance_amended,
  refused: m.clearance_refused,
};
export const clearanceState = (state: ClearanceState): string => states[state]();
export const clearanceStates = Object.keys(states) as ClearanceState[];
