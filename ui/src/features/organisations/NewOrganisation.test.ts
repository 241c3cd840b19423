import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { clearMocks, installMock } from '$lib/ipc/mock';
import NewOrganisation from './NewOrganisation.svelte';

afterEach(clearMocks);

test('the name of a new State tells its country, until somebody chooses one', async () => {
  const mock = installMock();
  const user = userEvent.setup();
  render(NewOrganisation, { onclose: () => undefined, onadded: () => undefined });
  const name = screen.getByRole('textbox', { name: 'Full name' });
  const country = screen.getByRole('combobox', { name: 'Country' });
  await user.type(name, 'Roumanie');
  await user.tab();
  await waitFor(() => expect(country).toHaveValue('Romania'));
  await user.clear(name);
  await user.type(name, 'Hellenic Republic');
  await user.tab();
  await waitFor(() => expect(country).toHaveValue(''));
  await user.type(screen.getByRole('textbox', { name: 'Short name' }), 'Greece');
  await user.tab();
  await waitFor(() => expect(country).toHaveValue('Greece'));

  await user.clear(country);
  await user.type(country, 'France{Enter}');
  await user.clear(name);
  await user.type(name, 'Moldova');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Add the organisation' }));
  await waitFor(() =>
    expect(mock.calls.find(({ command }) => command === 'add_record')?.args).toMatchObject({
      fields: { name: 'Moldova', short_name: 'Greece', kind: 'state', country: 'FR' },
    }),
  );
});
