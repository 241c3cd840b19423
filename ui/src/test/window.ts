/** The whole window over the mock, at a place, as a person finds it. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import App from '../App.svelte';
import { store } from '$features/store/store.svelte';
import { exports } from '$lib/exports.svelte';
import { notices } from '$lib/notices.svelte';
import { overlays } from '$views/frame/overlays.svelte';
import { installMock, type Mock, type MockOptions } from '$lib/ipc/mock';

export interface OpenWindow {
  mock: Mock;
  user: ReturnType<typeof userEvent.setup>;
  unmount: () => void;
  /** What was asked of the desktop application by this command, in order. */
  calls: (command: string) => Record<string, unknown>[];
}

export async function openWindow(hash: string, options: MockOptions = {}): Promise<OpenWindow> {
  const mock = installMock(options);
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  // The stores outlive a test, as they outlive a page.
  store.current = undefined;
  store.error = null;
  notices.all = [];
  exports.all = [];
  overlays.palette = false;
  overlays.shortcuts = false;
  const { unmount } = render(App);
  await screen.findByRole('heading', { level: 1 });
  const calls = (command: string) =>
    mock.calls.filter((call) => call.command === command).map((call) => call.args);
  return { mock, user: userEvent.setup(), unmount, calls };
}
