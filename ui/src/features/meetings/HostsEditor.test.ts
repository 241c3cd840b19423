import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Host, NewState, Organisation } from '$lib/ipc/client';
import { clearMocks, installMock } from '$lib/ipc/mock';
import HostsEditor from './HostsEditor.svelte';

afterEach(clearMocks);

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
    onstate: () => Promise.resolve([]),
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

test('a country that isn’t among the organisations becomes a State with being chosen', async () => {
  installMock();
  const made: NewState[] = [];
  const user = userEvent.setup();
  render(HostsEditor, {
    hosts: [],
    organisations,
    onsave: () => Promise.reject(new Error('nothing known was chosen')),
    onstate: (state: NewState) => {
      made.push(state);
      return Promise.resolve([{ organisation_id: 'o-new', part: 'host' as const, words: '' }]);
    },
  });
  const field = screen.getByRole('combobox', { name: 'Add a host…' });
  // In any of the house's languages, with its accents or without; what is known isn't offered anew.
  await user.type(field, 'grece');
  expect(await screen.findByRole('option', { name: 'Greece · new State' })).toBeInTheDocument();
  await user.clear(field);
  await user.type(field, 'bulgarie');
  expect(screen.queryByRole('option', { name: /new State/ })).not.toBeInTheDocument();
  // Left half-typed it makes nothing.
  await user.clear(field);
  await user.type(field, 'mold');
  await user.tab();
  expect(await screen.findByText(/“mold” isn’t known here/)).toBeInTheDocument();
  expect(made).toEqual([]);
  await user.clear(field);
  await user.type(field, 'rou{Enter}');
  await waitFor(() => expect(made).toEqual([{ country: 'RO', name: 'Romania' }]));
  await waitFor(() => expect(field).toHaveValue(''));
});

test('what is changed while a State becomes a host is changed of the list with that State', async () => {
  installMock();
  const host = (organisation_id: string): Host => ({ organisation_id, part: 'host', words: '' });
  const kept: string[] = [];
  let settle: (hosts: Host[]) => void = () => undefined;
  const user = userEvent.setup();
  render(HostsEditor, {
    hosts: [host('o-bg'), host('o-hr')],
    organisations,
    onsave: (hosts: Host[]) => {
      kept.push(hosts.map((one) => `${one.organisation_id} ${one.part}`).join(', '));
      return Promise.resolve();
    },
    onstate: () => new Promise<Host[]>((done) => (settle = done)),
  });
  const field = screen.getByRole('combobox', { name: 'Add a host…' });
  await user.type(field, 'rou');
  await screen.findByRole('option', { name: 'Romania · new State' });
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: /Bulgaria/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: /Croatia/ }), 'co_organiser');
  settle([host('o-bg'), host('o-hr'), host('o-ro')]);
  await waitFor(() => expect(kept).toEqual(['o-hr host, o-ro host', 'o-hr co_organiser, o-ro host']));
});
