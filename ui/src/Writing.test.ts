import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { clearMocks, type MockOptions } from '$lib/ipc/mock';
import { office, type MinutesComparison, type Remark, type Role } from '$lib/ipc/client';
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

/** The blocks of the text that was written last. */
const blocksOf = (call: Record<string, unknown> | undefined) =>
  (call?.['text'] as { blocks: Record<string, unknown>[] } | undefined)?.blocks ?? [];

describe('minutes', () => {
  test('a decision recorded in the text is a real one, and stands in the text', async () => {
    const { user, calls } = await openAs('secretariat', `${workspace}/minutes`);
    await user.click(await screen.findByRole('button', { name: /Regional situation 2026/ }));
    await user.click(screen.getByRole('button', { name: 'Decision' }));
    const form = await screen.findByRole('form', { name: 'New decision' });
    await user.type(within(form).getByLabelText('What was decided'), 'The routes are “mapped');
    await user.click(within(form).getByRole('button', { name: 'Record decision' }));

    await waitFor(() => expect(calls('write_section')).not.toHaveLength(0));
    expect(calls('decide')[0]?.['request']).toMatchObject({
      meeting_id: 'm-meridian-12',
      item_id: 'i-5',
      text: 'The routes are “mapped',
      outcome: 'adopted',
      how: { how: 'in_meeting' },
    });
    expect(blocksOf(calls('write_section').at(-1))[0]).toEqual({
      block: 'decision',
      decision_id: expect.stringContaining('d-new') as string,
    });
    expect(await screen.findByText('Decision 12.4')).toBeVisible();
  });

  test('a form makes room below its paragraph; the text, its history and the caret know nothing of it', async () => {
    // Where a section was asked for by a link, the caret stands at its beginning.
    const { user, calls } = await openAs('secretariat', `${workspace}/minutes?shown=s-6`);
    const text = await screen.findByRole('textbox', { name: 'Minutes: Operation CLEARWATER' });
    const spacer = () => text.querySelector('.spacer');
    const words = text.textContent;
    expect(text.children.length).toBeGreaterThan(1);
    text.focus();
    expect(spacer()).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Decision' }));
    const form = await screen.findByRole('form', { name: 'New decision' });
    expect(text.children[1]).toBe(spacer());
    expect(spacer()).toHaveStyle({ height: '600px' });
    // Read aloud, the form comes at that place.
    expect(document.getElementById(spacer()?.getAttribute('aria-owns') ?? '')).toContainElement(form);
    expect(
      (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations,
    ).toEqual([]);

    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(spacer()).toBeNull();
    expect(text).toHaveFocus();
    expect(text.children[0]).toContainElement(getSelection()?.focusNode?.parentElement ?? null);
    expect(text.textContent).toBe(words);
    expect(screen.getByRole('button', { name: /^Undo/ })).toBeDisabled();
    await pending.write();
    expect(calls('write_section')).toEqual([]);
  });

  test('what can’t be written stays in the window, and is written by the next try', async () => {
    const { user, calls, mock } = await openAs('secretariat', `${workspace}/minutes`);
    mock.failures.set('write_section', {
      code: 'disk_full',
      message: 'The disk is full.',
      hint: 'Make room, then try again.',
      field: null,
    });
    await user.click(await screen.findByRole('button', { name: /Regional situation 2026/ }));
    await user.click(screen.getByRole('button', { name: 'Action point' }));
    const form = await screen.findByRole('form', { name: 'New action point' });
    await user.type(within(form).getByLabelText('What is to be done'), 'Map the routes');
    await user.click(within(form).getByRole('button', { name: 'Record action point' }));
    expect(await screen.findByText('The disk is full.')).toBeVisible();

    // Another item is not shown while this one isn't kept.
    await user.click(screen.getByRole('button', { name: /Any other business/ }));
    expect(screen.getByText('Map the routes')).toBeVisible();

    mock.failures.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText('The disk is full.')).toBeNull());
    expect(blocksOf(calls('write_section').at(-1))[0]).toMatchObject({ block: 'action_point' });
  });

  test('nobody goes elsewhere from words that were refused, unless they are given up', async () => {
    const { user, mock } = await openAs('secretariat', `${workspace}/minutes`);
    const full = { code: 'disk_full', message: 'The disk is full.', hint: null, field: null };
    mock.failures.set('write_section', full);
    await user.click(await screen.findByRole('button', { name: /Regional situation 2026/ }));
    const text = await screen.findByRole('textbox', { name: /Regional situation/ });
    await user.click(screen.getByRole('button', { name: 'Action point' }));
    const form = await screen.findByRole('form', { name: 'New action point' });
    await user.type(within(form).getByLabelText('What is to be done'), 'Map the routes');
    await user.click(within(form).getByRole('button', { name: 'Record action point' }));
    expect(await screen.findByText('The disk is full.')).toBeVisible();
    await user.keyboard('{Control>}2{/Control}');
    await waitFor(() => expect(location.hash).toBe(`${workspace}/minutes`));
    await waitFor(() => expect(text).toHaveFocus());
    expect(text).toHaveTextContent('Map the routes');
    await user.click(screen.getByRole('button', { name: 'Discard these words' }));
    await waitFor(() => expect(screen.queryByText('The disk is full.')).toBeNull());
    expect(text).not.toHaveTextContent('Map the routes');
    await user.keyboard('{Control>}2{/Control}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
  });

  test('the draft goes out with a deadline, and only the chair approves or returns it', async () => {
    const { user, calls } = await openAs('secretariat', `${workspace}/minutes`);
    await user.click(await screen.findByRole('button', { name: 'Circulate draft…' }));
    const deadline = await screen.findByLabelText('Corrections until the end of');
    await user.clear(deadline);
    await user.type(deadline, '4 November 2027{Enter}');
    await user.click(screen.getByRole('button', { name: 'Circulate draft' }));
    await waitFor(() => expect(calls('circulate_minutes')).toHaveLength(1));
    expect(calls('circulate_minutes')[0]?.['deadline']).toBe('2027-11-04');

    await user.click(await screen.findByRole('button', { name: 'Send to the chair' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Send to the chair' })).toBeNull());
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    // Whose step it is stands in the menu. In jsdom nothing has a place: it is found by its words.
    await user.click(screen.getByRole('button', { name: 'More about: Minutes, English' }));
    const waiting = await screen.findByText('Approve: for the chair');
    expect(waiting.closest('[role=menuitem]')).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{Escape}');

    await working.become('chair');
    expect(await screen.findByRole('heading', { name: 'What you approve' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Return…' }));
    const reason = await screen.findByRole('form', { name: 'Return' });
    expect(within(reason).getByRole('button', { name: 'Return' })).toBeDisabled();
    await user.type(within(reason).getByRole('textbox'), 'Hungary is missing');
    await user.click(within(reason).getByRole('button', { name: 'Return' }));
    await waitFor(() => expect(calls('return_minutes')[0]).toMatchObject({ reason: 'Hungary is missing' }));
    expect(await screen.findByText('Hungary is missing')).toBeVisible();
  });

  test('the chair sees what became of the text that the delegations had', async () => {
    const changed: MinutesComparison = {
      at: '2026-10-20T08:00:00Z',
      by: 'Ana Petrova',
      sections: [
        {
          part: 'item',
          number: '3',
          title: 'Cases',
          passages: [
            {
              pieces: [
                { fate: 'kept', words: 'Eleven ' },
                { fate: 'removed', words: 'vases.' },
                { fate: 'added', words: 'bowls.' },
              ],
            },
          ],
        },
        { part: 'closing', number: '', title: '', passages: [] },
      ],
    };
    const { user } = await openAs('secretariat', `${workspace}/minutes`, { changed });
    await user.click(await screen.findByRole('button', { name: 'Send to the chair' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Send to the chair' })).toBeNull());
    await working.become('chair');
    expect(await screen.findByRole('heading', { name: 'Changed since it was circulated' })).toBeVisible();
    expect(screen.getByText(/^Circulated on 20 October 2026.* by Ana Petrova$/)).toBeVisible();
    const [first, last] = screen
      .getAllByRole('listitem')
      .filter((row) => /Cases|Closing/u.test(row.textContent));
    expect(first?.querySelector('del')).toHaveTextContent('Removed: vases.');
    expect(first?.querySelector('ins')).toHaveTextContent('Added: bowls.');
    expect(first).toHaveTextContent('3 Cases');
    expect(last).toHaveTextContent('only their form has changed');
    expect(
      (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations,
    ).toEqual([]);
  });

  test('what had better be known first is asked once more before they go on', async () => {
    const remarks: Remark[] = [
      { what: 'not_closed', status: 'in_session' },
      { what: 'corrections_open', until: '2026-12-06T21:59:59Z' },
    ];
    const { user, calls } = await openAs('secretariat', `${workspace}/minutes`, { remarks });
    await user.click(await screen.findByRole('button', { name: 'Circulate draft…' }));
    expect(screen.getByText('The meeting is in session, not closed.')).toBeVisible();
    expect(screen.getByLabelText('Corrections until the end of')).toHaveValue('29 October 2026');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Send to the chair…' }));
    const asked = await screen.findByRole('form', { name: /Send to the chair/ });
    expect(asked).toHaveAccessibleDescription(
      /in session, not closed.*runs until 6 December 2026 at 23:59 \(Europe\/Sofia\)/,
    );
    expect(within(asked).queryByText(/can’t be taken back/)).toBeNull();
    expect(calls('submit_minutes')).toEqual([]);
    await user.click(within(asked).getByRole('button', { name: 'Send to the chair' }));
    await waitFor(() => expect(calls('submit_minutes')).toHaveLength(1));
  });

  test('a deadline that can’t be read sends nothing, nor the one that stood there before', async () => {
    const { user, calls } = await openAs('secretariat', `${workspace}/minutes`);
    await user.click(await screen.findByRole('button', { name: 'Circulate draft…' }));
    const deadline = await screen.findByLabelText('Corrections until the end of');
    await user.clear(deadline);
    await user.type(deadline, '31 June 2027');
    await user.click(screen.getByRole('button', { name: 'Circulate draft' }));
    await waitFor(() => expect(deadline).toHaveFocus());
    expect(deadline).toHaveAccessibleDescription(/“31 June 2027” isn’t a day/);
    expect(calls('circulate_minutes')).toEqual([]);
  });

  test('begin where there are none', async () => {
    const { user, calls } = await openAs('secretariat', '#/meetings/m-meridian-13/minutes');
    await user.selectOptions(await screen.findByLabelText('Language of the minutes'), 'ro');
    await user.click(screen.getByRole('button', { name: 'Begin the minutes' }));
    await waitFor(() =>
      expect(calls('begin_minutes')).toEqual([{ meetingId: 'm-meridian-13', language: 'ro' }]),
    );
  });
});

describe('what the record tells otherwise', () => {
  const stale = [
    {
      reference: 'meeting.venue',
      words: 'Regional Police Directorate',
      then: 'Regional Police Directorate',
      now: 'Town Hall',
    },
  ];

  test('agenda items that came later get their sections', async () => {
    const { user, calls } = await openAs('secretariat', `${workspace}/minutes`, { late: 2 });
    expect(await screen.findByText(/^2 agenda items have no section yet/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add sections' }));
    await waitFor(() => expect(screen.queryByText(/no section yet/)).toBeNull());
    expect(calls('add_sections')).toEqual([{ id: 'min-12' }]);
  });

  test('a fact that has changed is marked, found, and takes the record’s words over', async () => {
    const { user, calls } = await openAs('secretariat', `${workspace}/press`, { stale });
    await working.become('press_officer');
    await user.click(await screen.findByRole('button', { name: 'Return…' }));
    const reason = await screen.findByRole('form', { name: 'Return' });
    await user.type(within(reason).getByRole('textbox'), 'The venue is another one');
    await user.click(within(reason).getByRole('button', { name: 'Return' }));
    expect(await screen.findByText('1 fact in this text has changed in the record.')).toBeVisible();
    expect(document.querySelectorAll('.fact.stale')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Show the next' }));
    expect(await screen.findByText('The record now says: Town Hall')).toBeVisible();
    expect(
      (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations,
    ).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Take it over' }));
    await waitFor(() => expect(calls('change_record')).not.toHaveLength(0));
    expect(JSON.stringify(calls('change_record').at(-1)?.['fields'])).toContain(
      '"reference":"meeting.venue","words":"Town Hall","value":"Town Hall","worded_by_hand":false',
    );
    expect(screen.queryByText(/has changed in the record/)).toBeNull();
  });
});

describe('press', () => {
  test('the press officer clears words, returns the release with a reason and rewords the headline', async () => {
    const { user, calls } = await openAs('press_officer', `${workspace}/press`);
    await user.selectOptions(await screen.findByLabelText('Clearance of Ms Elena Marković'), 'cleared');
    await waitFor(() =>
      expect(calls('clear_statement')[0]).toEqual({
        id: 'st-1',
        state: 'cleared',
        text: null,
        by: 'Ms Elena Marković',
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Return…' }));
    const reason = await screen.findByRole('form', { name: 'Return' });
    await user.type(within(reason).getByRole('textbox'), 'A photograph is missing');
    await user.click(within(reason).getByRole('button', { name: 'Return' }));
    await waitFor(() =>
      expect(calls('advance_release')[0]?.['request']).toEqual({
        id: 'r-en',
        step: 'return',
        reason: 'A photograph is missing',
      }),
    );
    const headline = await screen.findByLabelText('Headline');
    await user.type(headline, '!');
    await user.tab();
    await waitFor(() =>
      expect(calls('change_record').at(-1)).toMatchObject({
        kind: 'release',
        id: 'r-en',
        fields: { headline: 'Task Force Meridian widens its search for stolen cultural goods!' },
      }),
    );
  });
});

describe('the embargo', () => {
  test('its time may be given before its day, and is kept with it', async () => {
    const { user, calls } = await openAs('press_officer', `${workspace}/press`);
    await user.click(await screen.findByRole('button', { name: 'Return…' }));
    const reason = await screen.findByRole('form', { name: 'Return' });
    await user.type(within(reason).getByRole('textbox'), 'Another day');
    await user.click(within(reason).getByRole('button', { name: 'Return' }));
    const day = await screen.findByLabelText('Embargo until');
    await waitFor(() => expect(day).toBeEnabled());
    await user.clear(day);
    await user.tab();
    const time = screen.getByLabelText('Time');
    await waitFor(() => expect(calls('change_record').at(-1)?.['fields']).toEqual({ embargo: null }));
    await user.clear(time);
    await user.type(time, '18:30{Tab}');
    await user.type(day, '20 October 2026{Tab}');
    await waitFor(() =>
      expect(calls('change_record').at(-1)?.['fields']).toMatchObject({
        embargo: { until: expect.stringMatching(/^2026-10-20T1[56]:30/) as string },
      }),
    );
  });
});

describe('photographs', () => {
  test('a chosen picture is taken in with its words; one that can’t be says why beside the button', async () => {
    const { user, calls, mock } = await openAs('press_officer', `${workspace}/press`);
    await user.click(await screen.findByRole('button', { name: 'Return…' }));
    const reason = await screen.findByRole('form', { name: 'Return' });
    await user.type(within(reason).getByRole('textbox'), 'A photograph is missing');
    await user.click(within(reason).getByRole('button', { name: 'Return' }));

    mock.chosenPath = '/home/ana/vase.jpg';
    mock.failures.set('attach_photograph', {
      code: 'print',
      message: 'The picture “vase.jpg” says it is JPEG, but its bytes are PNG; save it again as JPEG',
      hint: null,
      field: null,
    });
    const add = await screen.findByRole('button', { name: 'Add photograph…' });
    await user.click(add);
    expect(await screen.findByText(/its bytes are PNG/)).toBeVisible();

    mock.failures.clear();
    await user.click(add);
    await waitFor(() => expect(screen.queryByText(/its bytes are PNG/)).toBeNull());
    expect(calls('attach_photograph').at(-1)).toMatchObject({ place: null, path: '/home/ana/vase.jpg' });
    const photograph = await waitFor(() => {
      const latest = screen.getAllByRole('group', { name: /^Photograph \d/ }).at(-1);
      if (!latest) throw new Error('there is a photograph');
      expect(within(latest).getByLabelText('Picture')).toHaveDisplayValue('vase.jpg');
      return latest;
    });
    const release = String(calls('attach_photograph').at(-1)?.['releaseId']);
    await user.type(within(photograph).getByLabelText(/^What it shows/), 'A vase');
    await user.tab();
    await waitFor(() =>
      expect(calls('change_record').at(-1)).toMatchObject({ kind: 'release', id: release }),
    );
    const kept = calls('change_record').at(-1)?.['fields'] as { photographs: Record<string, unknown>[] };
    expect(kept.photographs.at(-1)).toMatchObject({ alt: 'A vase' });
  });
});

describe('action points', () => {
  test('overdue first, filtered by owner, and a delegation’s return is recorded', async () => {
    const { user, calls } = await openAs('secretariat', '#/points');
    const table = await screen.findByRole('table', { name: 'Action points' });
    const numbers = () =>
      within(table)
        .getAllByRole('link')
        .map((link) => link.textContent);
    expect(numbers()).toEqual(['12.6', '5.2', '12.7']);
    await user.selectOptions(screen.getByLabelText('By whom'), 'Austria');
    expect(numbers()).toEqual(['5.2']);

    await user.click(within(table).getByRole('link', { name: '5.2' }));
    const panel = await screen.findByRole('complementary', { name: 'Action point 5.2' });
    await user.type(await within(panel).findByLabelText('What became known'), 'Compared.');
    await user.selectOptions(within(panel).getByLabelText('From whom'), 'Return of Bulgaria');
    await user.click(within(panel).getByRole('button', { name: 'Record' }));
    await waitFor(() =>
      expect(calls('update_point')[0]?.['request']).toEqual({
        id: 'ap-legal',
        text: 'Compared.',
        from_id: 'o-Bulgaria',
        step: null,
      }),
    );
    expect(await within(panel).findByText('Compared.')).toBeVisible();
  });

  test('news that were refused stand before those that were begun meanwhile', async () => {
    const { user } = await openAs('secretariat', '#/points');
    const table = await screen.findByRole('table', { name: 'Action points' });
    await user.click(within(table).getByRole('link', { name: '5.2' }));
    const panel = await screen.findByRole('complementary', { name: 'Action point 5.2' });
    const field = await within(panel).findByLabelText('What became known');
    let refuse: (reason: Error) => void = () => undefined;
    const sending = vi.spyOn(office, 'updatePoint');
    sending.mockReturnValueOnce(new Promise((_, refused) => (refuse = refused)));
    await user.type(field, 'Compared.{Control>}{Enter}{/Control}Next');
    refuse(new Error('The disk is full.'));
    await waitFor(() => expect(field).toHaveValue('Compared.\n\nNext'));
    expect(within(panel).getByText('The disk is full.')).toBeVisible();
    sending.mockRestore();
  });

  test('text is edited where it stands', async () => {
    const { user, calls } = await openAs('secretariat', '#/points');
    await user.click(await screen.findByRole('button', { name: /^What is to be done: Enter the nineteen/ }));
    const field = await screen.findByRole('textbox', { name: 'What is to be done' });
    await user.clear(field);
    await user.type(field, 'Enter all objects');
    await user.tab();
    await waitFor(() =>
      expect(calls('change_record').at(-1)).toEqual({
        kind: 'action_point',
        id: 'ap-2',
        fields: { text: 'Enter all objects' },
      }),
    );
  });
});

test.each([
  ['minutes', `${workspace}/minutes`, 'Opening'],
  ['press', `${workspace}/press`, 'Statements'],
  ['papers', `${workspace}/papers`, 'List of participants'],
  ['decisions', `${workspace}/actions`, 'Decisions'],
  ['action points', '#/points', '12.6'],
  ['releases', '#/press', '2026/31'],
])('axe finds nothing in %s', async (_, hash, words) => {
  await openAs('secretariat', hash);
  await screen.findAllByText(words);
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map((violation) => [violation.id, violation.nodes.map((node) => node.html)])).toEqual([]);
});
