/** Answers for agenda, attendees and presentations of a meeting, over sample state that changes. */
import type { AgendaStage, Kind, MeetingView } from '$lib/ipc/bindings';
import type { EnterAttendee, NewAgendaItem, NewAgendaItems, UnderstoodPerson } from '$lib/ipc/client';
import { agendaParts } from './agenda';
import { attendeeParts, type KnownPeople } from './attendees';
import { Kept, nameOf, refusal, type Any, type Mine } from './kept';
import { fill } from './meeting-sample';
import { presentationParts } from './presentations';

export interface MeetingParts {
  answer: (command: string, args: Record<string, unknown>) => unknown;
  /** A meeting's view after what was changed in these parts. */
  seen: (view: MeetingView) => MeetingView;
}

export function meetingParts(options: { empty?: boolean }, known: KnownPeople): MeetingParts {
  const kept = new Kept();
  if (!options.empty) fill(kept);
  const agenda = agendaParts(kept);
  const attendees = attendeeParts(
    kept,
    (given) => write('attendee', { ...fields('attendee'), ...given }),
    known,
  );
  const presentations = presentationParts(kept);

  function fields(kind: Mine): Record<string, unknown> {
    const position = 10_000 + kept.next();
    switch (kind) {
      case 'attendee':
        return {
          person_id: null,
          name: nameOf(null),
          organisation_id: null,
          delegation: '',
          standing: 'member_state',
          function: '',
          parts: [],
          reply: 'not_invited',
          presence: [],
          represented_by_id: null,
          position,
        };
      case 'presentation':
        return {
          item_id: null,
          speaker_ids: [],
          operation_ids: [],
          document_ids: [],
          slides_id: null,
          state: 'requested',
          consent: 'not_asked',
          marking: null,
          position,
        };
      case 'headcount':
        return { qualifier: 'exactly', from_where: '', position };
      case 'document':
        return { symbol: '', kind: '', date: null, body_id: null, meeting_id: null, file_id: null };
      case 'operation':
        return { field: '', awards: [] };
      default:
        return { position };
    }
  }

  function write(kind: Mine, record: Record<string, unknown>): unknown {
    const title = record['title'] ?? record['of_whom'] ?? 'x';
    if (String(title).trim() === '') {
      throw refusal('invalid', 'There must be words here.', 'Write what it is.', 'title');
    }
    kept.of(kind).set(String(record['id']), record as unknown as Any);
    return record;
  }

  function show(kind: Mine, id: string): Any {
    const found = kept.of(kind).get(id);
    if (found) return found;
    throw refusal('not_found', 'This is not in the file.', 'It may have been removed; look in the trash.');
  }

  function answer(command: string, args: Record<string, unknown>): unknown {
    const kind = args['kind'] as Kind;
    const id = String(args['id']);
    const meetingId = String(args['meetingId']);
    switch (command) {
      case 'list_records':
        return kept.isMine(kind) ? [...kept.of(kind).values()] : undefined;
      case 'records_of_meeting':
        return kept.isMine(kind) ? kept.inMeeting(kind, meetingId) : undefined;
      case 'show_record':
        return kept.isMine(kind) ? show(kind, id) : undefined;
      case 'add_record':
        if (!kept.isMine(kind)) return undefined;
        return write(kind, {
          ...fields(kind),
          ...(args['fields'] as object),
          id: `${kind}-new-${kept.next()}`,
        });
      case 'change_record':
        if (!kept.isMine(kind)) return undefined;
        return write(kind, { ...show(kind, id), ...(args['fields'] as object) });
      case 'remove_record': {
        if (!kept.isMine(kind)) return undefined;
        kept.trash.set(id, show(kind, id));
        kept.of(kind).delete(id);
        for (const one of kept.records.presentation.values()) {
          if (one.slides_id === id) kept.records.presentation.set(one.id, { ...one, slides_id: null });
        }
        return null;
      }
      case 'restore_record': {
        const back = kept.trash.get(id);
        if (!kept.isMine(kind) || !back) return undefined;
        kept.of(kind).set(id, back);
        return null;
      }
      case 'insert_item':
        return agenda.insert(args['request'] as NewAgendaItem);
      case 'insert_items': {
        const { first, further } = args['request'] as NewAgendaItems;
        const items = [agenda.insert(first)];
        for (const one of further) {
          items.push(
            agenda.insert({ ...first, ...one, minutes_planned: null, after_id: items.at(-1)?.id ?? null }),
          );
        }
        return items;
      }
      case 'move_item':
        return agenda.move(id, args['parentId'] as string | null, Number(args['position']));
      case 'adopt_agenda':
        kept.adopted.set(meetingId, {
          at: '2026-09-30T09:00:00Z',
          rows: agenda.agenda(meetingId, kept.sittings.get(meetingId) ?? []),
        });
        return null;
      case 'issue_agenda':
        kept.issued.set(meetingId, {
          on: (args['on'] as string | null) ?? '2026-09-28',
          rows: agenda.agenda(meetingId, kept.sittings.get(meetingId) ?? []),
        });
        return null;
      case 'compare_agenda':
        return agenda.compare(meetingId, args['stage'] as AgendaStage);
      case 'record_presence': {
        const one = kept.records.attendee.get(id);
        if (!one) return undefined;
        const { sitting, presence } = args as { sitting: number | null; presence: never };
        const all = (kept.sittings.get(one.meeting_id) ?? [null]).map((_, index) => index);
        const taken = sitting === null ? all : [sitting];
        const rest = one.presence.filter((at) => !taken.includes(at.sitting));
        const added = presence === null ? [] : taken.map((at) => ({ sitting: at, presence }));
        const next = { ...one, presence: [...rest, ...added] };
        kept.records.attendee.set(id, next);
        return next;
      }
      case 'invite_all': {
        const open = kept.inMeeting('attendee', meetingId).filter((one) => one.reply === 'not_invited');
        for (const one of open) kept.records.attendee.set(one.id, { ...one, reply: 'invited' });
        return open.length;
      }
      case 'understand_text':
        return attendees.understand(String(args['text']));
      case 'understand_file':
        if (String(args['path']).endsWith('.ics')) return attendees.answers();
        return attendees.understand(
          'Name\tDelegation\tFunction\nMs Irina Cazacu\tMoldova\tInspector\n\tMoldova\t',
        );
      case 'understand_again':
        return attendees.again(args['rows'] as UnderstoodPerson[], args['changed'] as number[]);
      case 'enter_attendee':
        return attendees.enter(args['request'] as EnterAttendee);
      case 'take_in':
        return attendees.takeIn(args['rows'] as UnderstoodPerson[], args['meetingId'] as string | null);
      case 'attach_slides':
        return presentations.attach(args);
      case 'file_facts': {
        const file = kept.records.file.get(id);
        return file ? presentations.factsOf(file) : undefined;
      }
      case 'open_kept_file':
      case 'check_invitation':
        return null;
      case 'export_invitation': {
        const rows = kept.records.attendee.size;
        return { path: args['to'], bytes: 4_200, rows, without_address: rows > 0 ? 2 : 0 };
      }
      case 'export_table':
        return { path: args['to'], bytes: 4_200, rows: kept.records.attendee.size };
      default:
        return undefined;
    }
  }

  function seen(view: MeetingView): MeetingView {
    kept.sittings.set(view.id, view.sittings);
    const rows = agenda.agenda(view.id, view.sittings);
    const issued = kept.issued.get(view.id) ?? null;
    const changes = agenda.compare(view.id, 'issued')?.differences.length ?? 0;
    return {
      ...view,
      agenda: rows,
      sitting_loads: agenda.loads(rows, view.sittings),
      agenda_issued: issued && { on: issued.on, by: 'Ana Kovač', changes },
      may_adopt_agenda: rows.length > 0,
      agenda_issue_due: rows.length > 0 && !kept.adopted.has(view.id) && (issued === null || changes > 0),
      agenda_issuers: rows.length > 0 ? ['secretariat'] : [],
      agenda_adopted_at: kept.adopted.get(view.id)?.at ?? null,
      ...attendees.listed(view.id, view.sittings),
      presentations: presentations.presentations(view.id, rows),
      headcounts: kept.inMeeting('headcount', view.id),
    };
  }

  return { answer, seen };
}
