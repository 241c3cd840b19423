import { office, Refusal } from './client';
import { clearMocks, installMock, type Mock } from './mock';
import { papers } from './papers';

let mock: Mock;
beforeEach(() => {
  mock = installMock();
});
afterEach(clearMocks);

test('an error of the desktop application arrives with its hint', async () => {
  mock.failures.set('bodies', {
    code: 'locked',
    message: 'Another window has it.',
    hint: 'Close it.',
    field: null,
  });
  const refusal = await office.bodies().catch((thrown: unknown) => thrown);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ code: 'locked', message: 'Another window has it.', hint: 'Close it.' });
});

test('an error that is no refusal still becomes one', async () => {
  clearMocks();
  const refusal = await office.bodies().catch((thrown: unknown) => thrown);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ code: 'unexpected' });
});

test('an export reports its progress', async () => {
  const done: number[] = [];
  const exported = await papers.write('minutes', 'm-meridian-12', '/tmp/a.pdf', 'letter', {
    job: 'one',
    onprogress: (progress) => done.push(progress.done),
  });
  expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(exported).toEqual({ path: '/tmp/a.pdf', pages: 9, bytes: 138_400 });
  expect(mock.calls.at(-1)?.args).toMatchObject({ id: 'm-meridian-12', sheet: 'letter', job: 'one' });
});
