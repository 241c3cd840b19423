/** The record's codes in the reader's words. A code without words doesn't compile. */
import type {
  ActionStatus,
  BodyKind,
  Consent,
  ExportStep,
  How,
  HostPart,
  Kind,
  Mode,
  MeetingStatus,
  MinutesStatus,
  Missing,
  NumberingScheme,
  OrganisationKind,
  Outcome,
  Part,
  Presence,
  PresentationState,
  Priority,
  Qualifier,
  ReleaseStatus,
  Reply,
  Role,
  SectionPart,
  Stage,
  Standing,
} from '$lib/ipc/client';
import { capital, choiceWords, dayWords } from '$lib/dates';
import { m } from '$paraglide/messages';

type Words<Code extends string> = Record<Code, () => string>;

const say =
  <Code extends string>(words: Words<Code>) =>
  (code: Code): string =>
    words[code]();

export const bodyKind = say<BodyKind>({
  task_force: m.body_kind_task_force,
  working_group: m.body_kind_working_group,
  committee: m.body_kind_committee,
  council: m.body_kind_council,
  conference_series: m.body_kind_conference_series,
});

export const organisationKind = say<OrganisationKind>({
  state: m.organisation_kind_state,
  agency: m.organisation_kind_agency,
  ministry: m.organisation_kind_ministry,
  international: m.organisation_kind_international,
  other: m.organisation_kind_other,
});

/** Whom one works as. */
export const roleName = say<Role>({
  secretariat: m.role_secretariat,
  chair: m.role_chair,
  press_officer: m.role_press_officer,
});

/** "Secretariat or press officer": those whose work something is. */
export const roleWords = (roles: readonly Role[]): string => choiceWords(roles.map(roleName));

export const numbering = say<NumberingScheme>({
  decimal: m.numbering_decimal,
  roman: m.numbering_roman,
  letter: m.numbering_letter,
});

/** Singular: what one organisation is in a body. */
export const standingOf = say<Standing>({
  member_state: m.standing_of_member_state,
  participating_state: m.standing_of_participating_state,
  partner: m.standing_of_partner,
  observer: m.standing_of_observer,
  guest: m.standing_of_guest,
});

export const meetingStatus = say<MeetingStatus>({
  planned: m.meeting_status_planned,
  convened: m.meeting_status_convened,
  in_session: m.meeting_status_in_session,
  closed: m.meeting_status_closed,
  cancelled: m.meeting_status_cancelled,
  postponed: m.meeting_status_postponed,
});

export const minutesStatus = say<MinutesStatus>({
  draft: m.minutes_status_draft,
  circulated: m.minutes_status_circulated,
  submitted: m.minutes_status_submitted,
  approved: m.minutes_status_approved,
});

/** What a section without a title of its own is called. */
export const sectionPart = say<SectionPart>({
  opening: m.section_part_opening,
  attendance: m.section_part_attendance,
  item: m.section_part_item,
  closing: m.section_part_closing,
});

export const releaseStatus = say<ReleaseStatus>({
  draft: m.release_status_draft,
  in_clearance: m.release_status_in_clearance,
  cleared: m.release_status_cleared,
  released: m.release_status_released,
  withdrawn: m.release_status_withdrawn,
});

/** How far a meeting has come, where nothing else says that it is about minutes. */
export const meetingStage = say<Stage>({
  planned: m.meeting_status_planned,
  convened: m.meeting_status_convened,
  in_session: m.meeting_status_in_session,
  closed: m.meeting_status_closed,
  cancelled: m.meeting_status_cancelled,
  postponed: m.meeting_status_postponed,
  minutes_draft: m.meetings_stage_draft,
  minutes_circulated: m.meetings_stage_circulated,
  minutes_submitted: m.meetings_stage_submitted,
  minutes_approved: m.meetings_stage_approved,
  released: m.meetings_stage_released,
});

/** The stages in a row, each beginning a line of its own. */
export const stageName = say<Stage>({
  planned: () => capital(m.meeting_status_planned()),
  convened: () => capital(m.meeting_status_convened()),
  in_session: () => capital(m.meeting_status_in_session()),
  closed: () => capital(m.meeting_status_closed()),
  cancelled: () => capital(m.meeting_status_cancelled()),
  postponed: () => capital(m.meeting_status_postponed()),
  minutes_draft: m.stage_minutes_draft,
  minutes_circulated: m.stage_minutes_circulated,
  minutes_submitted: m.stage_minutes_submitted,
  minutes_approved: m.stage_minutes_approved,
  released: m.stage_released,
});

export function missing(gap: Missing): string {
  const { what, count } = gap;
  switch (what) {
    case 'agenda':
      return m.missing_agenda();
    case 'agenda_issue':
      return m.missing_agenda_issue();
    case 'agenda_reissue':
      return m.missing_agenda_reissue();
    case 'attendees':
      return m.missing_attendees();
    case 'chair':
      return m.missing_chair();
    case 'invitations':
      return repliesCounted('not_invited', count);
    case 'replies':
      return m.missing_replies({ count });
    case 'slides':
      return m.missing_slides({ count });
    case 'minutes_sections':
      return m.missing_minutes_sections({ count });
  }
}

export const mode = say<Mode>({
  in_person: m.mode_in_person,
  hybrid: m.mode_hybrid,
  online: m.mode_online,
});

const standings: Words<Standing> = {
  member_state: m.standing_member_state,
  participating_state: m.standing_participating_state,
  partner: m.standing_partner,
  observer: m.standing_observer,
  guest: m.standing_guest,
};

/** Plural, as a heading over delegations. Null is for those without a standing. */
export const standing = (code: Standing | null): string =>
  code === null ? m.standing_none() : standings[code]();

const parts: Words<Exclude<Part['part'], 'opened_on_behalf'>> = {
  chair: m.part_chair,
  co_chair: m.part_co_chair,
  moderator: m.part_moderator,
  speaker: m.part_speaker,
  head_of_delegation: m.part_head_of_delegation,
  delegate: m.part_delegate,
  observer: m.part_observer,
  rapporteur: m.part_rapporteur,
  secretariat: m.part_secretariat,
  interpreter: m.part_interpreter,
  guest: m.part_guest,
};

export const part = (taken: Part): string =>
  taken.part === 'opened_on_behalf' ? m.part_opened_on_behalf({ of: taken.of }) : parts[taken.part]();

export const hostPart = say<HostPart>({ host: m.host_part_host, co_organiser: m.host_part_co_organiser });

export const reply = say<Reply>({
  not_invited: m.reply_not_invited,
  invited: m.reply_invited,
  accepted: m.reply_accepted,
  tentative: m.reply_tentative,
  declined: m.reply_declined,
});

/** "27 accepted": how many of them. */
export const repliesCounted = (reply: Reply, count: number): string => m.replies_counted({ reply, count });

export const presence = say<Presence>({
  in_person: m.presence_in_person,
  remote: m.presence_remote,
  apologies: m.presence_apologies,
  absent: m.presence_absent,
});

/** "1 apology", "2 apologies": how many of them. */
export const presencesCounted = (presence: Presence, count: number): string =>
  m.presences_counted({ presence, count });

export const presentationState = say<PresentationState>({
  requested: m.presentation_state_requested,
  received: m.presentation_state_received,
  accepted: m.presentation_state_accepted,
  withdrawn: m.presentation_state_withdrawn,
});

export const consent = say<Consent>({
  not_asked: m.consent_not_asked,
  asked: m.consent_asked,
  given: m.consent_given,
  refused: m.consent_refused,
});

export const actionStatus = say<ActionStatus>({
  open: m.action_status_open,
  in_progress: m.action_status_in_progress,
  done: m.action_status_done,
  dropped: m.action_status_dropped,
});

export const priority = say<Priority>({
  low: m.priority_low,
  normal: m.priority_normal,
  high: m.priority_high,
});

export const outcome = say<Outcome>({
  adopted: m.outcome_adopted,
  postponed: m.outcome_postponed,
  withdrawn: m.outcome_withdrawn,
  noted: m.outcome_noted,
});

export function decidedHow(how: How): string {
  switch (how.how) {
    case 'in_meeting':
      return m.how_in_meeting();
    case 'silence':
      return m.how_silence({ deadline: dayWords(how.deadline) });
    case 'vote':
      return m.how_vote({ in_favour: how.in_favour, against: how.against, abstaining: how.abstaining });
  }
}

const qualifiers: Record<Qualifier, (inputs: { number: number }) => string> = {
  exactly: m.qualifier_exactly,
  over: m.qualifier_over,
  about: m.qualifier_about,
  nearly: m.qualifier_nearly,
  up_to: m.qualifier_up_to,
};

/** "over 30". */
export const qualified = (qualifier: Qualifier, number: number): string => qualifiers[qualifier]({ number });

export const exportStep = say<ExportStep>({
  reading: m.export_step_reading,
  setting: m.export_step_setting,
  writing: m.export_step_writing,
  checking: m.export_step_checking,
});

/** Plural, as a heading over hits. */
export const kind = say<Kind>({
  file: m.kind_file,
  organisation: m.kind_organisation,
  body: m.kind_body,
  membership: m.kind_membership,
  person: m.kind_person,
  meeting: m.kind_meeting,
  attendee: m.kind_attendee,
  headcount: m.kind_headcount,
  document: m.kind_document,
  operation: m.kind_operation,
  agenda_item: m.kind_agenda_item,
  presentation: m.kind_presentation,
  decision: m.kind_decision,
  action_point: m.kind_action_point,
  minutes: m.kind_minutes,
  section: m.kind_section,
  statement: m.kind_statement,
  release: m.kind_release,
});
