import { screen, waitFor, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { today } from '$lib/dates';
import { office } from '$lib/ipc/client';
import { clearMocks } from '$lib/ipc/mock';
import { openWindow } from './test/window';

afterEach(clearMocks);

/** By its name, through the palette. */
async function command(user: UserEvent, words: string) {
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), words);
  await user.click(await screen.findByRole('option', { name: words }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

const next = '#/meetings/m-meridian-13/overview';

describe('the role', () => {
  test('is told at the start, changes what waits, and is remembered', async () => {
    const { user, calls } = await openWindow('#/desk');
    expect(calls('set_role')).toEqual([{ role: 'secretariat' }]);
    expect(await screen.findByText('3 replies to the invitation are missing')).toBeVisible();
    await command(user, 'Work as chair');
    expect(await screen.findByText('Minutes await your approval')).toBeVisible();
    expect(calls('set_role').at(-1)).toEqual({ role: 'chair' });
    expect(localStorage.getItem('rapporteur.role')).toBe('"chair"');
    await command(user, 'Work as secretariat');
    await waitFor(() => expect(localStorage.getItem('rapporteur.role')).toBe('"secretariat"'));
  });
});

describe('planning', () => {
  test('a number that was given already is refused beside its field, and all that was typed stays', async () => {
    const { user, mock, calls } = await openWindow('#/plan?body=b-meridian');
    const taken = { code: 'number_taken', message: 'The number 12 is given.', hint: null, field: 'number' };
    mock.failures.set('plan_meeting', taken);
    const number = await screen.findByLabelText('Number');
    await user.clear(number);
    await user.type(number, '12');
    await user.type(screen.getByLabelText('First day'), '13.10.2027');
    await user.type(screen.getByLabelText('City'), 'Ohrid');
    await user.click(screen.getByRole('button', { name: 'Plan the meeting' }));
    await waitFor(() => expect(number).toHaveAccessibleDescription(/The number 12 is given/));
    expect(number).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByLabelText('City')).toHaveValue('Ohrid');
    mock.failures.clear();
    await user.clear(number);
    await user.type(number, '14');
    await user.click(screen.getByRole('button', { name: 'Plan the meeting' }));
    await waitFor(() => expect(location.hash).toMatch(/overview$/));
    expect(calls('plan_meeting').at(-1)?.['request']).toMatchObject({ number: 14, city: 'Ohrid' });
  });

  test('the next meeting: what it will be, then its workspace', async () => {
    const { user, calls } = await openWindow('#/plan?body=b-meridian');
    expect(await screen.findByText(/^14th Meeting of Task Force Meridian/)).toBeVisible();
    await user.type(screen.getByLabelText('First day'), '13.10.2027');
    await user.type(screen.getByLabelText('Last day'), '14 Oct 2027');
    await user.type(screen.getByLabelText('City'), 'Ohrid');
    await user.type(screen.getByRole('combobox', { name: 'Country' }), 'macedo{Enter}');
    await user.click(screen.getByRole('checkbox', { name: /same attendees/ }));
    await user.click(screen.getByRole('button', { name: 'Plan the meeting' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^14th Meeting/ })).toBeVisible();
    expect(calls('plan_meeting')).toEqual([
      {
        request: {
          body_id: 'b-meridian',
          number: null,
          first_day: '2027-10-13',
          last_day: '2027-10-14',
          // As the country has it, not as the last meeting had it.
          zone: 'Europe/Skopje',
          venue: null,
          // As at the last meeting.
          mode: 'hybrid',
          city: 'Ohrid',
          country: 'MK',
          agenda: true,
          attendees: false,
          points: true,
        },
      },
    ]);
  });

  test('a wrong date is not planned, nor is one that stood there before', async () => {
    const { user, calls } = await openWindow('#/plan?body=b-meridian&day=2027-10-13');
    const field = await screen.findByLabelText('First day');
    await user.clear(field);
    await user.type(field, '31 June 2027');
    await user.click(screen.getByRole('button', { name: 'Plan the meeting' }));
    expect(screen.getByRole('alert')).toHaveTextContent('“31 June 2027” isn’t a day');
    expect(field).toHaveFocus();
    expect(calls('plan_meeting')).toEqual([]);
  });

  test('what is missing is said beside its field', async () => {
    const { user } = await openWindow('#/plan');
    await user.click(await screen.findByRole('button', { name: 'Plan the meeting' }));
    expect(screen.getByLabelText('Body')).toHaveAccessibleDescription('Choose the body that meets.');
  });
});

test('every place has its key', async () => {
  const { user } = await openWindow('#/search');
  for (const [key, hash, heading] of [
    ['2', '#/meetings', 'Meetings'],
    ['3', '#/points', 'Action points'],
    ['4', '#/press', 'Press releases'],
    ['5', '#/bodies', 'Bodies'],
    ['6', '#/people', 'People'],
    ['7', '#/organisations', 'Organisations'],
    ['8', '#/trash', 'Trash'],
    ['n', '#/plan', 'Plan a meeting'],
  ] as const) {
    await user.keyboard(`{Control>}${key}{/Control}`);
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeVisible();
    expect(location.hash).toBe(hash);
  }
});

describe('a meeting’s life', () => {
  test('it is postponed only with a reason; a refusal keeps the words', async () => {
    const { user, calls, mock } = await openWindow(next);
    await screen.findByRole('button', { name: 'Convene' });
    await command(user, 'Postpone…');
    const form = await screen.findByRole('form', { name: 'Postpone' });
    mock.failures.set('advance_meeting', {
      code: 'not_open',
      message: 'The meeting is closed already.',
      hint: null,
      field: null,
    });
    await user.type(within(form).getByRole('textbox'), 'The venue is flooded');
    await user.click(within(form).getByRole('button', { name: 'Postpone' }));
    expect(await within(form).findByRole('alert')).toHaveTextContent('closed already');
    mock.failures.clear();
    await user.click(within(form).getByRole('button', { name: 'Postpone' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Postpone' })).toBeNull());
    expect(calls('advance_meeting').at(-1)).toEqual({
      id: 'm-meridian-13',
      step: 'postpone',
      reason: 'The venue is flooded',
    });
    expect(await screen.findByText('The venue is flooded')).toBeVisible();
  });

  test('a new first day takes the last day along', async () => {
    const { user, calls } = await openWindow(next);
    await screen.findByRole('tab', { name: /Overview/ });
    await user.keyboard('{Control>}d{/Control}');
    const field = await screen.findByLabelText('First day');
    await user.clear(field);
    await user.type(field, '28 April 2027{Enter}');
    await waitFor(() =>
      expect(calls('change_record').at(-1)).toMatchObject({
        kind: 'meeting',
        fields: { first_day: '2027-04-28', last_day: '2027-04-29' },
      }),
    );
    await waitFor(() => expect(screen.getByLabelText('Last day')).toHaveValue('29 April 2027'));
  });
});

describe('the calendar', () => {
  test('is walked by keys; Enter opens the day’s meeting, or plans one', async () => {
    const { user } = await openWindow('#/calendar?month=2026-12');
    const day = await screen.findByRole('gridcell', { name: /^Tuesday 1 December/ });
    day.focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('gridcell', { name: /^Wednesday 2 December: Annual/ })).toHaveFocus();
    await user.keyboard('{PageDown}');
    await waitFor(() =>
      expect(screen.getByRole('gridcell', { name: 'Saturday 2 January, no meeting' })).toHaveFocus(),
    );
    expect(location.hash).toBe('#/calendar?month=2027-01');
    await user.keyboard('{Enter}');
    expect(await screen.findByLabelText('First day')).toHaveValue('2 January 2027');
  });
});

describe('people', () => {
  test('two bodies that are one are merged from the list of bodies', async () => {
    const { user, calls } = await openWindow('#/bodies');
    await screen.findByRole('table');
    await user.keyboard('{Control>}{Shift>}M{/Shift}{/Control}');
    const panel = await screen.findByRole('complementary', { name: 'Merge two bodies' });
    const [one, other] = within(panel).getAllByRole('combobox');
    const [first, second] = (await office.bodies()).slice(0, 2);
    await user.type(one as HTMLElement, `${first?.name}{Enter}`);
    await user.type(other as HTMLElement, `${second?.name}{Enter}`);
    expect(within(panel).getByRole('button', { name: 'Merge' })).toBeDisabled();
    await user.click(within(panel).getByRole('radio', { name: new RegExp(second?.name ?? '') }));
    await user.click(within(panel).getByRole('button', { name: 'Merge' }));
    expect(await screen.findByText(`Merged into ${second?.name}`)).toBeVisible();
    expect(calls('merge_bodies')).toEqual([{ from: first?.id, into: second?.id }]);
  });

  test('a body that is renamed keeps its old name for the meetings that were held, where that is asked', async () => {
    const { user, calls } = await openWindow('#/bodies/b-meridian');
    await user.click(await screen.findByRole('button', { name: 'Edit details' }));
    const panel = await screen.findByRole('complementary', { name: 'Details' });
    const name = within(panel).getByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Working Group Meridian{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Only from now on' }));
    await waitFor(() =>
      expect(calls('change_record').at(-1)?.['fields']).toEqual({
        former_names: [{ name: 'Task Force Meridian on Stolen Cultural Goods', until: today() }],
      }),
    );
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Only from now on' })).toBeNull());
  });

  test('two that are one are merged, and the one kept says so', async () => {
    const { user, calls } = await openWindow('#/people');
    await screen.findByRole('table');
    await user.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
    await user.click(await screen.findByRole('button', { name: /Moţă = Mr Sorin Mota/ }));
    await user.click(screen.getByRole('radio', { name: 'Mr Sorin Mota' }));
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    expect(await screen.findByText('Merged into Mr Sorin Mota')).toBeVisible();
    expect(calls('merge_people')).toEqual([{ from: 'p-mota', into: 'p-mota-2' }]);
  });

  test('a wrong address stands refused beside the field', async () => {
    const { user } = await openWindow('#/people?shown=p-mota');
    const field = await screen.findByLabelText('Mail addresses, one a line');
    await user.clear(field);
    await user.type(field, 'nowhere');
    await user.tab();
    await waitFor(() => expect(field).toHaveAccessibleDescription('“nowhere” isn’t a mail address.'));
    expect(field).toHaveValue('nowhere');
  });
});

test('what was removed comes back from the trash', async () => {
  const { user } = await openWindow('#/organisations?shown=o-hr');
  await user.click(await screen.findByRole('button', { name: 'Move to the trash' }));
  await waitFor(() => expect(screen.queryByText('Republic of Croatia')).toBeNull());
  await user.keyboard('{Control>}8{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Restore Republic of Croatia' }));
  expect(await screen.findByText('The trash is empty')).toBeVisible();
});

test.each([
  ['the desk', '#/desk', {}],
  ['an empty file', '#/desk', { empty: true }],
  ['the calendar', '#/calendar?month=2026-10', {}],
  ['planning', '#/plan?body=b-meridian', {}],
  ['a body', '#/bodies/b-meridian', {}],
  ['a new body', '#/bodies?shown=new', {}],
  ['a person', '#/people?shown=p-mota', {}],
  ['an organisation', '#/organisations?shown=o-ro', {}],
  ['nobody', '#/people', { empty: true }],
  ['the trash', '#/trash', {}],
] as const)('axe finds nothing on %s', async (_, hash, options) => {
  await openWindow(hash, options);
  await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
  // Colours need a real window; jsdom computes none.
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
