import { screen, waitFor, within } from '@testing-library/svelte';
import { clearMocks } from '$lib/ipc/mock';
import { openWindow } from '../../test/window';

afterEach(clearMocks);

const meeting = '#/meetings/m-meridian-12';

test('a paper that holds a letter without a font says so before it is exported', async () => {
  await openWindow(`${meeting}/papers`, { lacks: { participants: '田中' } });
  const list = await screen.findByRole('navigation', { name: 'Papers' });
  const row = within(list).getByRole('button', { name: /^List of participants/ });
  await waitFor(() => expect(row).toHaveTextContent('Can’t be printed: no font has 田 中'));
  expect(within(list).getAllByText(/no font has/)).toHaveLength(1);
});

test('a check that was called off doesn’t say that nothing lacks', async () => {
  const { user, mock } = await openWindow(`${meeting}/overview`, { lacks: { participants: '田中' } });
  mock.silent.add('paper_lacks');
  await user.click(await screen.findByRole('tab', { name: /Papers/ }));
  const list = await screen.findByRole('navigation', { name: 'Papers' });
  await waitFor(() => expect(mock.calls.some(({ command }) => command === 'paper_lacks')).toBe(true));
  mock.silent.clear();
  mock.callOff();
  expect(await within(list).findByText(/^It isn’t known whether all papers can be printed/)).toBeVisible();
  await user.click(within(list).getByRole('button', { name: 'Look again' }));
  expect(await within(list).findByText(/no font has 田 中/)).toBeVisible();
  expect(within(list).queryByText(/^It isn’t known/)).toBeNull();
  await waitFor(() => expect(list).toContainElement(document.activeElement as HTMLElement));
});

test('a letter without a font is told while one writes', async () => {
  const { user } = await openWindow(`${meeting}/minutes`, {
    facts: [{ reference: 'meeting.city', of: null, value: '田中' }],
  });
  await user.click(await screen.findByRole('button', { name: 'Fact' }));
  const form = await screen.findByRole('form', { name: 'Fact from the record' });
  await within(form).findAllByRole('option');
  await user.keyboard('{ArrowDown}{Enter}');
  await user.click(within(form).getByRole('button', { name: 'Put it in' }));
  expect(await screen.findByText(/^No font has: 田 中\. A paper that holds it/)).toHaveRole('status');
  expect(document.querySelectorAll('.fact.unprintable')).toHaveLength(1);
});
