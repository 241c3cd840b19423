import { flushSync } from 'svelte';
import { theSame, Whole, WholeList } from './whole.svelte';

/** A record that answers when it is told to, and is read again only later. */
function record<T>(value: T) {
  let kept = $state.raw(value);
  const waiting: (() => void)[] = [];
  const written: T[] = [];
  return {
    written,
    source: () => kept,
    save: (next: T) =>
      new Promise<void>((done) => {
        written.push(next);
        waiting.push(done);
      }),
    async answer() {
      await Promise.resolve();
      waiting.shift()?.();
      await new Promise((done) => setTimeout(done));
    },
    isRead(next: T) {
      kept = next;
      flushSync();
    },
  };
}

test('a part that is given while another is being written keeps that one', async () => {
  const name = record({ given: '', family: '' });
  const whole = new Whole(name.source, name.save);
  const first = whole.change({ given: 'Ana' });
  const second = whole.change({ family: 'Popa' });
  expect(whole.now).toEqual({ given: 'Ana', family: 'Popa' });
  await name.answer();
  // What was read before the second was written says nothing of it.
  name.isRead({ given: 'Ana', family: '' });
  expect(whole.now).toEqual({ given: 'Ana', family: 'Popa' });
  await name.answer();
  await Promise.all([first, second]);
  expect(whole.now).toEqual({ given: 'Ana', family: 'Popa' });
  expect(name.written).toEqual([
    { given: 'Ana', family: '' },
    { given: 'Ana', family: 'Popa' },
  ]);
  name.isRead({ given: 'Ana', family: 'Popa-Ionescu' });
  expect(whole.now.family).toBe('Popa-Ionescu');
});

test('what is refused is taken back, what comes after it is still written', async () => {
  let refusing = true;
  const saved: string[][] = [];
  const list = new WholeList<string>(
    () => ['A'],
    (values) => {
      if (refusing) throw new Error('The disk is full.');
      saved.push(values);
    },
  );
  await expect(list.add('B')).rejects.toThrow('The disk is full.');
  expect(list.now).toEqual(['A']);
  refusing = false;
  await list.add('C');
  expect(saved).toEqual([['A', 'C']]);
});

test('what another step makes of it is what later changes are reckoned from, also where one of them is refused', async () => {
  const list = record<readonly string[]>(['A']);
  let refusing = false;
  const hosts = new WholeList<string>(list.source, (values) =>
    refusing ? Promise.reject(new Error('The disk is full.')) : list.save(values),
  );
  let answer: (values: string[]) => void = () => undefined;
  const first = hosts.add('B');
  const made = hosts.made(() => new Promise((done) => (answer = done)));
  const last = hosts.add('C');
  const refused = hosts.add('D').catch(() => 'refused');
  expect(hosts.now).toEqual(['A', 'B', 'C', 'D']);
  await list.answer();
  answer(['A', 'B', 'S']);
  await made;
  expect(hosts.now).toEqual(['A', 'B', 'S', 'C', 'D']);
  refusing = true;
  await list.answer();
  expect(await refused).toBe('refused');
  await Promise.all([first, last]);
  expect(hosts.now).toEqual(['A', 'B', 'S', 'C']);
  expect(list.written).toEqual([
    ['A', 'B'],
    ['A', 'B', 'S', 'C'],
  ]);
  // What comes later begins with the record again.
  list.isRead(['X']);
  void hosts.made(() => new Promise(() => undefined));
  expect(hosts.now).toEqual(['X']);
});

test('the record of a panel stays the same one when another has come in its place', () => {
  let shown: { id: string; name: string } | null = { id: 'a', name: 'Ana' };
  const own = theSame(() => shown as { id: string; name: string });
  shown = { id: 'a', name: 'Ana-Maria' };
  expect(own().name).toBe('Ana-Maria');
  shown = { id: 'b', name: 'Ion' };
  expect(own()).toEqual({ id: 'a', name: 'Ana-Maria' });
  shown = null;
  expect(own().id).toBe('a');
});
