import { waitFor } from '@testing-library/svelte';
import { clearMocks, installMock } from '$lib/ipc/mock';
import type { UnderstoodPerson } from '$lib/ipc/client';
import { Intake, problemsOf } from './intake.svelte';
import { peopleDoor } from './people';

afterEach(clearMocks);

const full = { code: 'unreadable', message: 'The file is cut off.', hint: null, field: null };

test('a file that can’t be read takes nothing away of what was pasted and mended', async () => {
  const mock = installMock();
  const intake = new Intake(peopleDoor(null));
  const words = 'Name\tDelegation\nMs Irina Cazacu\tMoldova';
  intake.read(words);
  await waitFor(() => expect(intake.rows).toHaveLength(1));
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

/** What is understood of these words, once it is. */
async function reads(intake: Intake<UnderstoodPerson>, ...lines: string[]): Promise<string[]> {
  intake.read(lines.join('\n'));
  await waitFor(() => expect(intake.busy).toBeNull());
  return intake.rows.map(({ family }) => family);
}

test('who was left out as a double takes nobody else away when the words are edited', async () => {
  installMock();
  const intake = new Intake(peopleDoor(null));
  const [head, ana, luc] = ['Name\tDelegation', 'Ana Popa\tRomania', 'Luc Roy\tFrance'] as const;
  expect(await reads(intake, head, ana, ana)).toEqual(['Popa', 'Popa']);
  intake.leaveOut(intake.rows.slice(1));
  expect(await reads(intake, head, ana, ana, luc)).toEqual(['Popa', 'Roy']);
  // The line that was left out goes from the words too; the one that stayed still stays.
  expect(await reads(intake, head, ana, luc)).toEqual(['Popa', 'Roy']);
  expect(await reads(intake, head, ana, luc, ana)).toEqual(['Popa', 'Roy']);
  intake.leaveOut(intake.rows.filter(({ family }) => family === 'Popa'));
  expect(await reads(intake, head, ana, ana, luc)).toEqual(['Roy']);
});

test('what was wrong with a row is sent with its correction, and told again where it still is', async () => {
  const mock = installMock();
  const intake = new Intake(peopleDoor(null));
  await reads(intake, 'Name\tDelegation', '\tRomania');
  const [row] = intake.rows;
  if (!row) throw new Error('a row was understood');
  row.problems = [{ is: 'thing' }];
  row.given = 'Ana';
  intake.change(row);
  expect([problemsOf(row), intake.mayTake]).toEqual([[], true]);
  await intake.match();
  expect(mock.calls.find(({ command }) => command === 'understand_again')?.args).toMatchObject({
    rows: [{ problems: [{ is: 'thing' }] }],
  });
  expect(intake.rows.map(({ stale }) => stale)).toEqual([false]);
  expect(intake.wrong).toBe(1);
});

test('nothing is taken in before it is known what a row that was corrected means', async () => {
  const mock = installMock();
  let answer: (rows: UnderstoodPerson[]) => void = () => undefined;
  const door = peopleDoor(null);
  const again = () => new Promise<UnderstoodPerson[]>((done) => (answer = done));
  const intake = new Intake({ ...door, again });
  await reads(intake, 'Name\tDelegation', 'Ana Popa\tRomania');
  const [row] = intake.rows;
  if (!row) throw new Error('a row was understood');
  row.family = 'Pop';
  intake.change(row);
  const matching = intake.match();
  await Promise.resolve();
  const taking = intake.take();
  await intake.take();
  expect(mock.calls.some(({ command }) => command === 'take_in')).toBe(false);
  answer([{ ...row, person_id: 'p-pop' }]);
  await matching;
  expect(await taking).toBe(1);
  const taken = mock.calls.filter(({ command }) => command === 'take_in').map(({ args }) => args['rows']);
  expect(taken).toMatchObject([[{ family: 'Pop', person_id: 'p-pop' }]]);
});
