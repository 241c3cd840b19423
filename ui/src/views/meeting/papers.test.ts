import { full } from '$lib/ipc/mock-sample';
import { papersOf } from './papers';

test('each paper is listed with the marking that it prints', () => {
  const marked = papersOf(full).map(({ kind, marking }) => [kind, marking]);
  expect(marked.slice(0, 4)).toEqual([
    ...Object.entries(full.list_markings),
    ['minutes', full.minutes?.marking],
  ]);
});

test('two releases in one language, as a correction makes them, are told apart by their names', () => {
  const [first] = full.releases;
  if (!first) throw new Error('The sample has releases.');
  const second = { ...first, id: 'r-new', status: 'draft' as const };
  const named = (releases: (typeof first)[]) =>
    papersOf({ ...full, releases }).flatMap(({ kind, paper }) => (kind === 'release' ? [paper.name] : []));
  expect(named([first])).toEqual(['Press release, English']);
  const names = named([first, second]);
  expect(new Set(names).size).toBe(2);
  expect(names[1]).toMatch(/^Press release, English – .*draft$/);
});
