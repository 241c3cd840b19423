/** What is open beside a page, and the address that asked for it. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { clearMocks } from '$lib/ipc/mock';
import { openWindow } from './test/window';

afterEach(() => {
  cleanup();
  clearMocks();
});

const meeting = '#/meetings/m-meridian-12';

test.each([
  ['an attendee', `${meeting}/attendees?shown=a-2`],
  ['a presentation', `${meeting}/presentations?shown=op-1`],
  ['an action point of a meeting', `${meeting}/actions?shown=ap-2`],
  ['an action point', '#/points?shown=ap-legal'],
])('%s whose panel was closed is opened by asking for it again', async (_, asked) => {
  const { user } = await openWindow(asked);
  const panel = await screen.findByRole('complementary');
  await user.click(within(panel).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  location.hash = asked;
  expect(await screen.findByRole('complementary')).toBeVisible();
});

test('what was chosen in the page since stays open, and what was asked for comes back when it is asked for again', async () => {
  const { user } = await openWindow(`${meeting}/press?shown=r-sr`);
  const chosen = () => document.querySelector('[aria-current="true"].release');
  await waitFor(() => expect(chosen()).toBeVisible());
  const first = chosen()?.textContent;
  const other = [...document.querySelectorAll<HTMLElement>('button.release')].find((one) => one !== chosen());
  await user.click(other as HTMLElement);
  await waitFor(() => expect(chosen()?.textContent).toBe(other?.textContent));
  location.hash = `${meeting}/press?shown=r-sr`;
  await waitFor(() => expect(chosen()?.textContent).toBe(first));
});

test('what was chosen before something else was asked for is not open once that is asked for no more', async () => {
  const { user } = await openWindow('#/points');
  const [chosen] = await screen.findAllByRole('link', { name: /^12\.7/ });
  await user.click(chosen as HTMLElement);
  expect(await screen.findByRole('complementary')).toBeVisible();
  location.hash = '#/points?shown=ap-legal';
  await waitFor(() => expect(screen.getByRole('complementary')).toHaveAccessibleName(/5\.2/));
  location.hash = '#/points';
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
});

test('a list that was narrowed to one reply holds those only, until everybody is wanted again', async () => {
  const { user } = await openWindow(`${meeting}/attendees?reply=tentative`);
  const list = await screen.findByRole('grid');
  const people = () => list.querySelectorAll('tr[data-row]').length;
  const chosen = screen.getByRole('button', { name: '1 tentative' });
  expect([people(), chosen.getAttribute('aria-pressed')]).toEqual([1, 'true']);
  await user.click(screen.getByRole('button', { name: '1 declined' }));
  await waitFor(() => expect(list).toHaveTextContent('Г-дин Милош Ђорђевић'));
  expect([people(), location.hash]).toEqual([1, `${meeting}/attendees?reply=declined`]);
  // With the last of them the list says that it is empty, and the focus isn't lost.
  const [last] = list.querySelectorAll<HTMLElement>('tr[data-row]');
  last?.focus();
  await user.keyboard('t');
  expect(await screen.findByText('Nobody on the list has this reply.')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('tabpanel')).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Show everybody' }));
  await waitFor(() =>
    expect(screen.getByRole('grid').querySelectorAll('tr[data-row]').length).toBeGreaterThan(2),
  );
  expect(location.hash).toBe(`${meeting}/attendees`);
});

test('a key that is held answers for one only, though the next come to stand in that place', async () => {
  const { calls } = await openWindow(`${meeting}/attendees?reply=accepted`);
  const list = await screen.findByRole('grid');
  const rows = () => [...list.querySelectorAll<HTMLElement>('tr[data-row]')];
  const [first, second] = rows();
  first?.focus();
  await fireEvent.keyDown(first as HTMLElement, { key: 't' });
  await waitFor(() => expect(second).toHaveFocus());
  await fireEvent.keyDown(second as HTMLElement, { key: 't', repeat: true });
  await waitFor(() => expect(calls('change_record')).not.toHaveLength(0));
  expect(rows()[0]).toBe(second);
  expect(calls('change_record')).toHaveLength(1);
});
