import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { clearMocks, type MockOptions } from '$lib/ipc/mock';
import { office, type Role } from '$lib/ipc/client';
import { wrote } from '$lib/ipc/records';
import { pending } from '$lib/pending';
import { working } from '$lib/working.svelte';
import { openWindow } from './test/window';

afterEach(clearMocks);

const workspace = '#/meetings/m-meridian-12';

async function openAs(role: Role, hash: string, options: MockOptions = {}) {
  const opened = await openWindow(hash, options);
  await working.become(role);
  return opened;
}

const refused = {
  code: 'needed',
  message: 'Something else needs this.',
  hint: 'Take it out of there first.',
  field: null,
};

describe('statements', () => {
  const row = (speaker: string) =>
    screen.getByRole('combobox', { name: `Clearance of ${speaker}` }).closest('li') as HTMLElement;

  async function open() {
    const opened = await openAs('press_officer', `${workspace}/press`);
    await screen.findByRole('combobox', { name: 'Clearance of Mr Petros Ioannou' });
    return opened;
  }

  test('words are corrected in place; whoever agreed to others is asked anew', async () => {
    const { user, calls } = await open();
    const ioannou = () => row('Mr Petros Ioannou');
    expect(within(ioannou()).getByText(/: Mr Petros Ioannou, 15 October 2026/)).toBeVisible();
    await user.click(within(ioannou()).getByRole('button', { name: /^Correct the statement/ }));
    const form = await screen.findByRole('form', { name: 'Correct the statement' });
    const words = within(form).getByLabelText('Words');
    await user.clear(words);
    await user.type(words, 'The register gave us all of them');
    await user.click(within(form).getByRole('button', { name: 'Keep the correction' }));
    await waitFor(() =>
      expect(calls('change_record').at(-1)).toMatchObject({
        kind: 'statement',
        id: 'st-2',
        fields: { text: 'The register gave us all of them', speaker: 'Mr Petros Ioannou' },
      }),
    );
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(within(ioannou()).getByText('“The register gave us all of them”')).toBeVisible();
    expect(within(ioannou()).queryByText(/^Mr Petros Ioannou, 15/)).toBeNull();
  });

  test('an amended clearance brings the words the speaker wants', async () => {
    const { user, calls } = await open();
    await user.selectOptions(screen.getByLabelText('Clearance of Mr Petros Ioannou'), 'amended');
    expect(calls('clear_statement')).toEqual([]);
    const form = await screen.findByRole('form', { name: 'The words Mr Petros Ioannou wants' });
    expect(screen.getByLabelText('Clearance of Mr Petros Ioannou')).toHaveDisplayValue('cleared');
    const words = within(form).getByLabelText('Words');
    await user.clear(words);
    await user.type(words, 'The register helped us');
    await user.click(within(form).getByRole('button', { name: 'Record these words' }));
    await waitFor(() =>
      expect(calls('clear_statement')).toMatchObject([
        { id: 'st-2', state: 'amended', text: 'The register helped us' },
      ]),
    );
    expect(await screen.findByText('“The register helped us”')).toBeVisible();
  });

  test('a quotation that is taken back leaves the text too, and comes back into it once', async () => {
    const { user, calls, mock } = await open();
    await wrote(office.advanceRelease({ id: 'r-en', step: 'return', reason: 'Shorter' }));
    const marković = () => within(row('Ms Elena Marković'));
    const text = () => screen.getByRole('textbox', { name: 'Text of the press release' });
    const quotations = () => text().querySelectorAll('[data-id="st-1"]').length;
    expect(quotations()).toBe(1);

    await user.click(await marković().findByRole('button', { name: 'Don’t quote' }));
    const quote = await marković().findByRole('button', { name: 'Quote in the text' });
    expect(quotations()).toBe(0);
    const written = calls('change_record').filter(({ fields }) => Object.hasOwn(fields as object, 'text'));
    expect(JSON.stringify(written.at(-1))).not.toContain('st-1');

    // Undo brings it back into the text before the record can know of it.
    mock.failures.set('change_record', refused);
    text().focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(quotations()).toBe(1);
    await user.click(quote);
    expect(quotations()).toBe(1);
    mock.failures.clear();
    await pending.write();
    expect(await marković().findByRole('button', { name: 'Don’t quote' })).toBeVisible();
  });

  test('words that aren’t sent keep their form, whatever would take its place', async () => {
    const { user, calls } = await open();
    const ioannou = () => within(row('Mr Petros Ioannou'));
    const correct = () => ioannou().getByRole('button', { name: /^Correct the statement/ });
    await user.click(correct());
    const form = within(await screen.findByRole('form', { name: 'Correct the statement' }));
    await user.type(form.getByLabelText('Words'), ' at last');

    const releases = within(screen.getByRole('navigation', { name: 'Press releases' }));
    const other = releases.getAllByRole('button').find((one) => one.getAttribute('aria-current') === null);
    const ways: (() => Promise<unknown>)[] = [
      () => user.click(other as HTMLElement),
      () => user.click(correct()),
      () => user.selectOptions(screen.getByLabelText('Clearance of Mr Petros Ioannou'), 'amended'),
      async () => {
        await user.click(releases.getByRole('button', { name: 'Another release' }));
        await user.click(releases.getByRole('button', { name: 'Begin a release' }));
      },
    ];
    for (const go of ways) {
      await go();
      expect(await form.findByRole('alert')).toBeVisible();
      expect(form.getByLabelText('Words')).toHaveDisplayValue(/at last$/);
      await user.type(form.getByLabelText('Words'), '{End} ');
      await user.clear(form.getByLabelText('Words'));
      await user.type(form.getByLabelText('Words'), 'All of it at last');
    }
    expect(calls('begin_release')).toEqual([]);
  });

  test('a clearance that is refused doesn’t stand there as if it had been given', async () => {
    const { user, mock } = await open();
    mock.failures.set('clear_statement', refused);
    const select = screen.getByLabelText('Clearance of Mr Petros Ioannou');
    await user.selectOptions(select, 'refused');
    expect(await within(row('Mr Petros Ioannou')).findByRole('alert')).toHaveTextContent(refused.message);
    expect(select).toHaveDisplayValue('cleared');
  });

  test('what is removed goes to the trash; what a text quotes stays, and says why', async () => {
    const { user, calls, mock } = await open();
    mock.failures.set('remove_record', refused);
    const remove = { name: 'Remove: Statement of Mr Petros Ioannou' };
    await user.click(screen.getByRole('button', remove));
    expect(await within(row('Mr Petros Ioannou')).findByRole('alert')).toHaveTextContent(refused.hint);
    mock.failures.clear();
    await user.click(screen.getByRole('button', remove));
    await waitFor(() => expect(screen.queryByRole('button', remove)).toBeNull());
    expect(calls('remove_record').at(-1)).toEqual({ kind: 'statement', id: 'st-2' });
    expect(await screen.findByText('Moved to the trash: Statement of Mr Petros Ioannou')).toBeVisible();
  });
});

describe('what can’t be taken back', () => {
  test('the chair approves only after being asked; Enter twice isn’t enough', async () => {
    const { user, calls } = await openAs('secretariat', `${workspace}/minutes`);
    await user.click(await screen.findByRole('button', { name: 'Send to the chair' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Send to the chair' })).toBeNull());
    await working.become('chair');
    (await screen.findByRole('button', { name: 'Approve…' })).focus();
    await user.keyboard('{Enter}{Enter}');
    expect(calls('approve_minutes')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Approve…' }));
    const form = await screen.findByRole('form', { name: 'Approve: are you sure?' });
    expect(form).toHaveAccessibleDescription(/can’t be taken back/);
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
    // The paper that is approved must have been read into the window.
    await waitFor(() => expect(calls('preview_paper')).not.toHaveLength(0));
    await user.click(within(form).getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(calls('approve_minutes')).toHaveLength(1));
  });
});

describe('into the trash', () => {
  const gone = async (calls: (command: string) => Record<string, unknown>[], kind: string, id: string) =>
    waitFor(() => expect(calls('remove_record')).toEqual([{ kind, id }]));

  test('an action point and a decision, from their panels', async () => {
    const { user, calls, mock } = await openAs('secretariat', `${workspace}/actions`);
    await user.click(await screen.findByRole('button', { name: '12.7' }));
    const panel = await screen.findByRole('complementary', { name: 'Action point 12.7' });
    mock.failures.set('remove_record', refused);
    await user.click(await within(panel).findByRole('button', { name: 'Move to the trash' }));
    expect(await within(panel).findByText(refused.message)).toBeVisible();
    mock.failures.clear();
    mock.calls.length = 0;
    await user.click(within(panel).getByRole('button', { name: 'Move to the trash' }));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    await gone(calls, 'action_point', String(calls('remove_record')[0]?.['id']));
    expect(await screen.findByText('Moved to the trash: Action point 12.7')).toBeVisible();
  });

  // In jsdom nothing has a place: an open menu counts as hidden, and is found by its words.
  test('minutes begun in the wrong language, from the menu of their bar', async () => {
    const { user, calls } = await openAs('secretariat', `${workspace}/minutes`);
    await user.click(await screen.findByRole('button', { name: 'More about: Minutes, English' }));
    await user.click(await screen.findByText('Move to the trash: Minutes, English'));
    await gone(calls, 'minutes', 'min-12');
    expect(await screen.findByRole('button', { name: 'Begin the minutes' })).toBeVisible();
  });
});

test('the list of the meeting’s papers bears two releases in one language', async () => {
  const { user } = await openAs('press_officer', `${workspace}/press`);
  await user.click(await screen.findByRole('button', { name: 'Another release' }));
  const language = screen.getByRole('combobox', { name: 'Language of the release' });
  expect(language, 'one without a release').toHaveDisplayValue('French');
  await user.selectOptions(language, 'English');
  await user.click(screen.getByRole('button', { name: 'Begin a release' }));
  await waitFor(() =>
    expect(
      within(screen.getByRole('navigation', { name: 'Press releases' })).getAllByText('English'),
    ).toHaveLength(2),
  );
  await user.click(screen.getByRole('button', { name: 'Moves and details' }));
  const exportsOffered = await screen.findAllByText(/^Export: Press release, English/);
  expect(new Set(exportsOffered.map((item) => item.textContent)).size).toBe(exportsOffered.length);
});

test('keys in a field of a table’s row are the field’s', async () => {
  const { user } = await openAs('secretariat', '#/points');
  await user.click(
    (await screen.findAllByRole('button', { name: /^What is to be done: / }))[1] as HTMLElement,
  );
  const field = await screen.findByRole('textbox', { name: 'What is to be done' });
  await user.keyboard('{Home}{ArrowUp}');
  expect(document.activeElement).toBe(field);
});

test('the heading over a group answers to the space bar', async () => {
  const { user } = await openAs('secretariat', '#/points');
  await user.selectOptions(await screen.findByLabelText('Group'), 'owner');
  const head = (await screen.findAllByRole('button', { expanded: true }))[0] as HTMLElement;
  head.focus();
  await user.keyboard(' ');
  expect(head).toHaveAttribute('aria-expanded', 'false');
});

test('a presentation says when it is given', async () => {
  await openAs('secretariat', `${workspace}/presentations`);
  const row = (await screen.findByRole('button', { name: /CLEARWATER/ })).closest('tr') as HTMLElement;
  expect(within(row).getByText(/^\d\d:\d\d$/)).toBeVisible();
});

test('a numbering that is refused isn’t shown as taken', async () => {
  const { user, mock } = await openAs('secretariat', `${workspace}/agenda`);
  const select = await screen.findByLabelText('Numbered');
  await waitFor(() => expect(select).toBeEnabled());
  mock.failures.set('change_record', refused);
  await user.selectOptions(select, 'roman');
  expect(await screen.findByText(refused.message)).toBeVisible();
  expect(select).toHaveDisplayValue('1, 1.1');
});
