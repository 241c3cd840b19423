import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import { afterEach } from 'vitest';

// Conditions are waited for; on a busy machine they may take a while to come true.
configure({ asyncUtilTimeout: 15_000 });

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
