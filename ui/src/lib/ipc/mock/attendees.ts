/** Answers for the attendees of a meeting, and for people who come from outside. */
import type { Attendee, AttendeeRow, Person, Sitting, Standing, StandingGroup } from '$lib/ipc/bindings';
import type { EnterAttendee, Understood, UnderstoodPerson } from '$lib/ipc/client';
import { full, nameOf, refusal, type Kept } from './kept';

/** People and organisations as the stand-in for planning keeps them. */
export interface KnownPeople {
  person: (id: string) => Person | undefined;
  /** Adds a person of the name. */
  meet: (name: Person['name']) => Person;
  /** The country of an organisation, and what it is called. */
  organisation: (id: string | null) => { name: string; country: string | null } | undefined;
}

export function attendeeParts(
  kept: Kept,
  add: (fields: Record<string, unknown>) => unknown,
  known: KnownPeople,
) {
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
        country:
          own
            .filter((one) => one.delegation === name)
            .map((one) => known.organisation(one.organisation_id)?.country ?? null)
            .find((country) => country !== null) ?? null,
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
        more_emails: [],
        phones: [],
        note: '',
        parts: [],
        same_as: null,
        delegation,
        organisation_id: null,
        person_id: null,
        attendee_id: null,
        reply: null,
        standing: 'member_state',
        source,
        problems: name.family === '' ? [{ is: 'no_name' }] : isOn ? [{ is: 'on_the_list' }] : [],
        remarks: delegation === '' ? [] : [{ is: 'no_organisation', delegation }],
      };
    });
    return {
      rows,
      left_out: isTable && (lines[0] ?? '').includes('Diet') ? ['Diet'] : [],
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
      more_emails: [],
      phones: [],
      note: '',
      parts: one.parts,
      same_as: null,
      delegation: one.delegation,
      organisation_id: one.organisation_id,
      person_id: one.person_id,
      attendee_id: one.id,
      standing: one.standing,
      reply: at === 0 ? 'declined' : 'tentative',
      source: `ATTENDEE:mailto:${one.name.family.toLowerCase()}@example.org`,
      problems: [],
      remarks: [],
    }));
    return { rows, left_out: [], format: 'calendar', remark: null };
  }

  /** Rows that were changed are looked at again: who has no name, who stands there twice. */
  function again(rows: UnderstoodPerson[], changed: number[]): UnderstoodPerson[] {
    const family = (row: UnderstoodPerson) => row.family.toLowerCase();
    return rows.map((row, at) => {
      const first = rows.findIndex((other) => family(other) === family(row));
      const looked = changed.includes(at)
        ? {
            ...row,
            problems: row.family === '' ? [{ is: 'no_name' as const }] : [],
            remarks: [{ is: 'known_as' as const, name: row.family }],
          }
        : row;
      return { ...looked, same_as: row.family !== '' && first < at ? first + 1 : null };
    });
  }

  function enter({ meeting_id, person_id, name, delegation }: EnterAttendee): unknown {
    const listed = [...kept.records.attendee.values()].find(
      (one) =>
        one.meeting_id === meeting_id &&
        name.family !== '' &&
        one.name.family.toLowerCase() === name.family.toLowerCase(),
    );
    if (listed) {
      const words = `${full(listed.name)} (${listed.delegation}) is on the list already`;
      throw refusal('listed_already', words, null, 'name');
    }
    const person = person_id === null ? undefined : known.person(person_id);
    const who = person ?? (name.family === '' ? undefined : known.meet(name));
    const own = known.organisation(person?.organisation_id ?? null);
    return add({
      meeting_id,
      person_id: who?.id ?? null,
      name: who?.name ?? name,
      function: who?.function ?? '',
      organisation_id: delegation === '' ? (person?.organisation_id ?? null) : null,
      delegation: delegation === '' ? (own?.name ?? '') : delegation,
      standing: 'member_state',
      id: `a-new-${kept.next()}`,
    });
  }

  function takeIn(rows: UnderstoodPerson[], meetingId: string | null): number {
    if (meetingId === null) {
      for (const { honorific, given, family } of rows) known.meet({ honorific, given, family });
      return rows.length;
    }
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

  /** The list, and how many delegations stand on it. */
  function listed(meetingId: string, days: Sitting[]) {
    const list = groups(meetingId, days);
    const counted = list.filter((group) => group.standing !== null);
    const delegation_count = counted.reduce((sum, group) => sum + group.delegations.length, 0);
    return { attendees: list, delegation_count };
  }

  return { listed, understand, answers, again, enter, takeIn };
}
