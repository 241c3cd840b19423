import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { clearMocks, installMock, type Mock } from '$lib/ipc/mock';
import MeetingWorkspace from './MeetingWorkspace.svelte';

let mock: Mock;

/** On a day of the meeting's year, at noon there. */
async function at(now: string, id: string) {
  vi.setSystemTime(now);
  mock = installMock();
  const main = document.createElement('main');
  document.body.replaceChildren(main);
  render(MeetingWorkspace, { target: main, props: { id, part: 'overview' } });
  await screen.findByRole('tabpanel');
  return userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
}
const moves = () =>
  mock.calls.filter(({ command }) => command === 'advance_meeting').map(({ args }) => args['step']);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  clearMocks();
  vi.useRealTimers();
});

test('a meeting that is opened before its first day says so first; on that day it is opened at once', async () => {
  let user = await at('2026-11-02T12:00:00Z', 'm-legal-6');
  await user.click(screen.getByRole('button', { name: 'Open the meeting…' }));
  const sure = await screen.findByRole('form', { name: 'Open the meeting: are you sure?' });
  expect(sure).toHaveTextContent('It begins on 3 November 2026.');
  expect(sure).not.toHaveTextContent('can’t be taken back');
  await user.click(within(sure).getByRole('button', { name: 'Cancel' }));
  expect(moves()).toEqual([]);
  user = await at('2026-11-03T12:00:00Z', 'm-legal-6');
  await user.click(screen.getByRole('button', { name: 'Open the meeting' }));
  await waitFor(() => expect(moves()).toEqual(['open']));
});
