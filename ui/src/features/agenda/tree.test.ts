import { beside, branch, deeper, dropSpot, following, moved, shallower, type Branch } from './tree';

/** "a", " b", " c", "d" by leading blanks. */
function outline(...texts: string[]): Branch[] {
  const lines: Branch[] = [];
  for (const text of texts) {
    const depth = text.search(/\S/);
    const parent = lines.findLast((line) => line.depth < depth)?.key ?? null;
    lines.push({ key: text.trim(), parent, depth });
  }
  return lines;
}

const drawn = (lines: readonly Branch[] | null) =>
  lines?.map((line) => ' '.repeat(line.depth) + line.key) ?? null;

const agenda = () => outline('a', 'b', ' c', '  d', ' e', 'f');

test('a branch is the line and all below it', () => {
  expect(branch(agenda(), 'b').map((line) => line.key)).toEqual(['b', 'c', 'd', 'e']);
  expect(branch(agenda(), 'f').map((line) => line.key)).toEqual(['f']);
});

test.each([
  ['deeper goes to the end of the sibling above', deeper, 'f', { parent: 'b', position: 2 }],
  ['the first of its siblings can’t go deeper', deeper, 'c', null],
  ['shallower goes right after its parent', shallower, 'd', { parent: 'b', position: 1 }],
  ['the top level can’t go up', shallower, 'a', null],
  ['the next of one with parts is its first part', following, 'b', { parent: 'b', position: 0 }],
  ['the next of one without stands beside it', following, 'e', { parent: 'b', position: 2 }],
] as const)('%s', (_, step, key, expected) => {
  expect(step(agenda(), key)).toEqual(expected);
});

test('up and down stay among the siblings', () => {
  expect(beside(agenda(), 'e', -1)).toEqual({ parent: 'b', position: 0 });
  expect(beside(agenda(), 'e', 1)).toBeNull();
  expect(beside(agenda(), 'a', -1)).toBeNull();
});

test.each([
  ['with all below it', 'b', { parent: null, position: 2 }, ['a', 'f', 'b', ' c', '  d', ' e']],
  ['under another, deeper', 'b', { parent: 'f', position: 0 }, ['a', 'f', ' b', '  c', '   d', '  e']],
  ['to the end of the parts', 'a', { parent: 'b', position: 2 }, ['b', ' c', '  d', ' e', ' a', 'f']],
  ['to the front', 'e', { parent: null, position: 0 }, ['e', 'a', 'b', ' c', '  d', 'f']],
] as const)('a line moves %s', (_, key, to, expected) => {
  expect(drawn(moved(agenda(), key, to))).toEqual(expected);
});

test('a line never comes to lie within itself', () => {
  expect(moved(agenda(), 'b', { parent: 'd', position: 0 })).toBeNull();
});

test.each([
  // Of the lines that stay when "f" is dragged: a, b, c, d, e.
  [
    'between a line and its part only the part’s depth is open',
    'f',
    2,
    0,
    { parent: 'b', position: 0, depth: 1 },
  ],
  ['as deep as one below the line above', 'f', 4, 9, { parent: 'd', position: 0, depth: 3 }],
  ['at the end as shallow as one likes', 'f', 5, 0, { parent: null, position: 2, depth: 0 }],
  ['at the very top nothing is deeper', 'f', 0, 3, { parent: null, position: 0, depth: 0 }],
] as const)('dropping: %s', (_, key, gap, wished, expected) => {
  expect(dropSpot(agenda(), key, gap, wished)).toEqual(expected);
});

test('nothing becomes a part of what has no parts', () => {
  const lines: Branch[] = [
    { key: 'break', parent: null, depth: 0, isLeaf: true },
    { key: 'item', parent: null, depth: 0 },
  ];
  expect(deeper(lines, 'item')).toBeNull();
  expect(dropSpot(lines, 'item', 1, 1)).toEqual({ parent: null, position: 1, depth: 0 });
});

test('what has parts though it can’t have any gets no more', () => {
  const lines = outline('break', ' old', ' part', 'item').map((line) => ({
    ...line,
    isLeaf: line.key === 'break',
  }));
  expect(following(lines, 'break')).toEqual({ parent: null, position: 1 });
  expect(following(lines, 'old')).toEqual({ parent: null, position: 1 });
  expect(dropSpot(lines, 'item', 2, 1)).toEqual({ parent: null, position: 1, depth: 0 });
});
