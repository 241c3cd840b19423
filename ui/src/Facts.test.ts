import { screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { clearMocks, type MockOptions } from '$lib/ipc/mock';
import { working } from '$lib/working.svelte';
import { openWindow } from './test/window';

afterEach(clearMocks);

const workspace = '#/meetings/m-meridian-12';
const facts: MockOptions['facts'] = [
  { reference: 'meeting.city', of: null, value: 'Thessaloniki' },
  { reference: 'attendee/a-1/function', of: 'Ms Elena Marković', value: 'Head of Division' },
  { reference: 'attendee/a-2/function', of: 'Mr Petros Ioannou', value: 'Head of Division' },
];

async function openForm(part: 'minutes' | 'press') {
  const opened = await openWindow(`${workspace}/${part}`, { facts });
  await working.become(part === 'press' ? 'press_officer' : 'secretariat');
  if (part === 'press') {
    await opened.user.click(await screen.findByRole('button', { name: 'Return…' }));
    const reason = await screen.findByRole('form', { name: 'Return' });
    await opened.user.type(within(reason).getByRole('textbox'), 'One more fact');
    await opened.user.click(within(reason).getByRole('button', { name: 'Return' }));
  }
  await opened.user.click(await screen.findByRole('button', { name: 'Fact' }));
  return { ...opened, form: await screen.findByRole('form', { name: 'Fact from the record' }) };
}

test('a fact is found by whose it is, worded as the sentence needs it, and stays tied to the record', async () => {
  const { user, calls, form } = await openForm('minutes');
  const which = within(form).getByRole('combobox', { name: 'What the record says' });
  expect(within(form).getByRole('button', { name: 'Put it in' })).toBeDisabled();
  await user.type(which, 'ioannou');
  const option = await within(form).findByRole('option', { name: /Head of Division.*Ioannou/ });
  expect(within(form).getAllByRole('option')).toHaveLength(1);
  await user.click(option);
  const worded = await within(form).findByLabelText('Words for this fact');
  expect(worded).toHaveValue('Head of Division');
  expect(
    (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations,
  ).toEqual([]);
  await user.clear(worded);
  await user.type(worded, 'Divisional Head');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Fact from the record' })).toBeNull());
  await waitFor(() => expect(calls('write_section')).not.toHaveLength(0));
  expect(JSON.stringify(calls('write_section').at(-1)?.['text'])).toContain(
    '"reference":"attendee/a-2/function","words":"Divisional Head","value":"Head of Division","worded_by_hand":true',
  );
});

test('what the record says stands there before a word is typed, the meeting’s own first; nothing is taken unasked', async () => {
  const { user, form } = await openForm('minutes');
  const which = within(form).getByRole('combobox', { name: 'What the record says' });
  await waitFor(() => expect(which).toHaveFocus());
  const options = await within(form).findAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual([
    expect.stringMatching(/Thessaloniki.*city/),
    expect.stringContaining('Marković'),
    expect.stringContaining('Ioannou'),
  ]);
  await user.keyboard('{Enter}');
  expect(within(form).getByRole('button', { name: 'Put it in' })).toBeDisabled();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await within(form).findByLabelText('Words for this fact')).toHaveValue('Thessaloniki');
});

test('one Escape leaves what is only offered', async () => {
  const { user, form } = await openForm('minutes');
  await within(form).findAllByRole('option');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Fact from the record' })).toBeNull());
});

test('a release takes facts in too, in the record’s own words', async () => {
  const { user, calls, form } = await openForm('press');
  expect(calls('offered_facts').at(-1)).toMatchObject({ meetingId: 'm-meridian-12' });
  await user.type(within(form).getByRole('combobox', { name: 'What the record says' }), 'thess{Enter}');
  await waitFor(() => expect(within(form).getByRole('button', { name: 'Put it in' })).toBeEnabled());
  await user.click(within(form).getByRole('button', { name: 'Put it in' }));
  await waitFor(() =>
    expect(JSON.stringify(calls('change_record').at(-1)?.['fields'])).toContain(
      '"reference":"meeting.city","words":"Thessaloniki","value":"Thessaloniki","worded_by_hand":false',
    ),
  );
});
