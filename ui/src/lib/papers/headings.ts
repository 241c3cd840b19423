/** Where the headings of a paper stand, by its bookmarks. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A heading of a paper: by its number, which no other has, or by its words where it has none. */
export interface Heading {
  number: string;
  title: string;
}

type Outlined = Pick<PDFDocumentProxy, 'getOutline' | 'getPageIndex'>;
type Entry = Awaited<ReturnType<Outlined['getOutline']>>[number];

const within = (entries: readonly Entry[]): Entry[] =>
  entries.flatMap((entry) => [entry, ...within(entry.items as Entry[])]);

/**
 * Where a heading stands, by the paper's bookmarks: the page, from 0, and how high on it, in points from its foot
 * (ISO 32000-1, 12.3.2.2). Null where the paper doesn't have it.
 */
export async function placeOf(
  paper: Outlined,
  { number, title }: Heading,
): Promise<{ page: number; height: number } | null> {
  const entries = within(((await paper.getOutline()) as Entry[] | null) ?? []);
  const found = entries.find((entry) =>
    number === '' ? entry.title === title : entry.title.startsWith(`${number} `),
  );
  if (!Array.isArray(found?.dest)) return null;
  const [page, , , height] = found.dest as unknown[];
  if (typeof height !== 'number') return null;
  return { page: await paper.getPageIndex(page as Parameters<Outlined['getPageIndex']>[0]), height };
}
