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
