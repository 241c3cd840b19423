/** Answers for agenda, attendees and presentations of a meeting, over sample state that changes. */
import type {
  AgendaItem,
  AgendaRow,
  Attendee,
  AttendeeRow,
  Document,
  File,
  Headcount,
  Kind,
  MeetingView,
  Move,
  Name,
  Operation,
  Presentation,
  PresentationRow,
  PresentationState,
  Sitting,
  Standing,
  StandingGroup,
} from '$lib/ipc/bindings';
import type {
  AgendaComparison,
  FileFacts,
  NewAgendaItem,
  NewAgendaItems,
  SittingLoad,
  Understood,
  UnderstoodPerson,
} from '$lib/ipc/client';
import * as sample from '$lib/ipc/mock-sample';

interface Nouns {
  agenda_item: Required<AgendaItem>;
  attendee: Required<Attendee>;
  presentation: Required<Presentation>;
  headcount: Headcount;
  document: Document;
  operation: Required<Operation>;
  file: File;
}
type Mine = keyof Nouns;
type Any = { id: string; meeting_id?: string | null; position?: number };

const refusal = (code: string, message: string, hint: string | null = null, field: string | null = null) => ({
  code,
  message,
  hint,
  field,
});

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** "Ms Ilinca Duţă" in its parts. */
function nameOf(text: string | null): Name {
  const words = (text ?? '').split(' ').filter((word) => word !== '');
  const honorific = /^(Mr|Ms|Dr|Κα|Г-дин)\.?$/.test(words[0] ?? '') ? (words.shift() ?? '') : '';
  return { honorific, given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' };
}
const full = (name: Name) =>
  [name.honorific, name.given, name.family].filter((word) => word !== '').join(' ');

export interface MeetingParts {
  answer: (command: string, args: Record<string, unknown>) => unknown;
  /** A meeting's view after what was changed in these parts. */
  seen: (view: MeetingView) => MeetingView;
}

const moveTo = (code: string): Move => ({ code, name: code, needs_reason: false, by: null });
const presentationMoves: Record<PresentationState, Move[]> = {
  requested: [moveTo('receive'), moveTo('accept'), moveTo('withdraw')],
  received: [moveTo('accept'), moveTo('withdraw')],
  accepted: [moveTo('withdraw')],
  withdrawn: [moveTo('request')],
};

export function meetingParts(options: { empty?: boolean }): MeetingParts {
  const kept: { [K in Mine]: Map<string, Nouns[K]> } = {
    agenda_item: new Map(),
    attendee: new Map(),
    presentation: new Map(),
    headcount: new Map(),
    document: new Map(),
    operation: new Map(),
    file: new Map(),
  };
  const trash = new Map<string, Any>();
  const adopted = new Map<string, { at: string; rows: AgendaRow[] }>();
  const sittings = new Map<string, Sitting[]>();
  let fresh = 0;
  const isMine = (kind: unknown): kind is Mine => typeof kind === 'string' && kind in kept;
  const of = (kind: Mine) => kept[kind] as unknown as Map<string, Any>;
  const inMeeting = <K extends Mine>(kind: K, id: string): Nouns[K][] =>
    [...kept[kind].values()]
      .filter((one) => (one as Any).meeting_id === id)
      .sort((a, b) => ((a as Any).position ?? 0) - ((b as Any).position ?? 0));

  if (!options.empty) fill();

  function fill(): void {
    const meeting_id = sample.full.id;
    sittings.set(meeting_id, sample.full.sittings);
    let place = 0;
    for (const group of sample.full.attendees) {
      for (const delegation of group.delegations) {
        for (const row of delegation.attendees) {
          place += 1;
          kept.attendee.set(row.id, {
            id: row.id,
            meeting_id,
            person_id: null,
            name: nameOf(row.name),
            organisation_id: null,
            delegation: delegation.name,
            standing: group.standing ?? 'member_state',
            function: row.function,
            parts: row.parts,
            reply: row.reply,
            presence: row.presence.flatMap((presence, sitting) => (presence ? [{ sitting, presence }] : [])),
            represented_by_id: null,
            position: place,
          });
        }
      }
    }
    const byName = (name: string) =>
      [...kept.attendee.values()].filter((one) => full(one.name) === name).map((one) => one.id);
    const parents = new Map<string, string>();
    sample.full.agenda.forEach((row, position) => {
      if (row.number !== '') parents.set(row.number, row.id);
      kept.agenda_item.set(row.id, {
        id: row.id,
        meeting_id,
        parent_id: parents.get(row.number.split('.').slice(0, -1).join('.')) ?? null,
        position,
        title: row.title,
        kind: row.kind,
        minutes_planned: row.minutes_planned,
        starts_at: null,
        sitting: row.day === '2026-10-15' && row.number === '5' ? 1 : null,
        presenter_ids: row.presenters.flatMap(byName),
        paper_ids: [],
        marking: row.marking,
        closed: row.closed,
      });
    });
    kept.operation.set('op-1', { id: 'op-1', name: 'LANTERN', field: 'coins', awards: [] });
    kept.operation.set('op-2', { id: 'op-2', name: 'CLEARWATER', field: 'ports', awards: [] });
    kept.document.set('doc-1', {
      id: 'doc-1',
      symbol: 'TFM/12/1',
      title: 'Questionnaire on ports of entry',
      kind: 'questionnaire',
      date: '2026-09-01',
      body_id: 'b-meridian',
      meeting_id,
      file_id: null,
    });
    sample.full.presentations.forEach((row, position) => {
      const file = row.slides ? `f-${row.id}` : null;
      if (file && row.slides) {
        kept.file.set(file, {
          id: file,
          name: row.slides,
          media_type: row.slides.endsWith('pdf') ? 'application/pdf' : 'application/vnd.ms-powerpoint',
          size: 4_812_000,
          digest: '',
        });
      }
      kept.presentation.set(row.id, {
        id: row.id,
        meeting_id,
        item_id: `i-${row.item_number}`,
        title: row.title,
        speaker_ids: row.speakers.flatMap(byName),
        operation_ids: [...kept.operation.values()]
          .filter((one) => row.operations.includes(one.name))
          .map((one) => one.id),
        document_ids: [],
        slides_id: file,
        state: row.state,
        consent: row.consent,
        marking: null,
        position,
      });
    });
    sample.full.headcounts.forEach((one, position) => {
      kept.headcount.set(`h-${position}`, { ...one, id: `h-${position}`, meeting_id, position });
    });
  }

  // ── The agenda ──────────────────────────────────────────────────────────────────────────────────────
  function agenda(meetingId: string, days: Sitting[]): AgendaRow[] {
    const items = inMeeting('agenda_item', meetingId);
    const rows: AgendaRow[] = [];
    let sitting = 0;
    let at = days[0] ? minutesOf(days[0].from) : null;
    const walk = (parent: string | null, above: number[]) => {
      let count = 0;
      for (const item of items.filter((one) => one.parent_id === parent)) {
        const numbered = !['opening', 'closing', 'break'].includes(item.kind);
        if (numbered) count += 1;
        const path = numbered ? [...above, count] : above;
        if (item.sitting !== null && item.sitting !== sitting && days[item.sitting]) {
          sitting = item.sitting;
          at = minutesOf((days[sitting] as Sitting).from);
        }
        const fixed = item.starts_at === null ? null : minutesOf(item.starts_at);
        const clash = fixed !== null && at !== null && fixed < at;
        const start = fixed ?? at;
        rows.push({
          id: item.id,
          parent_id: item.parent_id,
          number: numbered ? path.join('.') : '',
          depth: above.length,
          title: item.title,
          kind: item.kind,
          presenters: item.presenter_ids.flatMap((id) => {
            const one = kept.attendee.get(id);
            return one ? [full(one.name)] : [];
          }),
          minutes_planned: item.minutes_planned,
          day: days[sitting]?.day ?? null,
          clock: start === null ? null : clock(start),
          ends: start === null || item.minutes_planned === null ? null : clock(start + item.minutes_planned),
          closed: item.closed,
          marking: item.marking,
          position: item.position,
          starts_at: item.starts_at,
          sitting: item.sitting,
          presenter_ids: item.presenter_ids,
          paper_ids: item.paper_ids,
          clash,
        });
        if (start !== null) at = start + (item.minutes_planned ?? 0);
        walk(item.id, path);
      }
    };
    walk(null, []);
    return rows;
  }

  function loads(rows: AgendaRow[], days: Sitting[]): SittingLoad[] {
    return days.map((sitting, index) => {
      const own = rows.filter((row) => row.day === sitting.day);
      const planned = own.reduce((sum, row) => sum + (row.minutes_planned ?? 0), 0);
      const room = minutesOf(sitting.to) - minutesOf(sitting.from);
      return { ...sitting, sitting: index, planned, room, over: Math.max(0, planned - room) };
    });
  }

  /** Puts an item at its place; the siblings make room. */
  function place(item: Required<AgendaItem>, position: number): void {
    const siblings = inMeeting('agenda_item', item.meeting_id).filter(
      (one) => one.parent_id === item.parent_id && one.id !== item.id,
    );
    siblings.splice(position, 0, item);
    siblings.forEach((one, index) => kept.agenda_item.set(one.id, { ...one, position: index }));
  }

  function insert(request: NewAgendaItem): AgendaItem {
    if (request.title.trim() === '') {
      throw refusal('invalid', 'The agenda item has no title.', 'Write what it is about.', 'title');
    }
    const item: Required<AgendaItem> = {
      ...request,
      id: `i-new-${(fresh += 1)}`,
      position: 0,
      starts_at: null,
      sitting: null,
      presenter_ids: [],
      paper_ids: [],
      marking: null,
      closed: false,
    };
    const { after_id: after, ...own } = item as Required<AgendaItem> & { after_id: string | null };
    const siblings = inMeeting('agenda_item', own.meeting_id).filter(
      (one) => one.parent_id === own.parent_id,
    );
    place(own, after === null ? 0 : siblings.findIndex((one) => one.id === after) + 1);
    return own;
  }

  function move(id: string, parent_id: string | null, position: number): null {
    const item = kept.agenda_item.get(id);
    if (item) place({ ...item, parent_id }, position);
    return null;
  }

  function compare(meetingId: string): AgendaComparison | null {
    const before = adopted.get(meetingId);
    if (!before) return null;
    const now = agenda(meetingId, sittings.get(meetingId) ?? []);
    const differences: AgendaComparison['differences'] = [];
    for (const row of now) {
      const old = before.rows.find((one) => one.id === row.id);
      const { number, title } = row;
      if (!old) differences.push({ change: 'added', number, title });
      else {
        if (old.number !== number) differences.push({ change: 'moved', title, from: old.number, to: number });
        if (old.title !== title) differences.push({ change: 'retitled', number, from: old.title, to: title });
        if (old.minutes_planned !== row.minutes_planned) {
          const [from, to] = [old.minutes_planned, row.minutes_planned];
          differences.push({ change: 'retimed', number, title, from, to });
        }
      }
    }
    for (const old of before.rows.filter((one) => !now.some((row) => row.id === one.id))) {
      differences.push({ change: 'removed', number: old.number, title: old.title });
    }
    return { adopted_at: before.at, adopted_by: 'Ana Kovač', differences };
  }

  // ── Attendees ───────────────────────────────────────────────────────────────────────────────────────
  function groups(meetingId: string, days: Sitting[]): StandingGroup[] {
    const staff = (one: Required<Attendee>) =>
      one.parts.length > 0 &&
      one.parts.every((taken) => ['secretariat', 'interpreter', 'rapporteur'].includes(taken.part));
    const order: (Standing | null)[] = [
      'member_state',
      'participating_state',
      'partner',
      'observer',
      'guest',
      null,
    ];
    const all = inMeeting('attendee', meetingId);
    const head = (one: Required<Attendee>) => one.parts.some((taken) => taken.part === 'head_of_delegation');
    const row = (one: Required<Attendee>): AttendeeRow => ({
      id: one.id,
      name: full(one.name) || null,
      function: one.function,
      parts: one.parts,
      reply: one.reply,
      presence: Array.from(
        { length: days.length },
        (_, n) => one.presence.find((at) => at.sitting === n)?.presence ?? null,
      ),
      represented_by: one.represented_by_id
        ? full(kept.attendee.get(one.represented_by_id)?.name ?? nameOf(null))
        : null,
      person_id: one.person_id,
      organisation_id: one.organisation_id,
      standing: one.standing,
      position: one.position,
    });
    return order.flatMap((standing) => {
      const own = all.filter((one) => (staff(one) ? null : one.standing) === standing);
      const names = [...new Set(own.map((one) => one.delegation))].sort();
      if (names.length === 0) return [];
      const delegations = names.map((name) => ({
        name,
        attendees: own
          .filter((one) => one.delegation === name)
          .sort((a, b) => Number(head(b)) - Number(head(a)))
          .map(row),
      }));
      return [{ standing, delegations }];
    });
  }

  function understand(text: string): Understood {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const isTable = text.includes('\t');
    const body = isTable && /name/i.test(lines[0] ?? '') ? lines.slice(1) : lines;
    const rows = body.map((source): UnderstoodPerson => {
      const cells = source.split(/\t|,|;/).map((cell) => cell.trim());
      const address = /^(.*)<(.+)>$/.exec(source.trim());
      const name = nameOf(address ? (address[1] ?? '').replaceAll('"', '').trim() : (cells[0] ?? ''));
      const delegation = address ? '' : (cells[1] ?? '');
      const isOn = [...kept.attendee.values()].some((one) => one.name.family === name.family);
      return {
        ...name,
        function: address ? '' : (cells[2] ?? ''),
        email: address?.[2] ?? cells.find((cell) => cell.includes('@')) ?? '',
        delegation,
        organisation_id: null,
        person_id: null,
        attendee_id: null,
        reply: null,
        standing: 'member_state',
        source,
        problem:
          name.family === '' ? 'There is no name in this row.' : isOn ? 'Is on the list already.' : null,
        remark: delegation === '' ? 'No delegation was found.' : null,
      };
    });
    return {
      rows,
      columns: ['name', 'delegation', 'function'],
      format: isTable ? 'table' : 'addresses',
      remark: null,
    };
  }

  /** The answers of two delegates, as their calendars sent them back. */
  function answers(): Understood {
    const on = [...kept.attendee.values()].filter((one) => one.name.family !== '').slice(0, 2);
    const rows = on.map((one, at): UnderstoodPerson => ({
      ...one.name,
      function: one.function,
      email: `${one.name.family.toLowerCase()}@example.org`,
      delegation: one.delegation,
      organisation_id: one.organisation_id,
      person_id: one.person_id,
      attendee_id: one.id,
      standing: one.standing,
      reply: at === 0 ? 'declined' : 'tentative',
      source: `ATTENDEE:mailto:${one.name.family.toLowerCase()}@example.org`,
      problem: null,
      remark: null,
    }));
    return { rows, columns: [], format: 'calendar', remark: null };
  }

  function takeIn(rows: UnderstoodPerson[], meetingId: string | null): number {
    if (meetingId === null) return rows.length;
    for (const row of rows) {
      const { honorific, given, family } = row;
      const known = row.attendee_id === null ? undefined : kept.attendee.get(row.attendee_id);
      if (known) {
        kept.attendee.set(known.id, { ...known, reply: row.reply ?? known.reply });
        continue;
      }
      write('attendee', {
        ...fields('attendee'),
        meeting_id: meetingId,
        name: { honorific, given, family },
        delegation: row.delegation,
        standing: row.standing,
        function: row.function,
        id: `a-new-${(fresh += 1)}`,
      });
    }
    return rows.length;
  }

  // ── Presentations ───────────────────────────────────────────────────────────────────────────────────
  function presentations(meetingId: string, rows: AgendaRow[]): PresentationRow[] {
    return inMeeting('presentation', meetingId).map((one) => ({
      id: one.id,
      title: one.title,
      speakers: one.speaker_ids.map((id) => full(kept.attendee.get(id)?.name ?? nameOf(null))),
      item_number: rows.find((row) => row.id === one.item_id)?.number ?? null,
      operations: one.operation_ids.map((id) => kept.operation.get(id)?.name ?? ''),
      state: one.state,
      allowed_moves: presentationMoves[one.state],
      slides: one.slides_id ? (kept.file.get(one.slides_id)?.name ?? null) : null,
      consent: one.consent,
    }));
  }

  const factsOf = (file: File): FileFacts => ({
    id: file.id,
    name: file.name,
    bytes: file.size,
    media_type: file.media_type,
    may_carry_macros: /\.(pptx?|pptm|docm?|xlsm?)$/.test(file.name),
  });

  async function attach(args: Record<string, unknown>): Promise<FileFacts> {
    const one = kept.presentation.get(String(args['presentationId']));
    const path = String(args['path']);
    const progress = args['progress'] as { onmessage: (at: unknown) => void };
    for (let done = 1; done <= 8; done += 1) {
      progress.onmessage({ step: 'reading', done: done * 600_000, total: 4_800_000 });
      await new Promise((wake) => setTimeout(wake, import.meta.env.MODE === 'mock' ? 200 : 1));
    }
    const file: File = {
      id: `f-new-${(fresh += 1)}`,
      name: path.split('/').at(-1) ?? path,
      media_type: path.endsWith('.pdf') ? 'application/pdf' : 'application/vnd.ms-powerpoint',
      size: 4_800_000,
      digest: '',
    };
    kept.file.set(file.id, file);
    if (one) kept.presentation.set(one.id, { ...one, slides_id: file.id });
    return factsOf(file);
  }

  // ── Any of these nouns ──────────────────────────────────────────────────────────────────────────────
  function fields(kind: Mine): Record<string, unknown> {
    const position = 10_000 + (fresh += 1);
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
    of(kind).set(String(record['id']), record as unknown as Any);
    return record;
  }

  function show(kind: Mine, id: string): Any {
    const found = of(kind).get(id);
    if (found) return found;
    throw refusal('not_found', 'This is not in the file.', 'It may have been removed; look in the trash.');
  }

  function answer(command: string, args: Record<string, unknown>): unknown {
    const kind = args['kind'] as Kind;
    const id = String(args['id']);
    const meetingId = String(args['meetingId']);
    switch (command) {
      case 'list_records':
        return isMine(kind) ? [...of(kind).values()] : undefined;
      case 'records_of_meeting':
        return isMine(kind) ? inMeeting(kind, meetingId) : undefined;
      case 'show_record':
        return isMine(kind) ? show(kind, id) : undefined;
      case 'add_record':
        if (!isMine(kind)) return undefined;
        return write(kind, {
          ...fields(kind),
          ...(args['fields'] as object),
          id: `${kind}-new-${(fresh += 1)}`,
        });
      case 'change_record':
        if (!isMine(kind)) return undefined;
        return write(kind, { ...show(kind, id), ...(args['fields'] as object) });
      case 'remove_record': {
        if (!isMine(kind)) return undefined;
        trash.set(id, show(kind, id));
        of(kind).delete(id);
        return null;
      }
      case 'restore_record': {
        const back = trash.get(id);
        if (!isMine(kind) || !back) return undefined;
        of(kind).set(id, back);
        return null;
      }
      case 'insert_item':
        return insert(args['request'] as NewAgendaItem);
      case 'insert_items': {
        const { first, further } = args['request'] as NewAgendaItems;
        const items = [insert(first)];
        for (const one of further) {
          items.push(insert({ ...first, ...one, minutes_planned: null, after_id: items.at(-1)?.id ?? null }));
        }
        return items;
      }
      case 'move_item':
        return move(id, args['parentId'] as string | null, Number(args['position']));
      case 'adopt_agenda':
        adopted.set(meetingId, {
          at: '2026-09-30T09:00:00Z',
          rows: agenda(meetingId, sittings.get(meetingId) ?? []),
        });
        return null;
      case 'compare_agenda':
        return compare(meetingId);
      case 'record_presence': {
        const one = kept.attendee.get(id);
        if (!one) return undefined;
        const { sitting, presence } = args as { sitting: number | null; presence: never };
        const all = (sittings.get(one.meeting_id) ?? [null]).map((_, index) => index);
        const taken = sitting === null ? all : [sitting];
        const rest = one.presence.filter((at) => !taken.includes(at.sitting));
        const added = presence === null ? [] : taken.map((at) => ({ sitting: at, presence }));
        const next = { ...one, presence: [...rest, ...added] };
        kept.attendee.set(id, next);
        return next;
      }
      case 'invite_all': {
        const open = inMeeting('attendee', meetingId).filter((one) => one.reply === 'not_invited');
        for (const one of open) kept.attendee.set(one.id, { ...one, reply: 'invited' });
        return open.length;
      }
      case 'understand_text':
        return understand(String(args['text']));
      case 'understand_file':
        if (String(args['path']).endsWith('.ics')) return answers();
        return understand('Name\tDelegation\tFunction\nMs Irina Cazacu\tMoldova\tInspector\n\tMoldova\t');
      case 'take_in':
        return takeIn(args['rows'] as UnderstoodPerson[], args['meetingId'] as string | null);
      case 'attach_slides':
        return attach(args);
      case 'file_facts': {
        const file = kept.file.get(id);
        return file ? factsOf(file) : undefined;
      }
      case 'open_kept_file':
        return null;
      case 'export_invitation':
      case 'export_table':
        return { path: args['to'], bytes: 4_200, rows: kept.attendee.size };
      default:
        return undefined;
    }
  }

  function seen(view: MeetingView): MeetingView {
    sittings.set(view.id, view.sittings);
    const rows = agenda(view.id, view.sittings);
    return {
      ...view,
      agenda: rows,
      sitting_loads: loads(rows, view.sittings),
      agenda_adopted_at: adopted.get(view.id)?.at ?? null,
      attendees: groups(view.id, view.sittings),
      presentations: presentations(view.id, rows),
      headcounts: inMeeting('headcount', view.id),
    };
  }

  return { answer, seen };
}
