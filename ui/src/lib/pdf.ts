/** PDF on the screen: WebKitGTK shows none itself. Loaded only where a paper is looked at. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
// The build for older engines: the system's WebKit may be years old.
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { system } from '$lib/ipc/client';

export type { PDFDocumentProxy };

const library = () => import('pdfjs-dist/legacy/build/pdf.mjs');

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Opens a PDF, given in base64. Nothing is fetched: our papers carry their fonts. */
export async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const pdfjs = await library();
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  return await pdfjs.getDocument({
    data: bytesOf(base64),
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
  }).promise;
}

/** Draws a page into an element, as wide as that is, with its words over the picture for selecting and reading. */
export class PageView {
  readonly #frame: HTMLElement;
  #asked = 0;
  #stop: (() => void) | null = null;

  constructor(frame: HTMLElement) {
    this.#frame = frame;
  }

  /** What is shown stays until the new picture is ready. */
  async show(page: PDFPageProxy, width: number, name: string): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#stop?.();
    this.#frame.toggleAttribute('data-loading', true);
    const pdfjs = await library();
    const scale = width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const density = Math.min(3, system.density());

    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', name);
    canvas.width = Math.floor(viewport.width * density);
    canvas.height = Math.floor(viewport.height * density);
    const drawing = page.render({ canvas, viewport: page.getViewport({ scale: scale * density }) });

    const words = document.createElement('div');
    words.className = 'words';
    words.style.setProperty('--total-scale-factor', String(scale));
    const layer = new pdfjs.TextLayer({
      textContentSource: page.streamTextContent(),
      container: words,
      viewport,
    });
    this.#stop = () => {
      drawing.cancel();
      layer.cancel();
    };
    try {
      await Promise.all([drawing.promise, layer.render()]);
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.#frame.removeAttribute('data-loading');
      throw thrown;
    }
    if (asked !== this.#asked) return;
    this.#frame.replaceChildren(canvas, words);
    this.#frame.removeAttribute('data-loading');
  }

  /** Far from view: the picture's memory is given back. */
  clear(): void {
    this.#asked += 1;
    this.#stop?.();
    this.#stop = null;
    this.#frame.replaceChildren();
    this.#frame.removeAttribute('data-loading');
  }
}
