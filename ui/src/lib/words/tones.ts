/** Which status asks for attention, in the house's few colours. The word always stands beside it. */
import type {
  ActionPointRow,
  Consent,
  MeetingStatus,
  MinutesStatus,
  Outcome,
  Presence,
  PresentationState,
  ReleaseStatus,
  Reply,
  Stage,
} from '$lib/ipc/client';

export type Tone = 'plain' | 'accent' | 'ok' | 'warn' | 'danger';

const tones =
  <Code extends string>(known: Partial<Record<Code, Tone>>) =>
  (code: Code): Tone =>
    known[code] ?? 'plain';

export const meetingTone = tones<MeetingStatus>({
  convened: 'accent',
  in_session: 'warn',
  postponed: 'warn',
  cancelled: 'danger',
});
export const stageTone = tones<Stage>({
  convened: 'accent',
  in_session: 'warn',
  postponed: 'warn',
  cancelled: 'danger',
  minutes_circulated: 'accent',
  minutes_submitted: 'warn',
  minutes_approved: 'ok',
  released: 'ok',
});
export const minutesTone = tones<MinutesStatus>({ circulated: 'accent', submitted: 'warn', approved: 'ok' });
export const releaseTone = tones<ReleaseStatus>({
  in_clearance: 'warn',
  cleared: 'accent',
  released: 'ok',
  withdrawn: 'danger',
});
export const replyTone = tones<Reply>({ accepted: 'ok', tentative: 'warn', declined: 'danger' });
export const presenceTone = tones<Presence>({
  in_person: 'ok',
  remote: 'accent',
  apologies: 'warn',
  absent: 'danger',
});
export const presentationTone = tones<PresentationState>({
  requested: 'warn',
  received: 'accent',
  accepted: 'ok',
});
export const consentTone = tones<Consent>({ asked: 'warn', given: 'ok', refused: 'danger' });
export const outcomeTone = tones<Outcome>({ adopted: 'ok', postponed: 'warn', withdrawn: 'danger' });

export function actionTone(point: Pick<ActionPointRow, 'status' | 'overdue'>): Tone {
  if (point.overdue) return 'danger';
  return tones<ActionPointRow['status']>({ open: 'accent', in_progress: 'accent', done: 'ok' })(point.status);
}
