import { forgetChoices } from '$lib/remembered.svelte';
import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import { afterAll, afterEach, vi } from 'vitest';

// Conditions are waited for; on a busy machine they may take a while to come true.
configure({ asyncUtilTimeout: 15_000 });

// jsdom draws no pictures: a paper is a blank sheet here.
vi.mock('$lib/pdf', () => ({
  openPdf: () =>
    Promise.resolve({
      numPages: 1,
      getPage: () => Promise.resolve({ getViewport: () => ({ width: 595, height: 842 }) }),
      loadingTask: { destroy: () => undefined },
    }),
  PageView: class {
    async show() {}
    clear() {}
  },
}));

const inBrowser = typeof window !== 'undefined';
if (inBrowser) furnish();

/** What jsdom lacks and the window uses: media queries, carets, and sizes, of which long lists show as much as fits. */
function furnish(): void {
  window.matchMedia ??= (media: string) =>
    ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  window.IntersectionObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as unknown as typeof IntersectionObserver;
  // The editor asks where its caret stands.
  Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect ??= () => new DOMRect();
  document.elementFromPoint ??= () => null;
  // Letters are taken back in a field by the engine alone.
  document.execCommand ??= () => false;
  Element.prototype.scrollIntoView ??= () => undefined;
  Element.prototype.scrollBy ??= () => undefined;
  Element.prototype.setPointerCapture ??= () => undefined;
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: {
      get(this: HTMLElement) {
        return this.getAttribute('role') === 'row' ? 37 : 600;
      },
    },
    offsetWidth: { get: () => 1000 },
  });
}

// What a page still fetches as the last test ends would find nobody there any more, and fail all of them.
afterAll(() => vi.dynamicImportSettled());

afterEach(() => {
  if (!inBrowser) return;
  location.hash = '';
  forgetChoices();
});
