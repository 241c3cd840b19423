/** Answers for lists of members and for countries that become States, over what is known. */
import type {
  CountryNames,
  Kind,
  Membership,
  NewState,
  Organisation,
  RowProblem,
  Standing,
  UnderstoodMember,
  UnderstoodMembers,
} from '$lib/ipc/client';
import { fold } from '$lib/fold';

interface Record {
  organisations: () => Organisation[];
  memberships: () => Membership[];
  add: (kind: Kind, fields: object) => { id: string };
  host: (meetingId: string, organisationId: string) => unknown;
}

/** A few countries, by English and French name. */
const world: [code: string, code3: string, english: string, french: string][] = [
  ['BG', 'bgr', 'Bulgaria', 'Bulgarie'],
  ['FR', 'fra', 'France', 'France'],
  ['GR', 'grc', 'Greece', 'Grèce'],
  ['MD', 'mda', 'Moldova', 'Moldavie'],
  ['ME', 'mne', 'Montenegro', 'Monténégro'],
  ['RO', 'rou', 'Romania', 'Roumanie'],
];

const standings: [Standing, RegExp][] = [
  ['member_state', /^(member|membre)/i],
  ['observer', /^observ/i],
  ['partner', /^part/i],
];

export function memberParts(record: Record) {
  const countries = (language: unknown): CountryNames[] =>
    world.map(([code, code3, english, french]) => ({
      code,
      name: language === 'fr' ? french : english,
      names: [fold(english), fold(french)],
      codes: [code.toLowerCase(), code3],
    }));

  const known = (name: string) =>
    record.organisations().find((one) => [one.name, one.short_name].some((own) => fold(own) === fold(name)));

  function row(source: string, bodyId: string): UnderstoodMember {
    const [name = '', told = '', since = ''] = source.split(/[\t,;]/).map((cell) => cell.trim());
    const organisation = known(name);
    const member = record
      .memberships()
      .find((one) => one.body_id === bodyId && one.organisation_id === organisation?.id);
    const country = countries('en').find((one) => one.names.includes(fold(name)));
    const standing = standings.find(([, words]) => words.test(told))?.[0] ?? null;
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(since);
    const problems: RowProblem[] = [];
    if (name === '') problems.push({ is: 'no_name' });
    if (member) problems.push({ is: 'member_already', standing: member.standing });
    return {
      name: organisation ? organisation.short_name || organisation.name : name,
      organisation_id: organisation?.id ?? null,
      kind: organisation?.kind ?? (country ? 'state' : 'agency'),
      country: organisation ? null : (country?.code ?? null),
      standing,
      since: isDay ? since : null,
      source,
      same_as: null,
      problems,
      remarks: [
        ...(told !== '' && standing === null ? [{ is: 'not_a_standing' as const, words: told }] : []),
        ...(since !== '' && !isDay ? [{ is: 'not_a_day' as const, words: since }] : []),
      ],
    };
  }

  function twice(rows: UnderstoodMember[]): UnderstoodMember[] {
    return rows.map((one, at) => {
      const first = rows.findIndex((other) => fold(other.name) === fold(one.name));
      return { ...one, same_as: one.name !== '' && first < at ? first + 1 : null };
    });
  }

  function understood(text: string, bodyId: string): UnderstoodMembers {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return { rows: twice(lines.map((line) => row(line, bodyId))), left_out: [], format: 'table' };
  }

  function again(rows: UnderstoodMember[], changed: number[], bodyId: string): UnderstoodMember[] {
    const looked = rows.map((one, at) => {
      if (!changed.includes(at)) return one;
      const { standing, since, source } = one;
      return { ...row(one.name, bodyId), standing, since, source };
    });
    return twice(looked);
  }

  const state = ({ name, country }: NewState) =>
    record.add('organisation', { name, kind: 'state', country }).id;

  return (command: string, args: { [name: string]: unknown }): unknown => {
    const list = args['list'] as { body_id: string } | undefined;
    const bodyId = list?.body_id ?? String(args['bodyId']);
    switch (command) {
      case 'countries':
        return countries(args['language']);
      case 'understand_members':
        return understood(String(args['text']), bodyId);
      case 'understand_members_file':
        return understood('Moldova, observer\nNordic Centre', bodyId);
      case 'understand_members_again':
        return again(args['rows'] as UnderstoodMember[], args['changed'] as number[], bodyId);
      case 'take_in_members': {
        const rows = args['rows'] as UnderstoodMember[];
        for (const { name, kind, country, organisation_id, standing, since } of rows) {
          const id = organisation_id ?? record.add('organisation', { name, kind, country }).id;
          const given = standing ?? args['standing'];
          record.add('membership', { body_id: bodyId, organisation_id: id, standing: given, since });
        }
        return rows.length;
      }
      case 'add_state_member': {
        const organisation_id = state(args['state'] as NewState);
        return record.add('membership', { body_id: bodyId, organisation_id, standing: args['standing'] });
      }
      case 'add_state_host':
        return record.host(String(args['meetingId']), state(args['state'] as NewState));
      default:
        return undefined;
    }
  };
}
