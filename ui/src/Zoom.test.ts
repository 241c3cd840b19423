/** Everything in the window larger or smaller, on whatever keyboard. */
import { fireEvent } from '@testing-library/svelte';
import { mockWindows } from '@tauri-apps/api/mocks';
import { clearMocks } from '$lib/ipc/mock';
import { zoom } from '$lib/zoom.svelte';
import { openWindow, type OpenWindow } from './test/window';

let open: OpenWindow;
const shownAs = () => open.calls('plugin:webview|set_webview_zoom').at(-1)?.['value'];

beforeEach(async () => {
  open = await openWindow('', { closed: true });
  mockWindows('main');
});
afterEach(async () => {
  await zoom.to(1);
  clearMocks();
});

const chord = (key: string, code: string, shiftKey = false) =>
  fireEvent.keyDown(document.body, { key, code, ctrlKey: true, shiftKey });

test.each([
  ['the equals sign', '=', 'Equal', false, 1.1],
  ['the plus above it', '+', 'Equal', true, 1.1],
  ['a plus of its own, as in German', '+', 'BracketRight', false, 1.1],
  ['the plus of the number pad', '+', 'NumpadAdd', false, 1.1],
  ['the minus', '-', 'Minus', false, 0.9],
  ['the minus of the number pad', '-', 'NumpadSubtract', false, 0.9],
  ['the bracket where others have the minus, in French', ')', 'Minus', false, 0.9],
])('Ctrl and %s', async (_, key, code, shift, factor) => {
  await chord(key, code, shift);
  expect(shownAs()).toBe(factor);
});

test('it goes up to three times, back in one step, and is there at the next start', async () => {
  for (let press = 0; press < 20; press += 1) await chord('+', 'NumpadAdd');
  expect(shownAs()).toBe(3);
  expect(localStorage.getItem('rapporteur.zoom')).toBe('3');
  await zoom.begin();
  expect(shownAs()).toBe(3);
  await chord('à', 'Digit0');
  expect(shownAs()).toBe(1);
  expect(localStorage.getItem('rapporteur.zoom')).toBe('1');
});
