/** Lists of people, in and out. */
import { emit } from '@tauri-apps/api/event';
import { mockWindows } from '@tauri-apps/api/mocks';
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { clearMocks } from '$lib/ipc/mock';
import { openWindow } from './test/window';

afterEach(() => {
  // The window stops listening while there is somebody to tell.
  cleanup();
  clearMocks();
});

const rows = 'Name\tDelegation\tDiet\nMs Irina Cazacu\tMoldova\nMr Ion Rusu\tMoldova\nMs Vera Kolar\tSerbia';
const family = (row: number) => screen.findByLabelText(`Family name, row ${row}`);

async function pasted() {
  mockWindows('main');
  const open = await openWindow('#/people');
  await screen.findByRole('table');
  await open.user.keyboard('{Control>}{Shift>}v{/Shift}{/Control}');
  const text = await screen.findByRole('textbox', { name: /^Paste/ });
  await waitFor(() => expect(text).toHaveFocus());
  await open.user.paste(rows);
  await family(3);
  return { ...open, text };
}

test('people come in without a meeting and go out from their own page', async () => {
  const { user, mock, calls } = await pasted();
  expect(screen.getByText('Not taken: “Diet”.')).toBeVisible();
  expect(screen.queryByLabelText('Standing, row 1')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Take in 3 people' }));
  await waitFor(() => expect(calls('take_in')).toMatchObject([{ meetingId: null, rows: { length: 3 } }]));
  expect(await screen.findByText('Ms Irina Cazacu')).toBeVisible();
  mock.chosenPath = '/home/ana/people.vcf';
  await user.keyboard('{Control>}k{/Control}');
  const palette = await screen.findByRole('dialog');
  await user.type(await within(palette).findByRole('combobox'), 'Export as CSV');
  expect(await within(palette).findByRole('option', { name: /^Export as CSV or vCard/ })).toBeVisible();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(calls('export_table')).toMatchObject([
      { table: 'people', meetingId: null, to: '/home/ana/people.vcf' },
    ]),
  );
  const asked = calls('plugin:dialog|save').at(-1)?.['options'];
  expect(asked).toMatchObject({ filters: [{ extensions: ['csv'] }, { extensions: ['vcf'] }] });
});

test('a corrected row is understood again, and stays when the words around it go on', async () => {
  const { user, text, calls } = await pasted();
  const second = await family(2);
  await user.clear(second);
  await user.type(second, 'Kolar');
  await user.tab();
  expect(await screen.findByText('Is in row 2 already.')).toBeVisible();
  expect(calls('understand_again')).toMatchObject([{ changed: [1], meetingId: null }]);
  await user.click(screen.getByRole('button', { name: 'Leave out 1 row' }));
  await user.type(text, '\nMs Ada Lund\tNordmark');
  expect(await screen.findByLabelText('Family name, row 3')).toHaveValue('Lund');
  expect(await family(2), 'mended').toHaveValue('Kolar');
  expect(screen.queryByText('Vera'), 'left out').toBeNull();
  // What was typed last is matched before anything is written.
  await user.type(await family(1), 'x');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(calls('take_in')).toHaveLength(1));
  expect(calls('take_in')[0]?.['rows']).toMatchObject([
    { family: 'Cazacux', remarks: [{ is: 'known_as', name: 'Cazacux' }] },
    { family: 'Kolar', given: 'Ion' },
    { family: 'Lund' },
  ]);
});

test('a list that is not taken in yet is not lost with the page', async () => {
  const { user } = await pasted();
  await user.click(screen.getByRole('link', { name: 'Bodies' }));
  expect(await screen.findByText('This list isn’t taken in yet. Take it in, or cancel.')).toBeVisible();
  expect(await family(1)).toHaveValue('Cazacu');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(screen.getByRole('link', { name: 'Bodies' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Bodies' })).toBeVisible();
});

test('a file that is dropped takes the place of a list, but not of rows that were corrected', async () => {
  const { user, text, calls } = await pasted();
  const position = { x: 40, y: 40 };
  const drop = () => emit('tauri://drag-drop', { paths: ['/home/ana/others.csv'], position });
  // The window is listened to once it has been asked.
  await waitFor(async () => {
    await emit('tauri://drag-over', { position });
    expect(text.closest('section')).toHaveClass('over');
  });
  await user.type(await family(1), 'x');
  await drop();
  await user.click(screen.getByRole('button', { name: 'Choose a file…' }));
  expect([calls('understand_file'), calls('plugin:dialog|open')]).toEqual([[], []]);
  expect(screen.getByText('This list isn’t taken in yet. Take it in, or cancel.')).toBeVisible();
  expect(await family(1)).toHaveValue('Cazacux');
  await user.click(screen.getByRole('button', { name: 'Leave out, row 1' }));
  await drop();
  await waitFor(() => expect(calls('understand_file')).toMatchObject([{ path: '/home/ana/others.csv' }]));
});
