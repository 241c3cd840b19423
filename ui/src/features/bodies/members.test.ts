import type { Membership, Organisation, Standing } from '$lib/ipc/client';
import { members } from './members';

const organisation = (id: string, name: string): Organisation => ({
  id,
  name,
  short_name: '',
  kind: 'state',
  country: null,
  parent_id: null,
  logo_id: null,
});
const member = (organisation_id: string, standing: Standing, until: string | null = null): Membership => ({
  id: organisation_id,
  body_id: 'b',
  organisation_id,
  standing,
  since: null,
  until,
});

test('by standing, then by name; who has left comes last', () => {
  const listed = members(
    [
      member('left', 'member_state', '2019-12-31'),
      member('partner', 'partner'),
      member('b', 'member_state'),
      member('a', 'member_state', '2027-01-01'),
    ],
    [organisation('a', 'Åland'), organisation('b', 'Bulgaria'), organisation('left', 'Arvenia')],
    '2026-10-01',
  );
  expect(listed.map((one) => [one.name, one.ended])).toEqual([
    ['Åland', false],
    ['Bulgaria', false],
    ['partner', false],
    ['Arvenia', true],
  ]);
});
