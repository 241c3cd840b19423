import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { clearMocks, installMock } from '$lib/ipc/mock';
import { deskRows } from '$lib/ipc/mock/planning-sample';
import DeskView from './DeskView.svelte';

afterEach(clearMocks);

test('of many late things a windowful is shown, and more when asked, with the focus on the first of them', async () => {
  const [first] = deskRows.secretariat;
  if (!first) throw new Error('the sample has something for the secretariat');
  const kept = deskRows.secretariat;
  deskRows.secretariat = Array.from({ length: 60 }, (_, at) => ({
    ...first,
    urgency: 'late',
    title: `Thing ${at + 1}`,
  }));
  installMock();
  render(DeskView, { onsample: () => undefined });
  const late = await screen.findByRole('region', { name: 'Late' });
  const links = () => within(late).getAllByRole('link').length;
  expect(links()).toBe(25);

  await userEvent.click(within(late).getByRole('button', { name: 'Show more (35 left)' }));
  expect(links()).toBe(50);
  expect(document.activeElement).toHaveTextContent('Thing 26');
  await userEvent.click(within(late).getByRole('button', { name: 'Show more (10 left)' }));
  expect(links()).toBe(60);
  expect(within(late).queryByRole('button')).toBeNull();
  deskRows.secretariat = kept;
});
