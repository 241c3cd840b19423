import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/*
 * Who may import whom: lib ← features/<noun> ← views ← main. Rooms are entered by alias, never by climbing,
 * and only lib/ipc/client.ts speaks with the desktop application.
 */
const climbing = { regex: '^\\.\\./', message: 'Enter another room by its alias ($lib, $features, $views).' };
const tauri = { group: ['@tauri-apps/*'], message: 'Only lib/ipc/client.ts speaks with Tauri.' };
const bindings = { regex: 'ipc/(bindings|mock)', message: 'Import types and calls from $lib/ipc/client.' };
const views = { group: ['$views/*'], message: 'Views combine; nothing below them may know them.' };
const features = { group: ['$features/*'], message: 'Shared code knows no feature.' };
const nouns = {
  regex: '^\\$lib/(ipc|words|routes)',
  message: 'Shared components know no noun: take what they show as props.',
};

const forbid = (files, patterns, ignores = []) => ({
  files,
  ignores: ['**/*.test.ts', ...ignores],
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const rooms = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

export default ts.config(
  { ignores: ['dist/', 'dist-mock/', 'src/paraglide/', 'src/lib/ipc/bindings.ts', 'project.inlang/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    // Routes are hashes of our own, not SvelteKit's.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  forbid(
    ['src/**/*.{ts,svelte}'],
    [climbing, tauri, bindings],
    ['src/lib/ipc/**', 'src/main.mock.ts', 'src/test/**'],
  ),
  forbid(['src/lib/**/*.{ts,svelte}'], [climbing, tauri, bindings, features, views], ['src/lib/ipc/**']),
  forbid(['src/lib/ipc/**/*.ts'], [climbing, features, views]),
  forbid(['src/lib/components/**/*.{ts,svelte}'], [climbing, tauri, bindings, features, views, nouns]),
  ...rooms.map((room) =>
    forbid(
      [`src/features/${room}/**/*.{ts,svelte}`],
      [
        climbing,
        tauri,
        bindings,
        views,
        {
          regex: `^\\$features/(?!${room}/)`,
          message: 'Features don’t know each other; a view combines them.',
        },
      ],
    ),
  ),
);
