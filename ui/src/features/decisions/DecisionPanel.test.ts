import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { full } from '$lib/ipc/mock/full-sample';
import { clearMocks, installMock } from '$lib/ipc/mock';
import DecisionPanel from './DecisionPanel.svelte';

afterEach(clearMocks);

test('votes typed one right after the other are all counted', async () => {
  const mock = installMock();
  const user = userEvent.setup();
  const decision = full.decisions.find((row) => row.how.how === 'vote');
  if (!decision) throw new Error('the sample has a vote');
  render(DecisionPanel, { decision, onclose: () => undefined });
  for (const [label, count] of [
    ['In favour', '7'],
    ['Against', '2'],
    ['Abstaining', '0'],
  ] as const) {
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), `${count}{Tab}`);
  }
  const changes = () => mock.calls.filter((call) => call.command === 'change_record');
  await waitFor(() =>
    expect(changes().at(-1)?.args['fields']).toEqual({
      how: { how: 'vote', in_favour: 7, against: 2, abstaining: 0 },
    }),
  );
});
