import { room, widths } from './room';

const sources = import.meta.glob<string>('/src/**/*.{svelte,css}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const all = Object.values(sources).join('\n');

test('a piece is marked with the widths that it doesn’t exceed, and with others once it is resized', () => {
  let resize: (across: number) => void = () => undefined;
  class Resized {
    constructor(tell: (entries: { contentRect: { width: number } }[]) => void) {
      resize = (width) => tell([{ contentRect: { width } }]);
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Resized);
  const piece = document.createElement('div');
  const end = room(piece);
  const marks = () => piece.dataset['within']?.split(' ').filter(Boolean).map(Number);
  resize(2000);
  expect(marks()).toEqual([]);
  resize(1015);
  expect(marks()).toEqual([1015, 1055]);
  resize(1015.5);
  expect(marks()).toEqual([1055]);
  resize(320);
  expect(marks()).toEqual([...widths]);
  resize(0);
  expect(marks()).toEqual([...widths]);
  end();
  vi.unstubAllGlobals();
});

test('styles ask for widths that are marked, for all of them, and ask no other way', () => {
  const asked = [...all.matchAll(/\[data-within~='(\d+)'\]/g)].map(([, width]) => Number(width));
  expect([...new Set(asked)].sort((one, other) => one - other)).toEqual([...widths]);
  expect(all).not.toMatch(/@container|container-type/);
});
