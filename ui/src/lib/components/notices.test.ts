import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import NoticeList from './NoticeList.svelte';

const notice = (id: number) => ({ id, message: `Error ${id}.`, hint: null, isError: true });
const shown = () => screen.getAllByRole('alert').map((one) => one.textContent.trim());

test('of many errors the oldest wait behind a line that counts them, and none is lost', async () => {
  const user = userEvent.setup();
  const notices = [1, 2, 3, 4, 5].map(notice);
  render(NoticeList, {
    notices,
    closeWords: 'Close',
    olderWords: (count: number) => `and ${count} more`,
    onclose: () => undefined,
  });
  expect(shown()).toEqual(['Error 3.', 'Error 4.', 'Error 5.']);
  await user.click(screen.getByRole('button', { name: 'and 2 more' }));
  expect(shown()).toEqual(notices.map(({ message }) => message));
});

test('the focus goes to the next error when one is closed', async () => {
  const user = userEvent.setup();
  const words = { closeWords: 'Close', olderWords: String, onclose: () => undefined };
  const { rerender } = render(NoticeList, { notices: [notice(1), notice(2)], ...words });
  const [first] = screen.getAllByRole('button', { name: 'Close' });
  await user.click(first as HTMLElement);
  await rerender({ notices: [notice(2)], ...words });
  await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus());
});
