import { emit } from '@tauri-apps/api/event';
import { mockIPC, mockWindows } from '@tauri-apps/api/mocks';
import { waitFor } from '@testing-library/svelte';
import { office, Refusal, system, type FileDrag } from './client';
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

test('what the shell says to programmers is told as something to report', async () => {
  clearMocks();
  mockIPC(() => Promise.reject('invalid args `id` for command `meeting`'));
  const refusal = await office.meeting('none').catch((thrown: unknown) => thrown);
  expect(refusal).toMatchObject({
    message: expect.stringMatching(/^This can’t be done here/u) as string,
    hint: 'invalid args `id` for command `meeting`',
  });
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

// On Windows the ratio has both: the screen's own, and how large the pages are shown.
test.each([
  ['X11; Linux x86_64', 1, 40],
  ['X11; Linux x86_64', 2, 20],
  ['Windows NT 10.0; Win64; x64', 2, 20],
])('on %s, shown %s times as large, a dropped file is where the pages measure it', async (agent, zoom, x) => {
  const told: FileDrag[] = [];
  mockWindows('main');
  mockIPC(() => undefined, { shouldMockEvents: true });
  await system.zoom(zoom);
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`Mozilla/5.0 (${agent})`);
  vi.stubGlobal('devicePixelRatio', 2);
  const stop = system.onFileDrag((drag) => told.push(drag));
  await waitFor(async () => {
    await emit('tauri://drag-drop', { paths: ['/home/ana/a.pdf'], position: { x: 40, y: 40 } });
    expect(told.length).toBeGreaterThan(0);
  });
  expect(told[0]).toEqual({ is: 'dropped', x, y: x, paths: ['/home/ana/a.pdf'] });
  stop();
  await system.zoom(1);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
