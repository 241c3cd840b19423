/** Answers for the agenda of a meeting. */
import type { AgendaItem, AgendaRow, AgendaStage, Sitting } from '$lib/ipc/bindings';
import type { AgendaComparison, NewAgendaItem, SittingLoad } from '$lib/ipc/client';
import { full, refusal, type Kept } from './kept';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export function agendaParts(kept: Kept) {
  function agenda(meetingId: string, days: Sitting[]): AgendaRow[] {
    const items = kept.inMeeting('agenda_item', meetingId);
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
            const one = kept.records.attendee.get(id);
            return one ? [full(one.name)] : [];
          }),
          arising: [],
          minutes_planned: item.minutes_planned,
          minutes_counted: item.minutes_planned,
          falls_in: days[sitting] ? sitting : null,
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
    const siblings = kept
      .inMeeting('agenda_item', item.meeting_id)
      .filter((one) => one.parent_id === item.parent_id && one.id !== item.id);
    siblings.splice(position, 0, item);
    siblings.forEach((one, index) => kept.records.agenda_item.set(one.id, { ...one, position: index }));
  }

  function insert(request: NewAgendaItem): AgendaItem {
    if (request.title.trim() === '') {
      throw refusal('invalid', 'The agenda item has no title.', 'Write what it is about.', 'title');
    }
    const item: Required<AgendaItem> = {
      ...request,
      id: `i-new-${kept.next()}`,
      position: 0,
      starts_at: null,
      sitting: null,
      presenter_ids: [],
      paper_ids: [],
      marking: null,
      closed: false,
    };
    const { after_id: after, ...own } = item as Required<AgendaItem> & { after_id: string | null };
    const siblings = kept
      .inMeeting('agenda_item', own.meeting_id)
      .filter((one) => one.parent_id === own.parent_id);
    place(own, after === null ? 0 : siblings.findIndex((one) => one.id === after) + 1);
    return own;
  }

  function move(id: string, parent_id: string | null, position: number): null {
    const item = kept.records.agenda_item.get(id);
    if (item) place({ ...item, parent_id }, position);
    return null;
  }

  function compare(meetingId: string, stage: AgendaStage): AgendaComparison | null {
    const before = (stage === 'issued' ? kept.issued : kept.adopted).get(meetingId);
    if (!before) return null;
    const on = 'on' in before ? before.on : before.at.slice(0, 10);
    const now = agenda(meetingId, kept.sittings.get(meetingId) ?? []);
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
    return { stage, on, by: 'Ana Kovač', differences };
  }

  return { agenda, loads, insert, move, compare };
}
