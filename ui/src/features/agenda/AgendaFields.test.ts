import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { full } from '$lib/ipc/mock/full-sample';
import { clearMocks, installMock } from '$lib/ipc/mock';
import AgendaFields from './AgendaFields.svelte';

afterEach(clearMocks);

test('the sitting is the first field: it says into which one the item falls, and another one can be chosen', async () => {
  const mock = installMock();
  const user = userEvent.setup();
  const [row] = full.agenda;
  if (!row) throw new Error('the sample has an agenda');
  render(AgendaFields, { meeting: full, row: { ...row, sitting: null, falls_in: 1 } });
  await user.tab();
  const sitting = screen.getByRole('combobox', { name: 'Sitting' });
  expect(sitting).toHaveFocus();
  expect(sitting).toHaveDisplayValue(/^Thursday,? 15 October, 09:30–12:00, by the order$/);
  await user.selectOptions(sitting, '0');
  const changes = () => mock.calls.filter((call) => call.command === 'change_record');
  await waitFor(() => expect(changes().at(-1)?.args['fields']).toEqual({ sitting: 0 }));
});
