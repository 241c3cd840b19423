import '@testing-library/jest-dom/vitest';
import { afterEach } from 'vitest';

// What jsdom lacks and the window uses.
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

afterEach(() => {
  location.hash = '';
  localStorage.clear();
});
