/** Where the focus goes: by keyboard alone one goes on where the work is. */
import { screen, waitFor, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { clearMocks } from '$lib/ipc/mock';
import { openWindow } from './test/window';

afterEach(clearMocks);

const meeting = '#/meetings/m-meridian-12';
const full = { code: 'disk_full', message: 'The disk is full.', hint: 'Make room.', field: null };
const list = 'Name\tDelegation\nMs Irina Cazacu\tMoldova';
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const chord = (user: UserEvent, held: string, key: string) => user.keyboard(`{${held}>}${key}{/${held}}`);

test('a page that comes has the focus; Tab goes on in it', async () => {
  const { user } = await openWindow('#/desk');
  screen.getByRole('link', { name: 'Bodies' }).focus();
  await user.keyboard('{Enter}');
  const heading = await screen.findByRole('heading', { level: 1, name: 'Bodies' });
  await waitFor(() => expect(heading).toHaveFocus());
  await user.tab();
  const [next] = screen.getByRole('main').querySelectorAll('a[href], button');
  expect(next).toHaveFocus();
});

test('a part that is shown by its key begins where its work does', async () => {
  const { user } = await openWindow(`${meeting}/overview`);
  const goes = async (key: string, to: () => HTMLElement) => {
    await chord(user, 'Alt', key);
    await waitFor(() => expect(to()).toHaveFocus());
  };
  await goes('2', () => screen.getAllByRole('textbox', { name: /^Title of/ })[0] as HTMLElement);
  await goes('3', () => screen.getAllByRole('row').find((row) => row.tabIndex === 0) as HTMLElement);
  await goes('4', () => field('Add a presentation'));
  await goes('8', () => screen.getByRole('button', { name: /^Agenda/ }));
});

test('what a command of the palette puts the focus on keeps it', async () => {
  const { user } = await openWindow(`${meeting}/attendees`);
  await screen.findByRole('grid');
  await chord(user, 'Control', 'k');
  const palette = await screen.findByRole('dialog');
  await user.type(await within(palette).findByRole('combobox'), 'Add somebody');
  expect(await within(palette).findByRole('option', { name: /^Add somebody/ })).toBeVisible();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Add somebody' })).toHaveFocus());
});

test('from the title Alt and the arrows go to the fixed start and to the duration, and back', async () => {
  const { user } = await openWindow(`${meeting}/agenda`);
  (await screen.findByRole('textbox', { name: 'Title of 1' })).focus();
  for (const [key, name] of [
    ['ArrowLeft', /^Fixed start of/],
    ['ArrowRight', /^Title of 1$/],
    ['ArrowRight', /^Duration of/],
    ['ArrowLeft', /^Title of 1$/],
  ] as const) {
    await chord(user, 'Alt', `{${key}}`);
    expect(document.activeElement).toHaveAccessibleName(name);
  }
});

test('a name, Tab, a delegation, Enter: added, and the next name can be typed', async () => {
  const { user, calls } = await openWindow(`${meeting}/attendees`);
  const name = await screen.findByRole('combobox', { name: 'Add somebody' });
  await user.type(name, 'Ms Ana Kovač');
  await user.tab();
  await user.keyboard('Narnia{Enter}');
  expect(name).toHaveFocus();
  await waitFor(() =>
    expect(calls('enter_attendee').at(-1)?.['request']).toMatchObject({
      person_id: null,
      name: { honorific: 'Ms', given: 'Ana', family: 'Kovač' },
      delegation: 'Narnia',
    }),
  );
});

test('a list is taken in from the field it was pasted into, and worked on next', async () => {
  const { user, mock, calls } = await openWindow(`${meeting}/attendees`);
  await screen.findByRole('grid');
  await chord(user, 'Control', '{Shift>}v{/Shift}');
  const text = await screen.findByRole('textbox', { name: /^Paste/ });
  await waitFor(() => expect(text).toHaveFocus());
  await user.paste(list);
  await waitFor(() => expect(screen.getByRole('button', { name: /^Take in/ })).toBeEnabled());
  mock.failures.set('take_in', full);
  await chord(user, 'Control', '{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
  expect(text, 'nothing pasted is lost').toHaveValue(list);
  mock.failures.clear();
  await chord(user, 'Control', '{Enter}');
  await waitFor(() => expect(calls('take_in')).toHaveLength(2));
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-row'));
});

test('titles follow each other; one that is refused comes back into its field', async () => {
  const { user, mock, calls } = await openWindow(`${meeting}/presentations`);
  await screen.findByRole('table');
  const title = field('Add a presentation');
  await user.type(title, 'First{Enter}Second{Enter}');
  await waitFor(() => expect(calls('add_record')).toHaveLength(2));
  expect(title).toHaveFocus();
  mock.failures.set('add_record', full);
  await user.keyboard('Third{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full. Make room.');
  expect(title).toHaveValue('Third');
});

test('slides are chosen without the mouse, row by row; a full disk is told beside the row', async () => {
  const { user, mock, calls } = await openWindow(`${meeting}/presentations`);
  await screen.findByRole('table');
  mock.chosenPath = '/home/ana/clearwater.pdf';
  mock.failures.set('attach_slides', full);
  field('Add a presentation').focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const row = document.activeElement?.closest('tr');
  const choose = /^(Choose a file…|Replace…)$/;
  while (!choose.test(document.activeElement?.textContent?.trim() ?? '')) await user.tab();
  expect(document.activeElement?.closest('tr')).toBe(row);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(row?.querySelector('[role=alert]')).toHaveTextContent('The disk is full.'));
  await waitFor(() => expect(document.activeElement?.textContent?.trim()).toMatch(choose));
  mock.failures.clear();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(calls('attach_slides')).toHaveLength(2));
  await waitFor(() => expect(document.activeElement?.closest('tr')).toBe(row));
});

describe('what is removed gives the focus to what stands nearest', () => {
  test('an attendee, to the row below', async () => {
    const { user } = await openWindow(`${meeting}/attendees`);
    await screen.findByRole('grid');
    const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-row]')];
    const [, second, third] = rows() as [HTMLElement, HTMLElement, HTMLElement];
    second.focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Take off the list' }));
    await waitFor(() => expect(second).not.toBeInTheDocument());
    await waitFor(() => expect(third).toHaveFocus());
  });

  test('a presentation, to the row below', async () => {
    const { user } = await openWindow(`${meeting}/presentations`);
    await screen.findByRole('table');
    const names = () => [...document.querySelectorAll<HTMLElement>('button.name')];
    const [first, second] = names() as [HTMLElement, HTMLElement];
    await user.click(first);
    await user.click(await screen.findByRole('button', { name: 'Move the presentation to the trash' }));
    await waitFor(() => expect(first).not.toBeInTheDocument());
    await waitFor(() => expect(second).toHaveFocus());
  });

  test('a figure and a row of a list, to the button of the next', async () => {
    const { user } = await openWindow(`${meeting}/attendees`);
    const remove = (name: RegExp) => screen.getAllByRole('button', { name });
    await screen.findByRole('grid');
    await waitFor(() => expect(remove(/^Take out: /)[0]).toBeVisible());
    const [figure, next] = remove(/^Take out: /) as [HTMLElement, HTMLElement];
    await user.click(figure);
    await waitFor(() => expect(figure).not.toBeInTheDocument());
    await waitFor(() => expect(next).toHaveFocus());

    await chord(user, 'Control', '{Shift>}v{/Shift}');
    await user.type(await screen.findByRole('textbox', { name: /^Paste/ }), `${list}\nMr Ion Rusu\tMoldova`);
    await waitFor(() => expect(remove(/^Leave out/)).toHaveLength(2));
    await user.click(remove(/^Leave out/)[0] as HTMLElement);
    await waitFor(() => expect(remove(/^Leave out/)).toHaveLength(1));
    await waitFor(() => expect(remove(/^Leave out/)[0]).toHaveFocus());
  });
});
