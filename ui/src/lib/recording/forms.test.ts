import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import NewOrganisation from '$features/organisations/NewOrganisation.svelte';
import { clearMocks, installMock, type Mock } from '$lib/ipc/mock';
import PointForm from './PointForm.svelte';

let mock: Mock;
beforeEach(() => void (mock = installMock()));
afterEach(clearMocks);

const calls = (command: string) => mock.calls.filter((call) => call.command === command);

async function writePoint(owner: string) {
  const user = userEvent.setup();
  let cancelled = 0;
  render(PointForm, {
    meetingId: 'm-meridian-12',
    itemId: null,
    onrecorded: () => undefined,
    oncancel: () => (cancelled += 1),
  });
  // The lists have come.
  await waitFor(() => expect(calls('list_records')).toHaveLength(2));
  await user.type(screen.getByLabelText('What is to be done'), 'Map the routes');
  const field = screen.getByRole('combobox', { name: 'By which delegations' });
  await user.type(field, owner);
  return { user, field, cancelled: () => cancelled };
}

test('an owner who was typed and not chosen is recorded with the point', async () => {
  const { user } = await writePoint('BULG');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(calls('ask_point')).toHaveLength(1));
  expect(calls('ask_point')[0]?.args['request']).toMatchObject({ owner_ids: ['o-bg'] });
});

test('an owner whom nobody knows keeps the point from being recorded', async () => {
  const { user, field, cancelled } = await writePoint('Atlantis');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByRole('alert')).toHaveTextContent('“Atlantis” isn’t known here');
  expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(field).toHaveFocus();
  expect(calls('ask_point')).toEqual([]);

  // The first Escape takes back what was typed, not the whole form.
  await user.keyboard('{Escape}');
  expect(field).toHaveValue('');
  expect(cancelled()).toBe(0);
  // The form still holds words: they go only when that is meant.
  await user.keyboard('{Escape}');
  expect(cancelled()).toBe(0);
  expect(await screen.findByRole('alert')).toHaveTextContent('Finish it or cancel it here');
  expect(screen.getByLabelText('What is to be done')).toHaveValue('Map the routes');
  await user.keyboard('{Escape}');
  expect(cancelled()).toBe(1);
});

test('a country that isn’t known keeps an organisation from being added without one', async () => {
  const user = userEvent.setup();
  render(NewOrganisation, { onclose: () => undefined, onadded: () => undefined });
  await user.type(screen.getByLabelText('Full name'), 'Ministry of Culture');
  const country = screen.getByRole('combobox', { name: 'Country' });
  await user.type(country, 'Atlantis');
  await user.click(screen.getByRole('button', { name: 'Add the organisation' }));
  await waitFor(() => expect(country).toHaveFocus());
  expect(country).toHaveAccessibleDescription(/“Atlantis” isn’t known here/);
  expect(calls('add_record')).toEqual([]);
});
