import type { PDFDocumentProxy } from 'pdfjs-dist';
import { placeOf } from './headings';

const entry = (title: string, page: number, height: number, items: unknown[] = []) => ({
  title,
  dest: [{ num: page, gen: 0 }, { name: 'XYZ' }, null, height, null],
  items,
});
const bookmarks = [
  entry('Opening of the meeting', 0, 700),
  entry('4 Case presentations', 1, 600, [entry('4.1 [TLP:AMBER] Operation LANTERN', 2, 500)]),
  entry('41 Closing', 3, 400),
];
const paper = (outline: unknown) =>
  ({
    getOutline: () => Promise.resolve(outline),
    getPageIndex: ({ num }: { num: number }) => Promise.resolve(num),
  }) as unknown as PDFDocumentProxy;

test.each([
  ['by its number, however it is marked', '4.1', 'Operation LANTERN', { page: 2, height: 500 }],
  ['and not by one that only begins so', '4', 'Case presentations', { page: 1, height: 600 }],
  ['by its words where it has no number', '', 'Opening of the meeting', { page: 0, height: 700 }],
  ['one that the paper doesn’t have, nowhere', '5', 'Opening of the meeting', null],
])('a heading of a paper is found %s', async (_, number, title, expected) => {
  expect(await placeOf(paper(bookmarks), { number, title })).toEqual(expected);
});

test('a paper without bookmarks has no headings', async () => {
  expect(await placeOf(paper(null), { number: '1', title: 'Opening' })).toBeNull();
});
