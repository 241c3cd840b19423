import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Host, Organisation } from '$lib/ipc/client';
import HostsEditor from './HostsEditor.svelte';

const organisation = (id: string, name: string): Organisation => ({
  id,
  name,
  short_name: '',
  kind: 'state',
  country: null,
  parent_id: null,
  logo_id: null,
});
const organisations = [organisation('o-bg', 'Bulgaria'), organisation('o-hr', 'Croatia')];

test('a host is added, the field is empty for the next; one that is refused says so and stays typed', async () => {
  let refusing = false;
  const kept: string[][] = [];
  const user = userEvent.setup();
  const view = render(HostsEditor, {
    hosts: [] as Host[],
    organisations,
    onsave: async (hosts: Host[]) => {
      if (refusing) throw { message: 'The meeting is closed.', hint: null };
      kept.push(hosts.map((host) => host.organisation_id));
      await view.rerender({ hosts });
    },
  });
  const field = screen.getByRole('combobox', { name: 'Add a host…' });
  await user.type(field, 'bulg{Enter}');
  await waitFor(() => expect(kept).toEqual([['o-bg']]));
  await waitFor(() => expect(field).toHaveValue(''));
  expect(field).toHaveFocus();
  refusing = true;
  await user.keyboard('croa{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('The meeting is closed.');
  expect(field).toHaveValue('Croatia');
  expect(field).toHaveFocus();
});
