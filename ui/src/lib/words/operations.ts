/** What somebody did, as the journal keeps it by its code, in the reader's words. */
import type { ChangeRow, Kind } from '$lib/ipc/client';
import { m } from '$paraglide/messages';

const verbs: Record<string, (given: { noun: string }) => string> = {
  add: m.operation_verb_add,
  change: m.operation_verb_change,
  remove: m.operation_verb_remove,
  restore: m.operation_verb_restore,
};
const nouns: Record<Kind, () => string> = {
  file: m.operation_on_file,
  organisation: m.operation_on_organisation,
  body: m.operation_on_body,
  membership: m.operation_on_membership,
  person: m.operation_on_person,
  meeting: m.operation_on_meeting,
  attendee: m.operation_on_attendee,
  headcount: m.operation_on_headcount,
  document: m.operation_on_document,
  operation: m.operation_on_operation,
  agenda_item: m.operation_on_agenda_item,
  presentation: m.operation_on_presentation,
  decision: m.operation_on_decision,
  action_point: m.operation_on_action_point,
  minutes: m.operation_on_minutes,
  section: m.operation_on_section,
  statement: m.operation_on_statement,
  release: m.operation_on_release,
};
const names: Record<string, () => string> = {
  set_up_body: m.operation_name_set_up_body,
  plan_meeting: m.operation_name_plan_meeting,
  advance_meeting: m.operation_name_advance_meeting,
  take_in_members: m.operation_name_take_in_members,
  invite_delegations: m.operation_name_invite_delegations,
  paste_attendees: m.operation_name_paste_attendees,
  record_reply: m.operation_name_record_reply,
  record_presence: m.operation_name_record_presence,
  add_agenda_items: m.operation_name_add_agenda_items,
  move_agenda_item: m.operation_name_move_agenda_item,
  issue_agenda: m.operation_name_issue_agenda,
  adopt_agenda: m.operation_name_adopt_agenda,
  advance_presentation: m.operation_name_advance_presentation,
  record_decision: m.operation_name_record_decision,
  record_action_point: m.operation_name_record_action_point,
  update_action_point: m.operation_name_update_action_point,
  carry_over: m.operation_name_carry_over,
  record_statement: m.operation_name_record_statement,
  clear_statement: m.operation_name_clear_statement,
  import_minutes: m.operation_name_import_minutes,
  write_minutes: m.operation_name_write_minutes,
  add_sections: m.operation_name_add_sections,
  circulate_minutes: m.operation_name_circulate_minutes,
  ask_correction: m.operation_name_ask_correction,
  settle_correction: m.operation_name_settle_correction,
  submit_minutes: m.operation_name_submit_minutes,
  approve_minutes: m.operation_name_approve_minutes,
  return_minutes: m.operation_name_return_minutes,
  issue_corrigendum: m.operation_name_issue_corrigendum,
  import_release: m.operation_name_import_release,
  write_release: m.operation_name_write_release,
  advance_release: m.operation_name_advance_release,
  release: m.operation_name_release,
  withdraw_release: m.operation_name_withdraw_release,
  attach_file: m.operation_name_attach_file,
  merge_people: m.operation_name_merge_people,
  merge_organisations: m.operation_name_merge_organisations,
  merge_bodies: m.operation_name_merge_bodies,
  import_dossier: m.operation_name_import_dossier,
  make_sample: m.operation_name_make_sample,
  empty_trash: m.operation_name_empty_trash,
  erase: m.operation_name_erase,
};

const isKind = (text: string | undefined): text is Kind => text !== undefined && text in nouns;

/** The operation's name; the journal's own words where a newer program did something not known here. */
export function operationWords(code: string | null, words: string): string {
  const [verb = '', noun] = (code ?? '').split(':');
  const said = verbs[verb];
  if (said && isKind(noun)) return said({ noun: nouns[noun]() });
  return names[verb]?.() ?? words;
}

/** What a change of a record was a part of. */
export function changeWords({ code, operation, turn }: ChangeRow): string {
  const name = operationWords(code, turn === null ? operation : operation.replace(/^\w+: /, ''));
  if (turn === null) return name;
  return turn === 'undone' ? m.operation_turn_undone({ name }) : m.operation_turn_redone({ name });
}
