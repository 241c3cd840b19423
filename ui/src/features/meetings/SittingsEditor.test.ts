import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Attendee, Meeting, Sitting } from '$lib/ipc/client';
import SittingsEditor from './SittingsEditor.svelte';

const morning = { day: '2026-10-14', from: '09:00:00', to: '12:30:00' };
const afternoon = { day: '2026-10-14', from: '14:00:00', to: '17:30:00' };

function open(presence: Attendee['presence']) {
  const kept: Sitting[][] = [];
  const meeting = { first_day: '2026-10-14', last_day: '2026-10-14', sittings: [morning, afternoon] };
  const view = render(SittingsEditor, {
    meeting: meeting as Meeting,
    attendees: [{ presence }] as Attendee[],
    onsave: async (sittings: Sitting[]) => void kept.push(sittings),
  });
  const answer = () => view.rerender({ meeting: { ...meeting, sittings: kept.at(-1) } as Meeting });
  return { kept, user: userEvent.setup(), answer };
}

test('a sitting at which presence is recorded goes only when that is meant', async () => {
  const { kept, user } = open([{ sitting: 0, presence: 'in_person' }]);
  const remove = () => screen.getByRole('button', { name: 'Remove sitting 1' });
  await user.click(remove());
  expect(screen.getByRole('group', { name: /Presence of 1 person is recorded at sitting 1/ })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Keep the sitting' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByText(/Presence of/)).toBeNull();
  expect(remove()).toHaveFocus();
  expect(kept).toEqual([]);

  await user.click(remove());
  await user.click(screen.getAllByRole('button', { name: 'Remove sitting 1' })[1] as HTMLElement);
  await waitFor(() => expect(kept).toEqual([[afternoon]]));
});

test('a sitting at which nobody is recorded goes at once', async () => {
  const { kept, user } = open([{ sitting: 0, presence: 'in_person' }]);
  await user.click(screen.getByRole('button', { name: 'Remove sitting 2' }));
  await waitFor(() => expect(kept).toEqual([[morning]]));
});

test('what is typed next goes to the sitting whose row one is in, also when that changes its place', async () => {
  const { kept, user, answer } = open([]);
  await user.click(screen.getByRole('button', { name: 'Add a sitting' }));
  await waitFor(() => expect(kept).toHaveLength(1));
  await answer();
  const from = screen.getAllByLabelText('From')[2] as HTMLElement;
  await user.clear(from);
  await user.type(from, '8{Tab}');
  await waitFor(() =>
    expect(kept.at(-1)?.map((one) => one.from)).toEqual(['08:00:00', '09:00:00', '14:00:00']),
  );
  const to = screen.getAllByLabelText('To')[0] as HTMLElement;
  await waitFor(() => expect(to).toHaveFocus());
  await answer();
  expect(to).toHaveFocus();
  expect(from, 'the row itself has moved').toBe(screen.getAllByLabelText('From')[0]);
  await user.clear(to);
  await user.type(to, '8:45{Enter}');
  const early = { day: '2026-10-14', from: '08:00:00', to: '08:45:00' };
  await waitFor(() => expect(kept.at(-1)).toEqual([early, morning, afternoon]));
  expect(to).toHaveFocus();
});
