import { screen, waitFor, within } from '@testing-library/svelte';
import { clearMocks } from '$lib/ipc/mock';
import { openWindow } from '../../test/window';

afterEach(clearMocks);

test('a meeting that must stay says what is in the way and what to do, beside its menu, until that is read', async () => {
  const { user, mock } = await openWindow('#/meetings/m-meridian-12/overview');
  mock.failures.set('remove_record', {
    code: 'release_closed',
    message: 'English words.',
    hint: null,
    field: null,
    saying: { is: 'meeting_released', headline: 'Bells', status: 'cleared' },
  });
  await screen.findByRole('heading', { level: 1, name: /12th/ });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'Move to the trash{Enter}');
  const refused = await screen.findByRole('alert');
  expect(refused).toHaveTextContent('its press release “Bells” has the status “cleared”');
  expect(refused).toHaveTextContent('return it to draft (under “Press”)');
  await user.click(within(refused).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});
