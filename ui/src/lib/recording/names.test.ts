import type { Attendee } from '$lib/ipc/client';
import { byFamily } from './names';

const attendee = (id: string, given: string, family: string) =>
  ({ id, name: { honorific: 'Ms', given, family } }) as Attendee;

test('attendees come in the order of their family names, who has none last', () => {
  const listed = ['none', 'popa', 'oncu', 'ana'].map((value) => ({ value }));
  const known = [
    attendee('none', '', ''),
    attendee('popa', 'Zoe', 'Popa'),
    attendee('ana', 'Ana', 'Popa'),
    attendee('oncu', 'Vera', 'Öncü'),
  ];
  expect(byFamily(listed, known).map(({ value }) => value)).toEqual(['oncu', 'ana', 'popa', 'none']);
  expect(byFamily(listed)).toEqual(listed);
});
