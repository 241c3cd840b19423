/** Answers for the record by noun, the desk, the trash and the planning of meetings, over sample state that changes. */
import type {
  Body,
  Kind,
  Meeting,
  MeetingRow,
  MeetingStatus,
  MeetingView,
  Membership,
  Move,
  Organisation,
  Person,
  Role,
} from '$lib/ipc/bindings';
import type { ChangeRow, DeskRow, NextMeeting, TrashRow } from '$lib/ipc/client';
import * as sample from '$lib/ipc/mock-sample';
import type { KnownPeople } from './attendees';
import { memberParts } from './members';
import { bodies, changes, deskRows, memberships, organisations, people } from './planning-sample';

type Fields = Record<string, unknown> & { id: string };

const refusal = (code: string, message: string, field: string | null = null, hint: string | null = null) => ({
  code,
  message,
  hint,
  field,
});

/** A meeting's record as its row in the list tells it. */
function meetingOf(row: MeetingRow): Meeting {
  const full = row.id === sample.full.id ? sample.full : null;
  return {
    id: row.id,
    body_id: row.body_id,
    number: row.number,
    title: null,
    first_day: row.first_day,
    last_day: row.last_day,
    zone: full?.time_zone ?? 'Europe/Bucharest',
    venue: full?.venue ?? '',
    city: row.city,
    country: row.country,
    mode: full?.mode ?? 'in_person',
    theme: full?.theme ?? '',
    aims: full?.aims ?? [],
    hosts: full ? [{ organisation_id: 'o-bg', part: 'host', words: 'in the City Library of Plovdiv' }] : [],
    status: row.status,
    status_reason: '',
    marking: null,
    language: 'en',
    numbering: 'decimal',
    sittings: full?.sittings ?? [],
    previous_id: null,
    sequence: 0,
  };
}

export interface Planning {
  /** People and organisations, for those who deal with attendees. */
  known: KnownPeople;
  answer: (command: string, args: Record<string, unknown>) => unknown;
  /** A meeting's view after what was changed in its record. */
  seen: (view: MeetingView) => MeetingView;
}

export function planning(options: { empty?: boolean }, rows: MeetingRow[]): Planning {
  const kept = new Map<Kind, Map<string, Fields>>();
  const trash: (TrashRow & { record: Fields })[] = [];
  let role: Role = 'secretariat';
  let fresh = 0;

  const of = (kind: Kind): Map<string, Fields> => {
    const known = kept.get(kind) ?? new Map<string, Fields>();
    kept.set(kind, known);
    return known;
  };
  const put = (kind: Kind, record: { id: string }) => of(kind).set(record.id, record as Fields);

  if (!options.empty) {
    for (const one of organisations) put('organisation', one);
    for (const one of people) put('person', one);
    for (const one of bodies) put('body', one);
    for (const one of memberships) put('membership', one);
    for (const row of sample.meetings) put('meeting', meetingOf(row));
  }

  function show(kind: Kind, id: string): Fields {
    const found = of(kind).get(id);
    if (found) return found;
    throw refusal(
      'not_found',
      'This is not in the file.',
      null,
      'It may have been removed; look in the trash.',
    );
  }

  const titleOf = (record: Fields): string => {
    const name = record['name'];
    if (typeof name === 'string') return name;
    if (typeof name === 'object' && name !== null) return Object.values(name).join(' ').trim();
    return String(rows.find((row) => row.id === record.id)?.title ?? record.id);
  };

  function check(kind: Kind, record: Fields): void {
    if ((kind === 'body' || kind === 'organisation') && String(record['name']).trim() === '') {
      throw refusal('invalid', `The ${kind} has no name.`, 'name', 'Write its full name.');
    }
    if (kind === 'person') {
      const { given, family } = record['name'] as Person['name'];
      if (`${given}${family}`.trim() === '') {
        throw refusal('invalid', 'The person has no name; write at least a family name.', 'name');
      }
      const wrong = ((record['emails'] ?? []) as string[]).find((address) => !/^\S+@\S+$/.test(address));
      if (wrong !== undefined) throw refusal('invalid', `“${wrong}” isn’t a mail address.`, 'emails');
    }
    if (kind === 'meeting' && String(record['last_day']) < String(record['first_day'])) {
      throw refusal(
        'invalid',
        `The meeting ends on ${record['last_day']}, before it begins on ${record['first_day']}.`,
        'last_day',
      );
    }
  }

  function write(kind: Kind, record: Fields): Fields {
    check(kind, record);
    put(kind, record);
    if (kind === 'meeting') {
      const row = rows.find((one) => one.id === record.id);
      const { first_day, last_day, city, country, status } = record as unknown as Meeting;
      if (row) Object.assign(row, { first_day, last_day, city, country, status, stage: status });
    }
    return record;
  }

  const defaults: Partial<Record<Kind, Record<string, unknown>>> = {
    organisation: { short_name: '', kind: 'other', country: null, parent_id: null, logo_id: null },
    person: { function: '', organisation_id: null, emails: [], phones: [], note: '' },
    membership: { standing: 'member_state', since: null, until: null },
    body: {
      ...bodies[0],
      name: '',
      subject: '',
      organisation_id: null,
      coordinator_id: null,
      established: null,
      notice_days: null,
      former_names: [],
    },
  };

  function remove(kind: Kind, id: string): null {
    const record = show(kind, id);
    of(kind).delete(id);
    const at = rows.findIndex((row) => row.id === id);
    trash.unshift({
      kind,
      id,
      title: titleOf(record),
      removed_at: '2026-09-28T09:12:00Z',
      removed_by: 'Ana Ionescu',
      with: kind === 'meeting' ? 31 : 0,
      restorers: kind === 'minutes' ? ['secretariat'] : ['secretariat', 'chair', 'press_officer'],
      record,
    });
    if (at >= 0) rows.splice(at, 1);
    return null;
  }

  function restore(kind: Kind, id: string): null {
    const at = trash.findIndex((row) => row.kind === kind && row.id === id);
    const [back] = at < 0 ? [] : trash.splice(at, 1);
    if (back) put(kind, back.record);
    return null;
  }

  function next(bodyId: string, given: number | null = null, on: string | null = null): NextMeeting {
    const body = show('body', bodyId) as unknown as Body;
    const held = rows.filter((row) => row.body_id === bodyId && row.status !== 'cancelled');
    const ofBody = held.filter((row) => on === null || row.first_day <= on);
    const last = [...ofBody].sort((a, b) => (a.first_day < b.first_day ? 1 : -1))[0];
    const following = Math.max(0, ...held.map((row) => row.number ?? 0)) + 1;
    const number = body.numbered ? (given ?? following) : null;
    return {
      body_id: bodyId,
      body_name: body.name,
      number,
      title:
        number === null
          ? `${body.name} ${(on ?? '2027').slice(0, 4)}`
          : `${sample.ordinal(number)} Meeting of ${body.name}`,
      last: last
        ? {
            id: last.id,
            title: last.title,
            first_day: last.first_day,
            last_day: last.last_day,
            city: last.city,
          }
        : null,
      zone: last ? 'Europe/Bucharest' : null,
      mode: last ? 'hybrid' : 'in_person',
      language: 'en',
      agenda_items: last ? 11 : 0,
      attendees: last ? 24 : 0,
      pending_points: last ? 5 : 0,
    };
  }

  function plan(request: Record<string, unknown>): Meeting {
    const ahead = next(String(request['body_id']));
    if ((request['zone'] ?? ahead.zone) === null) {
      throw refusal(
        'no_zone',
        'No time zone is known for the meeting; give one, for example Europe/Bucharest.',
        'zone',
      );
    }
    const row: MeetingRow = {
      id: `m-new-${(fresh += 1)}`,
      body_id: ahead.body_id,
      body_name: ahead.body_name,
      number: ahead.number,
      title: ahead.title,
      first_day: String(request['first_day']),
      last_day: String(request['last_day'] ?? request['first_day']),
      city: String(request['city'] ?? ''),
      country: (request['country'] ?? null) as string | null,
      status: 'planned',
      stage: 'planned',
      marking: 'TLP:AMBER',
    };
    rows.unshift(row);
    const meeting = meetingOf(row);
    put('meeting', meeting);
    return meeting;
  }

  const move = (code: string, needs_reason = false): Move => ({
    code,
    name: code,
    needs_reason,
    is_final: false,
    by: null,
  });
  const off = [move('postpone', true), move('cancel', true)];
  const moves: Record<MeetingStatus, Move[]> = {
    planned: [move('convene'), ...off],
    convened: [move('open'), ...off],
    in_session: [move('close')],
    closed: [],
    cancelled: [],
    postponed: [move('replan'), move('cancel', true)],
  };

  const steps: Record<string, MeetingStatus> = {
    convene: 'convened',
    open: 'in_session',
    close: 'closed',
    postpone: 'postponed',
    cancel: 'cancelled',
    replan: 'planned',
  };

  function seen(view: MeetingView): MeetingView {
    const record = of('meeting').get(view.id) as Meeting | undefined;
    if (!record) return view;
    const { title, zone, hosts, marking, ...same } = record;
    void hosts;
    return {
      ...view,
      ...same,
      title: title ?? view.title,
      time_zone: zone,
      marking: marking ?? view.marking,
      allowed_moves: moves[record.status],
    };
  }

  function merge(kind: Kind, from: string, into: string, field: string): null {
    show(kind, into);
    for (const records of kept.values()) {
      for (const record of records.values()) {
        if (record[field] === from) records.set(record.id, { ...record, [field]: into });
      }
    }
    return remove(kind, from);
  }

  const members = memberParts({
    organisations: () => [...of('organisation').values()] as unknown as Organisation[],
    memberships: () => [...of('membership').values()] as unknown as Membership[],
    add: (kind, fields) => write(kind, { ...defaults[kind], ...fields, id: `${kind}-new-${(fresh += 1)}` }),
    host: (id, organisation_id) => {
      const meeting = show('meeting', id) as unknown as Meeting;
      const hosts = [...(meeting.hosts ?? []), { organisation_id, part: 'host' as const, words: '' }];
      return write('meeting', { ...meeting, hosts } as unknown as Fields);
    },
  });

  function answer(command: string, args: Record<string, unknown>): unknown {
    const kind = args['kind'] as Kind;
    const id = String(args['id']);
    switch (command) {
      case 'role':
        return role;
      case 'set_role':
        role = args['role'] as Role;
        return null;
      case 'go_by_name':
        return 'ana';
      case 'list_records':
        return [...of(kind).values()];
      case 'records_of_meeting':
        return [...of(kind).values()].filter((record) => record['meeting_id'] === args['meetingId']);
      case 'show_record':
        return show(kind, id);
      case 'add_record':
        return write(kind, {
          ...defaults[kind],
          ...(args['fields'] as object),
          id: `${kind}-new-${(fresh += 1)}`,
        });
      case 'change_record':
        return write(kind, { ...show(kind, id), ...(args['fields'] as object) });
      case 'remove_record':
        return remove(kind, id);
      case 'restore_record':
        return restore(kind, id);
      case 'trash':
        return trash.map((row) => ({ ...row, record: undefined }));
      case 'record_history':
        return options.empty ? [] : (changes satisfies ChangeRow[]);
      case 'merge_people':
        return merge('person', String(args['from']), String(args['into']), 'person_id');
      case 'merge_organisations':
        return merge('organisation', String(args['from']), String(args['into']), 'organisation_id');
      case 'merge_bodies':
        return merge('body', String(args['from']), String(args['into']), 'body_id');
      case 'next_meeting':
        return next(
          String(args['bodyId']),
          args['number'] as number | null,
          args['firstDay'] as string | null,
        );
      case 'plan_meeting':
        return plan(args['request'] as Record<string, unknown>);
      case 'advance_meeting': {
        const status = steps[String(args['step'])] ?? 'planned';
        return write('meeting', { ...show('meeting', id), status, status_reason: args['reason'] });
      }
      case 'desk':
        return options.empty ? [] : (deskRows[role] satisfies DeskRow[]);
      case 'bodies':
        return [...of('body').values()].map((record) => {
          const body = record as unknown as Body;
          return {
            id: body.id,
            name: body.name,
            subject: body.subject,
            kind: body.kind,
            meetings: rows.filter((row) => row.body_id === body.id).length,
            next_number: next(body.id).number,
            next_point: body.numbered ? `${(next(body.id).number ?? 1) - 1}.9` : null,
          };
        });
      default:
        return members(command, args);
    }
  }

  const known: KnownPeople = {
    person: (id) => of('person').get(id) as Person | undefined,
    meet: (name) =>
      write('person', { ...defaults.person, name, id: `person-new-${(fresh += 1)}` }) as unknown as Person,
    organisation: (id) => {
      const found = of('organisation').get(id ?? '') as Organisation | undefined;
      return found && { name: found.short_name || found.name, country: found.country };
    },
  };

  return { answer, seen, known };
}
