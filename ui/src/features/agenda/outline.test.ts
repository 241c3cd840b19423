import { office } from '$lib/ipc/client';
import { installMock } from '$lib/ipc/mock';
import { Outline } from './outline.svelte';

test('minutes typed while a line is being put on the record are kept', async () => {
  const mock = installMock();
  const outline = new Outline('m-meridian-12');
  outline.add(null);
  const key = outline.lines[0]?.key ?? '';
  const insert = office.insertItem;
  vi.spyOn(office, 'insertItem').mockImplementationOnce((request) => {
    const answer = insert(request);
    outline.change(key, { minutes_planned: 30 });
    return answer;
  });
  outline.type(key, 'Operation ANIMA');
  await outline.saveAll();
  const changes = mock.calls.filter(({ command }) => command === 'change_record');
  expect(changes.map(({ args }) => args['fields'])).toEqual([{ minutes_planned: 30 }]);
  expect(outline.lines[0]).toMatchObject({
    title: 'Operation ANIMA',
    kept: 'Operation ANIMA',
    refusal: null,
  });
});

test('an item typed in this visit is moved on the record also where it goes back to where it was written', async () => {
  const mock = installMock();
  const outline = new Outline('m-meridian-12');
  const write = async (after: string | null, title: string) => {
    outline.add(after);
    const key = outline.wanted?.key ?? '';
    outline.type(key, title);
    await outline.saveAll();
    return key;
  };
  const first = await write(null, 'First');
  const third = await write(first, 'Third');
  await write(first, 'Second');
  outline.shift(third, -1, 0, 0);
  await outline.saveAll();
  expect(outline.lines.map(({ title }) => title)).toEqual(['First', 'Third', 'Second']);
  const moves = mock.calls.filter(({ command }) => command === 'move_item');
  expect(moves.map(({ args }) => args)).toEqual([
    { id: outline.get(third)?.id, parentId: null, position: 1, sitting: null },
  ]);
});

test('also while the line that came between is still being written', async () => {
  const mock = installMock();
  const outline = new Outline('m-meridian-12');
  const type = (after: string | null, title: string) => {
    outline.add(after);
    const key = outline.wanted?.key ?? '';
    outline.type(key, title);
    outline.save(key);
    return key;
  };
  const first = type(null, 'First');
  const third = type(first, 'Third');
  await outline.saveAll();
  type(first, 'Second');
  outline.shift(third, -1, 0, 0);
  await outline.saveAll();
  const places = mock.calls.flatMap(({ command, args }) =>
    command === 'move_item' ? [args['position']] : [],
  );
  expect(places).toEqual([1]);
});

test('where the line with the caret is taken back, the caret goes to what stands in its place', async () => {
  installMock();
  const outline = new Outline('m-meridian-12');
  const { agenda } = await office.meeting('m-meridian-12');
  outline.take(agenda);
  const [, second, third] = agenda;
  if (!second || !third) throw new Error('the agenda has three items');
  outline.take(
    agenda.filter((row) => row !== second),
    second.id,
  );
  expect(outline.wanted?.key).toBe(third.id);
  outline.wanted = null;
  outline.take(agenda.slice(0, 1), third.id);
  expect(outline.wanted).toMatchObject({ key: agenda[0]?.id, from: agenda[0]?.title.length });
});

test('words typed into an item that is taken back meanwhile go on as a line with why they weren’t kept', async () => {
  const mock = installMock();
  const outline = new Outline('m-meridian-12');
  const { agenda } = await office.meeting('m-meridian-12');
  outline.take(agenda);
  const [first, second] = agenda;
  if (!first || !second) throw new Error('the agenda has two items');
  outline.type(second.id, 'Not lost');
  const gone = { code: 'not_found', message: 'It is gone.', hint: null, field: null };
  mock.failures.set('change_record', gone);
  await outline.saveAll();
  outline.take(agenda.filter((row) => row !== second));
  expect(outline.lines[1]).toMatchObject({ id: null, title: 'Not lost', wish: { kind: second.kind } });
  expect(outline.lines[1]?.refusal?.message).toBe('It is gone.');
  // It comes back with what was typed, once.
  outline.take(agenda);
  expect(outline.lines.filter(({ key }) => key === second.id)).toMatchObject([
    { id: second.id, title: 'Not lost', kept: second.title },
  ]);
});

test('what is typed into an item that is being taken out goes with it', async () => {
  installMock();
  const outline = new Outline('m-meridian-12');
  const { agenda } = await office.meeting('m-meridian-12');
  outline.take(agenda);
  const parent = agenda.find(({ id }) => agenda.some((row) => row.parent_id === id));
  if (!parent) throw new Error('an item has others below it');
  outline.type(parent.id, 'Given up');
  outline.remove(parent.id);
  await outline.saveAll();
  outline.take(agenda.filter((row) => row.id !== parent.id && row.parent_id !== parent.id));
  expect(outline.get(parent.id)).toBeUndefined();
});

test('the usual title of a new break is typed over', () => {
  installMock();
  const outline = new Outline('m-meridian-12');
  outline.addBreak(null, 'Coffee break');
  expect(outline.wanted).toEqual({ key: outline.lines[0]?.key, from: 0, to: 'Coffee break'.length });
});

/** Top-level items by their ids and sittings: "a0", "b1". */
async function laid(...items: string[]): Promise<Outline> {
  const outline = new Outline('m-meridian-12');
  outline.sittings = 3;
  const [row] = (await office.meeting('m-meridian-12')).agenda;
  if (!row) throw new Error('the agenda has items');
  const rows = items.map(([id = '', sitting]) => ({
    ...row,
    id,
    title: id,
    parent_id: null,
    falls_in: Number(sitting),
  }));
  outline.take(rows);
  return outline;
}

const stands = (outline: Outline) => outline.lines.map(({ id, falls_in }) => `${id}${falls_in}`);

test('a step goes past a heading into another sitting, at once and on the record', async () => {
  const mock = installMock();
  const outline = await laid('a0', 'b0', 'c1');
  outline.shift('b', 1, 0, 0);
  expect(stands(outline)).toEqual(['a0', 'b1', 'c1']);
  // The next steps don't wait for the record.
  outline.shift('b', 1, 0, 0);
  expect(stands(outline)).toEqual(['a0', 'c1', 'b1']);
  outline.shift('b', 1, 0, 0);
  expect(stands(outline)).toEqual(['a0', 'c1', 'b2']);
  outline.shift('b', 1, 0, 0);
  await outline.saveAll();
  const moves = mock.calls.filter(({ command }) => command === 'move_item').map(({ args }) => args);
  expect(moves).toEqual([
    { id: 'b', parentId: null, position: 1, sitting: 1 },
    { id: 'b', parentId: null, position: 2, sitting: null },
    { id: 'b', parentId: null, position: 2, sitting: 2 },
  ]);
});

test('each step of a line that isn’t on the record yet counts, too', async () => {
  const mock = installMock();
  const outline = await laid('a0', 'b1', 'c1');
  outline.add('a');
  const key = outline.wanted?.key ?? '';
  // An empty line has nothing that could be put into a sitting.
  outline.shift(key, 1, 0, 0);
  expect(outline.get(key)?.falls_in).toBeNull();
  outline.type(key, 'New');
  for (const by of [1, 1, 1] as const) outline.shift(key, by, 0, 0);
  expect(outline.lines.map(({ title, falls_in }) => `${title}${falls_in}`)).toEqual([
    'a0',
    'b1',
    'c1',
    'New1',
  ]);
  await outline.saveAll();
  const moves = mock.calls.filter(({ command }) => command === 'move_item').map(({ args }) => args);
  expect(moves).toMatchObject([
    { position: 1, sitting: 1 },
    { position: 2, sitting: null },
    { position: 3, sitting: null },
  ]);
});

test('a line that is typed and goes into another sitting before it is written does both', async () => {
  const mock = installMock();
  const outline = await laid('a0', 'b1');
  outline.add('a');
  const key = outline.wanted?.key ?? '';
  outline.type(key, 'New');
  outline.shift(key, 1, 0, 0);
  await outline.saveAll();
  const calls = mock.calls.filter(({ command }) => /_item$/.test(command));
  expect(calls).toMatchObject([
    { command: 'insert_item', args: { request: { after_id: 'a', title: 'New' } } },
    { command: 'move_item', args: { position: 1, sitting: 1 } },
  ]);
});

test('what is added at the end comes before the closing', async () => {
  installMock();
  const outline = new Outline('m-meridian-12');
  const { agenda } = await office.meeting('m-meridian-12');
  const [row] = agenda;
  if (!row) throw new Error('the agenda has items');
  const line = (id: string, kind: 'discussion' | 'closing') => ({ ...row, id, kind, parent_id: null });
  outline.take([line('a', 'discussion'), line('z', 'closing')]);
  outline.add(null);
  expect(outline.lines.map(({ id }) => id)).toEqual(['a', null, 'z']);
  outline.take([line('z', 'closing'), line('a', 'discussion')]);
  outline.addBreak(null, 'Coffee break');
  expect(outline.lines.at(-1)?.title).toBe('Coffee break');
});

test('a line for which a break was chosen takes no parts', () => {
  installMock();
  const outline = new Outline('m-meridian-12');
  outline.add(null);
  const [line] = outline.lines;
  outline.type(line?.key ?? '', 'Lunch');
  outline.change(line?.key ?? '', { kind: 'break' });
  outline.add(line?.key ?? '');
  const key = outline.wanted?.key ?? '';
  outline.type(key, 'After it');
  outline.indent(key, 0, 0);
  expect(outline.get(key)?.parent).toBeNull();
});

test('what is dropped where it was isn’t moved', async () => {
  const mock = installMock();
  const outline = await laid('a0', 'b0', 'c1');
  outline.move('b', { parent: null, position: 1, sitting: 0 }, 0, 0);
  await outline.saveAll();
  expect(mock.calls.filter(({ command }) => command === 'move_item')).toEqual([]);
});
