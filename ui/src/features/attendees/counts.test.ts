import type { AttendeeRow, StandingGroup } from '$lib/ipc/client';
import { count, having, inOrder, present } from './counts';

const attendee = (
  presence: AttendeeRow['presence'],
  reply: AttendeeRow['reply'] = 'accepted',
): AttendeeRow => ({
  id: crypto.randomUUID(),
  name: null,
  function: '',
  parts: [],
  reply,
  presence,
  represented_by: null,
  person_id: null,
  organisation_id: null,
  standing: 'member_state',
  position: 0,
});

test('a person counts by the most present they were in any sitting', () => {
  expect(present(attendee(['apologies', 'remote']))).toBe('remote');
  expect(present(attendee([null, null]))).toBeNull();
});

test('people, replies and presence', () => {
  const groups: StandingGroup[] = [
    {
      standing: 'member_state',
      delegations: [
        {
          name: 'Bulgaria',
          country: 'BG',
          attendees: [attendee(['in_person']), attendee(['absent'], 'declined')],
        },
        { name: 'Greece', country: 'GR', attendees: [attendee([null], 'invited')] },
      ],
    },
  ];
  expect(count(groups)).toEqual({
    people: 3,
    replies: { not_invited: 0, invited: 1, accepted: 1, tentative: 0, declined: 1 },
    presence: { in_person: 1, remote: 0, apologies: 0, absent: 1 },
  });
});

test('delegations stand as the reader’s language sorts them, not by code points', () => {
  const names = ['Österreich', 'Portugal', 'Zypern', 'Oman', 'Ägypten'];
  const groups: StandingGroup[] = [
    { standing: 'guest', delegations: names.map((name) => ({ name, country: null, attendees: [] })) },
  ];
  expect(inOrder(groups)[0]?.delegations.map((one) => one.name)).toEqual([
    'Ägypten',
    'Oman',
    'Österreich',
    'Portugal',
    'Zypern',
  ]);
});

test('a delegation stands under its country as the reader calls it', () => {
  const delegations = [
    { name: 'Deutschland', country: 'DE', attendees: [] },
    { name: 'Meridian Centre', country: null, attendees: [] },
    { name: 'Österreich', country: 'AT', attendees: [] },
    { name: 'Austrian Police', country: 'AT', attendees: [] },
  ];
  expect(inOrder([{ standing: 'guest', delegations }])[0]?.delegations.map((one) => one.name)).toEqual([
    'Austrian Police',
    'Österreich',
    'Deutschland',
    'Meridian Centre',
  ]);
});

test('those who gave one reply stand where they stood; a delegation without any is left out', () => {
  const silent = attendee([null], 'invited');
  const delegation = (name: string, attendees: AttendeeRow[]) => ({ name, country: null, attendees });
  const groups: StandingGroup[] = [
    {
      standing: 'member_state',
      delegations: [
        delegation('Bulgaria', [attendee([null]), silent]),
        delegation('Greece', [attendee([null])]),
      ],
    },
    { standing: 'observer', delegations: [delegation('Malta', [attendee([null], 'declined')])] },
  ];
  expect(having(groups, 'invited')).toEqual([
    { standing: 'member_state', delegations: [delegation('Bulgaria', [silent])] },
  ]);
});
