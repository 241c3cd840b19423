import { grabbing, over, type Drag, type Stop } from './drag';

const line = (key: string) => ({ key, parent: null, depth: 0 });
const lines = ['a', 'b', 'c'].map(line);

/** Each as high as ten, one below the other: the headings by their numbers, the lines by their keys. */
const page = (...all: (string | number)[]): Stop[] =>
  all.map((one, at) => {
    const place = { top: at * 10, bottom: at * 10 + 10 };
    return typeof one === 'string' ? { ...place, key: one } : { ...place, sitting: one };
  });

const before = (stop: Stop | null) => (stop === null ? null : 'key' in stop ? stop.key : stop.sitting);

test.each([
  ['below the last of a sitting it comes at the end of that', 'c', 28, 0, { position: 2, before: 1 }],
  ['below the heading of an empty sitting it goes into that', 'b', 36, 1, { position: 1, before: 2 }],
  ['above the first of a sitting it is the first there', 'a', 51, 2, { position: 1, before: 'c' }],
  ['above all it is in the first sitting', 'c', -9, 0, { position: 0, before: 'a' }],
  ['below all it is in the last', 'a', 99, 2, { position: 2, before: null }],
] as const)('%s', (_, key, y, sitting, expected) => {
  const drag = over(lines, key, page(0, 'a', 'b', 1, 2, 'c'), { y, levels: 0 });
  expect(drag.target.sitting).toBe(sitting);
  expect({ position: drag.target.position, before: before(drag.before) }).toEqual(expected);
});

test('a page without sittings has no headings', () => {
  const drag = over(lines, 'a', page('a', 'b', 'c'), { y: 16, levels: 0 });
  expect(drag.target).toEqual({ parent: null, position: 1, depth: 0, sitting: null });
  expect(over(lines, 'a', page('a', 'b', 'c'), { y: 12, levels: 0 }).target.position).toBe(0);
});

test('a line that goes from the record while it is dragged leaves no place marked for it', () => {
  const body = document.createElement('tbody');
  body.innerHTML = '<tr data-key="a"><td></td></tr><tr data-key="b"><td></td></tr>';
  const handle = body.querySelector<HTMLElement>('td');
  if (!handle) throw new Error('the line has a handle');
  handle.setPointerCapture = () => undefined;
  let drag: Drag | null = null;
  const stop = grabbing({
    lines: () => lines,
    body: () => body,
    drag: () => drag,
    onover: (now) => (drag = now),
    ondrop: () => undefined,
  })(handle);
  handle.dispatchEvent(new MouseEvent('pointerdown', { clientY: 0 }));
  handle.dispatchEvent(new MouseEvent('pointermove', { clientY: 20 }));
  expect(drag).not.toBeNull();
  stop?.();
  expect(drag).toBeNull();
});
