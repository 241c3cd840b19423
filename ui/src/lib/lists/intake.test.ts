import { clearMocks, installMock } from '$lib/ipc/mock';
import { Intake } from './intake.svelte';

afterEach(clearMocks);

const full = { code: 'unreadable', message: 'The file is cut off.', hint: null, field: null };

test('a file that can’t be read takes nothing away of what was pasted and mended', async () => {
  const mock = installMock();
  const intake = new Intake(null);
  const words = 'Name\tDelegation\nMs Irina Cazacu\tMoldova';
  intake.read(words);
  await vi.waitFor(() => expect(intake.rows).toHaveLength(1));
  const [row] = intake.rows;
  if (!row) throw new Error('a row was understood');
  row.family = 'Cazac';
  intake.change(row);

  mock.failures.set('understand_file', full);
  await intake.readFile('/home/ana/list.csv');
  expect(intake.refusal?.message).toBe('The file is cut off.');
  expect(intake.source).toBe(words);
  expect(intake.rows.map(({ family }) => family)).toEqual(['Cazac']);

  mock.failures.clear();
  await intake.readFile('/home/ana/list.csv');
  expect(intake.source).toBe('');
  expect(intake.rows.map(({ family }) => family)).not.toContain('Cazac');
});
