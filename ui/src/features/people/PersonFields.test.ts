import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { clearMocks, installMock, type Mock } from '$lib/ipc/mock';
import type { Person } from '$lib/ipc/client';
import PersonPanel from './PersonPanel.svelte';

let mock: Mock;
beforeEach(() => void (mock = installMock()));
afterEach(clearMocks);

const changes = () => mock.calls.filter((call) => call.command === 'change_record').map((call) => call.args);

const person = (id: string, given: string, family: string): Person => ({
  id,
  name: { honorific: '', given, family },
  function: '',
  organisation_id: null,
  note: '',
});
const ana = person('p-mota', 'Ana', 'Popa');

const open = () =>
  render(PersonPanel, {
    person: ana,
    organisations: [],
    onhistory: () => undefined,
    onclose: () => undefined,
  });

test('the given name stands when the family name is typed right after it', async () => {
  const user = userEvent.setup();
  open();
  await user.type(screen.getByLabelText('Given names'), '-Maria{Tab}');
  await user.type(screen.getByLabelText('Family names'), '-Ionescu{Tab}');
  await waitFor(() =>
    expect(changes().at(-1)?.['fields']).toEqual({
      name: { honorific: '', given: 'Ana-Maria', family: 'Popa-Ionescu' },
    }),
  );
});

test('what is written late belongs to the person it was typed for', async () => {
  const user = userEvent.setup();
  const view = open();
  await user.type(screen.getByLabelText('Given names'), '-Maria{Tab}');
  await user.type(screen.getByLabelText('Family names'), '-Ionescu');
  await user.type(screen.getByLabelText('Note'), 'Away in May');
  await view.rerender({ person: person('p-popa', 'Ion', 'Rusu') });
  await waitFor(() => expect(changes().some(({ fields }) => 'note' in (fields as object))).toBe(true));
  expect(changes().map(({ id }) => id)).toEqual(changes().map(() => 'p-mota'));
  expect(changes().find(({ fields }) => JSON.stringify(fields).includes('Ionescu'))?.['fields']).toEqual({
    name: { honorific: '', given: 'Ana-Maria', family: 'Popa-Ionescu' },
  });
});
