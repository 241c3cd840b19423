import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { commands } from '$lib/commands.svelte';
import { exports } from '$lib/exports.svelte';
import { system } from '$lib/ipc/client';
import type { Mock } from '$lib/ipc/mock';
import { revision } from '$lib/revision.svelte';
import type { MeetingPart } from '$lib/routes';
import { closePart, faultless, openPart, type OpenPart } from '../../test/part';

let mock: Mock;
let calls: OpenPart['calls'];

async function open(part: MeetingPart, id?: string) {
  const opened = await openPart(part, id);
  ({ mock, calls } = opened);
  return opened.user;
}
afterEach(closePart);

describe('attendees', () => {
  const row = (name: RegExp) => screen.getByText(name).closest('tr') as HTMLElement;

  test('single keys set reply and presence of the row that has the focus', async () => {
    const user = await open('attendees');
    row(/Petkova/).focus();
    await user.keyboard('d');
    await waitFor(() => expect(calls('change_record')[0]).toMatchObject({ fields: { reply: 'declined' } }));
    await user.keyboard('{ArrowRight}x');
    await waitFor(() =>
      expect(calls('record_presence')[0]).toMatchObject({ id: 'a-2', sitting: 1, presence: 'apologies' }),
    );
    expect(within(row(/Petkova/)).getByText('apologies')).toBeVisible();
    await user.keyboard('{ArrowDown}t');
    await waitFor(() =>
      expect(calls('change_record')[1]).toMatchObject({ id: 'a-3', fields: { reply: 'tentative' } }),
    );
  });

  test.each([
    ['Cyrillic', 'в'],
    ['Greek', 'δ'],
  ])('single keys go by their place on a %s keyboard', async (_, key) => {
    await open('attendees');
    await fireEvent.keyDown(row(/Petkova/), { key, code: 'KeyD' });
    await waitFor(() => expect(calls('change_record')[0]).toMatchObject({ fields: { reply: 'declined' } }));
  });

  test('reply and presence are chosen in their cells as well', async () => {
    const user = await open('attendees');
    const cell = (answer: string) =>
      row(/Petkova/).querySelector<HTMLElement>(`[data-answer='${answer}']`) as HTMLElement;
    // Without a layout it isn't put anywhere, and so isn't seen.
    const hidden = true;
    const menu = async (label: string) => {
      const shown = await screen.findByRole('menu', { hidden });
      expect(shown).toHaveAttribute('aria-label', `Ms Desislava Petkova: ${label}`);
      return within(shown);
    };
    const isBack = async () => {
      await waitFor(() => expect(document.querySelector('.menu[aria-label*="Petkova"]')).toBeNull());
      await waitFor(() => expect(row(/Petkova/)).toHaveFocus());
    };
    await user.click(cell('reply'));
    const replies = await menu('Reply');
    expect(replies.getAllByRole('menuitemcheckbox', { hidden })).toHaveLength(5);
    expect(replies.getAllByRole('menuitemcheckbox', { hidden, checked: true })).toHaveLength(1);
    await user.click(replies.getByText('declined'));
    await waitFor(() => expect(calls('change_record')[0]).toMatchObject({ fields: { reply: 'declined' } }));
    await isBack();
    await user.click(cell('1'));
    await menu('Presence');
    await user.keyboard('{Escape}');
    await isBack();
    expect(calls('record_presence')).toEqual([]);
    await user.click(cell('1'));
    await user.click((await menu('Presence')).getByText('apologies'));
    await waitFor(() =>
      expect(calls('record_presence')[0]).toMatchObject({ id: 'a-2', sitting: 1, presence: 'apologies' }),
    );
    await isBack();
    // The keys go on at the same sitting, and answer in the menu as well.
    await user.keyboard('r');
    await waitFor(() =>
      expect(calls('record_presence')[1]).toMatchObject({ sitting: 1, presence: 'remote' }),
    );
    await user.click(cell('0'));
    await menu('Presence');
    await user.keyboard('b');
    await waitFor(() =>
      expect(calls('record_presence')[2]).toMatchObject({ sitting: 0, presence: 'absent' }),
    );
    await isBack();
  });

  test('a key that is refused is taken back and said', async () => {
    const user = await open('attendees');
    mock.failures.set('change_record', {
      code: 'locked',
      message: 'The meeting is over.',
      hint: null,
      field: null,
    });
    row(/Petkova/).focus();
    await user.keyboard('d');
    expect(await screen.findByRole('alert')).toHaveTextContent('The meeting is over.');
    expect(within(row(/Petkova/)).queryByText('declined')).toBeNull();
  });

  test('a person known is offered with the post; an unknown name is split; one on the list is told', async () => {
    const user = await open('attendees');
    const name = screen.getByRole('combobox', { name: 'Add somebody' });
    await user.type(name, 'popa');
    expect(await screen.findByRole('option', { name: /Andrei Popa.*Prosecutor, Romania/ })).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(calls('enter_attendee')).toHaveLength(1));
    expect(calls('enter_attendee')[0]).toMatchObject({ request: { person_id: 'p-popa', delegation: '' } });
    await user.type(name, 'Dr Jan van der Berg{Enter}');
    await waitFor(() => expect(calls('enter_attendee')).toHaveLength(2));
    const split = { honorific: 'Dr', given: 'Jan', family: 'van der Berg' };
    expect(calls('enter_attendee')[1]).toMatchObject({ request: { person_id: null, name: split } });
    // Nobody is asked whether the letters have their marks.
    await user.type(name, 'desislava PETKOVA');
    expect(screen.getByText('Ms Desislava Petkova, Bulgaria is on the list already.')).toBeVisible();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('is on the list already');
    await waitFor(() => expect(name).toHaveValue('desislava PETKOVA'));
  });

  test('a pasted list is shown first; rows with problems keep it from being taken in', async () => {
    const user = await open('attendees');
    await user.click(screen.getByRole('combobox', { name: 'Add somebody' }));
    await user.paste('Name\tDelegation\nMs Irina Cazacu\tMoldova\n\tMoldova');
    const take = await screen.findByRole('button', { name: /^Take in/ });
    expect(take).toBeDisabled();
    expect(screen.getByText('There is no name in this row.')).toBeVisible();
    // The list's own key is no click on the button that has the focus.
    screen.getByRole('button', { name: 'Leave out, row 1' }).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByDisplayValue('Cazacu')).toBeVisible();
    expect(calls('take_in')).toEqual([]);
    expect(screen.getByLabelText('Title, row 2')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Leave out 1 row' }));
    expect(calls('take_in')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Take in 1 person' }));
    expect(await screen.findByText('Ms Irina Cazacu')).toBeVisible();
    expect(calls('take_in')).toHaveLength(1);
  });

  test('answers sent back by calendars are shown with the entries they answer, and set their replies', async () => {
    const user = await open('attendees');
    mock.chosenPath = '/home/ana/answers.ics';
    await user.click(screen.getByRole('button', { name: 'Paste or import a list…' }));
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
    const first = await screen.findByLabelText('Reply, row 1');
    expect(first).toHaveDisplayValue('declined');
    expect(screen.getByLabelText('Family name, row 1')).toHaveAttribute('readonly');
    await faultless();
    await user.selectOptions(first, 'accepted');
    await user.click(screen.getByRole('button', { name: 'Take in 2 people' }));
    await waitFor(() => expect(calls('take_in')).toHaveLength(1));
    expect(calls('take_in')[0]?.['rows']).toMatchObject([{ reply: 'accepted' }, { reply: 'tentative' }]);
  });

  test('axe finds nothing with the details open, nor on the preview', async () => {
    const user = await open('attendees');
    row(/Petkova/).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('complementary', { name: 'Ms Desislava Petkova' })).toBeVisible();
    await faultless();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(document.activeElement).toBe(row(/Petkova/));
    await user.click(screen.getByRole('button', { name: 'Paste or import a list…' }));
    await user.paste('Ms Irina Cazacu\tMoldova');
    await screen.findByRole('button', { name: /^Take in/ });
    await faultless();
  });
});

test('who represents somebody is found by a part of the name, and nobody does once the field is empty', async () => {
  const user = await open('attendees');
  screen
    .getByText(/Petkova/)
    .closest('tr')
    ?.focus();
  await user.keyboard('{Enter}');
  const panel = await screen.findByRole('complementary');
  const field = await within(panel).findByRole('combobox', { name: 'Represented by' });
  const proxies = () => calls('change_record').map(({ fields }) => fields);
  await user.click(field);
  const shown = within(panel).getByRole('listbox', { name: 'Represented by' });
  await waitFor(() => {
    const families = within(shown)
      .getAllByRole('option')
      .map((option) => option.querySelector('span')?.textContent?.split(' ').at(-1) ?? '');
    expect(families.length).toBeGreaterThan(3);
    expect(families).toEqual(families.toSorted(new Intl.Collator('en').compare));
  });
  expect(within(shown).queryByText(/Petkova/)).toBeNull();
  await user.type(field, 'markovic');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(proxies()).toEqual([{ represented_by_id: 'a-14' }]));
  await waitFor(() => expect(field).toHaveValue('Ms Elena Marković'));
  await user.clear(field);
  await user.tab();
  await waitFor(() => expect(proxies().at(-1)).toEqual({ represented_by_id: null }));
  await user.type(field, 'stanch');
  await user.click(within(shown).getByRole('option', { name: /Stanchev/ }));
  await waitFor(() => expect(proxies().at(-1)).toEqual({ represented_by_id: 'a-1' }));
});

describe('presentations', () => {
  const row = (name: RegExp) => screen.getByRole('button', { name }).closest('tr') as HTMLElement;

  test('a file that may carry macros is opened only after a word of warning', async () => {
    const user = await open('presentations');
    await user.click(await within(row(/LANTERN/)).findByRole('button', { name: 'Open' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('can run programs of its own');
    expect(calls('open_kept_file')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Open it anyway' }));
    expect(calls('open_kept_file')).toEqual([{ id: 'f-p-1' }]);
    await user.click(await within(row(/joint team/)).findByRole('button', { name: 'Open' }));
    await waitFor(() => expect(calls('open_kept_file')).toHaveLength(2));
  });

  test('a file that is chosen becomes the slides; one that vanished is told beside its row', async () => {
    const user = await open('presentations');
    mock.chosenPath = '/home/ana/clearwater.pdf';
    const choose = () => within(row(/CLEARWATER/)).findByRole('button', { name: /Choose a file|Replace/ });
    mock.failures.set('attach_slides', {
      code: 'not_readable',
      message: 'The file “clearwater.pdf” isn’t there any more.',
      hint: null,
      field: null,
    });
    await user.click(await choose());
    expect(await within(row(/CLEARWATER/)).findByRole('alert')).toHaveTextContent('isn’t there any more');
    mock.failures.clear();
    await user.click(await choose());
    expect(await within(row(/CLEARWATER/)).findByText('clearwater.pdf')).toBeVisible();
  });

  test('an operation named for the first time is added with its presentation', async () => {
    const user = await open('presentations');
    await user.click(await screen.findByRole('button', { name: /joint team/ }));
    const field = await screen.findByRole('combobox', { name: 'Operations presented' });
    await user.type(field, 'ANIMA{Enter}');
    await waitFor(() =>
      expect(calls('add_record')[0]).toMatchObject({ kind: 'operation', fields: { name: 'ANIMA' } }),
    );
    expect(await screen.findByText('presents ANIMA')).toBeVisible();
    await faultless();
  });

  test('an operation has its field and its awards; the next one may take them over', async () => {
    const user = await open('presentations');
    await user.click(await screen.findByRole('button', { name: /joint team/ }));
    const field = await screen.findByRole('combobox', { name: 'Operations presented' });
    await user.type(field, 'ANIMA{Enter}');
    await user.click(await screen.findByRole('button', { name: 'ANIMA' }));
    await user.type(screen.getByLabelText('Field'), 'museums{Tab}');
    await user.click(screen.getByRole('button', { name: 'Add an award' }));
    // Two fields of one award, typed one right after the other.
    await user.type(await screen.findByLabelText('Given by'), 'Jury{Tab}2014{Tab}');
    await faultless();
    await user.type(field, 'OSKAR{Enter}');
    await user.click(await screen.findByRole('button', { name: 'OSKAR' }));
    await user.click(await screen.findByRole('button', { name: 'Field and awards as for ANIMA' }));
    const awards = [{ by: 'Jury', year: 2014, title: '' }];
    await waitFor(() =>
      expect(calls('change_record').at(-1)).toMatchObject({
        kind: 'operation',
        fields: { field: 'museums', awards },
      }),
    );
  });
});

test('an attendee whose details can’t be read says so in the panel', async () => {
  const user = await open('attendees');
  mock.failures.set('show_record', {
    code: 'damaged',
    message: 'Page 214 is damaged.',
    hint: null,
    field: null,
  });
  (screen.getByText(/Petkova/).closest('tr') as HTMLElement).focus();
  await user.keyboard('{Enter}');
  const panel = await screen.findByRole('complementary');
  expect(await within(panel).findByRole('alert')).toHaveTextContent('Page 214 is damaged.');
});

test('a meeting that can’t be read again says so above what was read', async () => {
  await open('agenda');
  mock.failures.set('meeting', { code: 'damaged', message: 'Page 214 is damaged.', hint: null, field: null });
  revision.changed();
  expect(await screen.findByText('Page 214 is damaged.')).toBeVisible();
  expect(screen.getByRole('tabpanel')).toBeVisible();
});

test('the invitation goes where the person wants it; a full disk is told', async () => {
  await open('agenda');
  mock.chosenPath = '/home/ana/invitation.ics';
  const exporting = () => commands.all.find((one) => one.id === 'meeting-invitation')?.run();
  await exporting();
  await waitFor(() =>
    expect(calls('export_invitation')).toEqual([
      { meetingId: 'm-meridian-12', to: '/home/ana/invitation.ics' },
    ]),
  );
  expect(exports.all.map(({ state }) => state)).toMatchObject([
    { is: 'done', path: '/home/ana/invitation.ics' },
  ]);
  mock.failures.set('export_invitation', {
    code: 'disk_full',
    message: 'The disk is full.',
    hint: null,
    field: null,
  });
  await exporting();
  await waitFor(() =>
    expect(exports.all.at(-1)?.state).toMatchObject({ refusal: { message: 'The disk is full.' } }),
  );
});

test('an invitation that can’t go out in anybody’s name is refused before a place for it is asked for', async () => {
  await open('agenda');
  const refused = { code: 'no_organiser', message: 'Nobody can be answered.', hint: null, field: null };
  mock.failures.set('check_invitation', refused);
  const asking = vi.spyOn(system, 'askWhereToSave');
  await commands.all.find((one) => one.id === 'meeting-invitation')?.run();
  await waitFor(() =>
    expect(exports.all.at(-1)?.state).toMatchObject({ refusal: { message: 'Nobody can be answered.' } }),
  );
  expect(asking).not.toHaveBeenCalled();
  asking.mockRestore();
});

test('of decisions and action points one panel is open at a time, and none is left with words in it', async () => {
  const user = await open('actions');
  const only = (name: string) =>
    waitFor(() => expect(screen.getByRole('complementary')).toHaveAccessibleName(name));
  const point = screen.getByRole('button', { name: '12.7' });
  const decisions = within(screen.getByRole('region', { name: 'Decisions' }));
  const [decision] = decisions.getAllByRole('button', { name: /^12\./ });
  await user.click(point);
  await only('Action point 12.7');
  await user.click(decision as HTMLElement);
  await only(`Decision ${decision?.textContent}`);
  await user.click(point);
  await user.type(await screen.findByLabelText('What became known'), 'Five wait for photographs');
  await user.click(decision as HTMLElement);
  await only('Action point 12.7');
});
