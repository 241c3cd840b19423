/** Answers for the attendees of a meeting, and for people who come from outside. */
import type { Attendee, AttendeeRow, Sitting, Standing, StandingGroup } from '$lib/ipc/bindings';
import type { Understood, UnderstoodPerson } from '$lib/ipc/client';
import { full, nameOf, type Kept } from './kept';

export function attendeeParts(kept: Kept, add: (fields: Record<string, unknown>) => unknown) {
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
    const all = kept.inMeeting('attendee', meetingId);
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
        ? full(kept.records.attendee.get(one.represented_by_id)?.name ?? nameOf(null))
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
      const isOn = [...kept.records.attendee.values()].some((one) => one.name.family === name.family);
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
    const on = [...kept.records.attendee.values()].filter((one) => one.name.family !== '').slice(0, 2);
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
      const known = row.attendee_id === null ? undefined : kept.records.attendee.get(row.attendee_id);
      if (known) {
        kept.records.attendee.set(known.id, { ...known, reply: row.reply ?? known.reply });
        continue;
      }
      add({
        meeting_id: meetingId,
        name: { honorific, given, family },
        delegation: row.delegation,
        standing: row.standing,
        function: row.function,
        id: `a-new-${kept.next()}`,
      });
    }
    return rows.length;
  }

  return { groups, understand, answers, takeIn };
}
