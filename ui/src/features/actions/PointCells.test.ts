import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { clearMocks, installMock, type Mock } from '$lib/ipc/mock';
import type { PointRow } from '$lib/ipc/client';
import { full } from '$lib/ipc/mock/full-sample';
import { pointsOf } from '$lib/ipc/mock/texts-sample';
import PointCells from './PointCells.svelte';

let mock: Mock;
beforeEach(() => void (mock = installMock()));
afterEach(clearMocks);

const changes = () =>
  mock.calls.filter(({ command }) => command === 'change_record').map(({ args }) => args['fields']);

function open(fields: Partial<PointRow> = {}) {
  const [point] = pointsOf(full);
  if (!point) throw new Error('the sample has points');
  render(PointCells, {
    point: { ...point, ...fields },
    body: 'unsaid',
    onopen: () => undefined,
  });
  return { point, user: userEvent.setup() };
}

test('what was typed and refused stays in its cell with the reason, whatever is pressed next', async () => {
  const { point, user } = open();
  mock.failures.set('change_record', { code: 'final', message: 'Not any more.', hint: null, field: null });
  await user.click(screen.getByRole('button', { name: /^What is to be done/ }));
  await user.type(screen.getByRole('textbox'), ' at once');
  await user.click(screen.getByRole('button', { name: /^Due/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Not any more.');
  expect(screen.getByRole('textbox')).toHaveValue(`${point.text} at once`);

  mock.failures.clear();
  await user.type(screen.getByRole('textbox'), '!');
  await user.click(document.body);
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect(changes().at(-1)).toEqual({ text: `${point.text} at once!` });
});

test('whoever is to do it is chosen in the row', async () => {
  const { user } = open({ owners: [{ id: 'o-bg', name: 'Bulgaria', returned: false }], people: [] });
  await user.click(screen.getByRole('button', { name: /Bulgaria/ }));
  const field = screen.getByRole('combobox');
  expect(field).toHaveFocus();
  await waitFor(() => expect(mock.calls.some(({ command }) => command === 'list_records')).toBe(true));
  await user.type(field, 'greece{Enter}');
  await waitFor(() => expect(changes()).toEqual([{ owner_ids: ['o-bg', 'o-gr'] }]));
});
