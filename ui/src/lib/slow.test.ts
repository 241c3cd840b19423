import { clearMocks, installMock, type Mock } from '$lib/ipc/mock';
import { office } from '$lib/ipc/client';
import { slow } from './slow.svelte';

let mock: Mock;

beforeEach(() => {
  vi.useFakeTimers();
  mock = installMock();
});

afterEach(async () => {
  mock.callOff();
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  clearMocks();
});

const went = (command: string) => mock.calls.filter((call) => call.command === command).length;

test('what answers within a moment is told to nobody', async () => {
  await office.search('anima');
  await vi.advanceTimersByTimeAsync(5000);
  expect(slow.command).toBeNull();
  expect(went('work_under_way')).toBe(0);
});

test('what takes longer is told, with how far it is, and is called off', async () => {
  mock.silent.add('open_store');
  const opening = office.openStore('/home/ana/old.rapporteur').catch((refusal: unknown) => refusal);
  await vi.advanceTimersByTimeAsync(900);
  expect(slow.command).toBeNull();
  await vi.advanceTimersByTimeAsync(200);
  expect(slow.command).toBe('openStore');
  expect(slow.work).toBeNull();
  mock.work = { number: 7, step: 'copying', percent: 40, may_be_called_off: true };
  await vi.advanceTimersByTimeAsync(400);
  expect(slow.work).toEqual(mock.work);
  await slow.callOff();
  expect(mock.calls.find((call) => call.command === 'call_off_work')?.args).toEqual({ number: 7 });
  expect(await opening).toMatchObject({ code: 'cancelled' });
  await vi.advanceTimersByTimeAsync(1000);
  expect([slow.command, slow.work, slow.stopping]).toEqual([null, null, false]);
  const asked = went('work_under_way');
  await vi.advanceTimersByTimeAsync(5000);
  expect(went('work_under_way')).toBe(asked);
});

test('of several the one that waits for longest is told', async () => {
  mock.silent.add('search').add('trash');
  const searching = office.search('anima').catch(() => undefined);
  await vi.advanceTimersByTimeAsync(500);
  void office.trash().catch(() => undefined);
  await vi.advanceTimersByTimeAsync(1500);
  expect(slow.command).toBe('search');
  mock.callOff();
  await searching;
  await vi.advanceTimersByTimeAsync(0);
  expect(slow.command).toBeNull();
});

test('what takes its turn under the same name can be called off too', async () => {
  const ends: (() => void)[] = [];
  const waits = () => slow.follow('search', new Promise<void>((done) => ends.push(done)));
  const both = [waits(), waits()];
  mock.work = { number: 1, step: null, percent: null, may_be_called_off: true };
  await vi.advanceTimersByTimeAsync(1100);
  await slow.callOff();
  expect(slow.stopping).toBe(true);
  ends[0]?.();
  await both[0];
  expect([slow.command, slow.stopping]).toEqual(['search', false]);
  ends[1]?.();
  await both[1];
  expect(slow.command).toBeNull();
});

test('what goes on after it can be called off in its turn, by its own number', async () => {
  let end: () => void = () => undefined;
  const following = slow.follow('search', new Promise<void>((done) => (end = done)));
  mock.work = { number: 1, step: null, percent: null, may_be_called_off: true };
  await vi.advanceTimersByTimeAsync(1100);
  await slow.callOff();
  await vi.advanceTimersByTimeAsync(400);
  expect(slow.stopping).toBe(true);
  mock.work = { ...mock.work, number: 2 };
  await vi.advanceTimersByTimeAsync(400);
  expect(slow.stopping).toBe(false);
  await slow.callOff();
  const asked = mock.calls.filter((call) => call.command === 'call_off_work');
  expect(asked.map((call) => call.args['number'])).toEqual([1, 2]);
  end();
  await following;
});

test('files on their way tell of themselves; whether one is, is known', async () => {
  mock.silent.add('attach_slides');
  void office
    .attachSlides('p', '/home/ana/slides.pdf', 'job', { onmessage: () => undefined } as never)
    .catch(() => undefined);
  await vi.advanceTimersByTimeAsync(3000);
  expect([slow.command, slow.hasFiles]).toEqual([null, true]);
  mock.callOff();
  await vi.advanceTimersByTimeAsync(0);
  expect(slow.hasFiles).toBe(false);
});
