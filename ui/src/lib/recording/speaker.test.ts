import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { clearMocks, installMock } from '$lib/ipc/mock';
import type { Statement } from '$lib/ipc/client';
import StatementForm from './StatementForm.svelte';

afterEach(clearMocks);

test('who said it is found by a part of the name; else somebody else is named', async () => {
  const mock = installMock();
  const user = userEvent.setup();
  const recorded: Statement[] = [];
  render(StatementForm, {
    meetingId: 'm-meridian-12',
    itemId: null,
    language: 'en',
    speakers: [
      { value: 'a-1', words: 'Mr Georgi Stanchev' },
      { value: 'a-14', words: 'Ms Elena Marković' },
    ],
    words: 'The register gave us both names.',
    onrecorded: (statement) => recorded.push(statement),
    oncancel: () => undefined,
  });
  const speaker = screen.getByRole('combobox', { name: 'Speaker' });
  const other = () => screen.queryByRole('textbox', { name: 'Name' });
  const record = screen.getByRole('button', { name: 'Record statement' });
  expect(other()).toBeVisible();
  expect(record).toBeDisabled();
  await user.click(speaker);
  const list = screen.getByRole('listbox', { name: 'Speaker' });
  const order = () =>
    within(list)
      .getAllByRole('option')
      .map((option) => option.textContent.trim());
  await waitFor(() => expect(order()).toEqual(['Ms Elena Marković', 'Mr Georgi Stanchev']));
  await user.type(speaker, 'markovic{Enter}');
  await waitFor(() => expect(other()).toBeNull());
  await user.clear(speaker);
  await user.tab();
  await waitFor(() => expect(other()).toBeVisible());
  // Typed and not chosen, it is taken as the form goes.
  await user.type(speaker, 'stan');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(recorded).toHaveLength(1));
  expect(mock.calls.find(({ command }) => command === 'add_record')?.args['fields']).toMatchObject({
    attendee_id: 'a-1',
    speaker: '',
  });
});
