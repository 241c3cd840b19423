/** What the pages ask of the system is what the desktop application lets them ask. */
import capability from '../../../src-tauri/capabilities/main.json';
import { exportEndings } from '$lib/ipc/client';

const scopeOf = (identifier: string): string[] =>
  capability.permissions.flatMap((permission) =>
    typeof permission === 'object' && permission.identifier === identifier
      ? permission.allow.map(({ path }) => path)
      : [],
  );

test('whatever the window exports it may have opened, and nothing else', () => {
  const endings = exportEndings.map((ending) => `**/*.${ending}`);
  expect(scopeOf('opener:allow-open-path').sort()).toEqual(endings.sort());
});

test('it may show its pages larger', () => {
  expect(capability.permissions).toContain('core:webview:allow-set-webview-zoom');
});
