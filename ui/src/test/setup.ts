import '@testing-library/jest-dom/vitest';
import { afterEach } from 'vitest';

const inBrowser = typeof window !== 'undefined';
if (inBrowser) furnish();

/** What jsdom lacks and the window uses: media queries, and sizes, of which long lists show as much as fits. */
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
  Element.prototype.scrollIntoView ??= () => undefined;
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: {
      get(this: HTMLElement) {
        return this.getAttribute('role') === 'row' ? 37 : 600;
      },
    },
    offsetWidth: { get: () => 1000 },
  });
}

afterEach(() => {
  if (!inBrowser) return;
  location.hash = '';
  localStorage.clear();
});
