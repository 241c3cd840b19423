import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `--mode mock` starts the window on invented data, without the desktop application behind it. */
const mockEntry: Plugin = {
  name: 'mock-entry',
  transformIndexHtml: { order: 'pre', handler: (html) => html.replace('/src/main.ts', '/src/main.mock.ts') },
};

export default defineConfig(({ mode }) => ({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
    }),
    svelte(),
    svelteTesting(),
    mode === 'mock' ? mockEntry : null,
  ],
  resolve: {
    alias: {
      $lib: here('./src/lib'),
      $features: here('./src/features'),
      $views: here('./src/views'),
      $paraglide: here('./src/paraglide'),
    },
  },
  clearScreen: false,
  // The fonts stand beside the papers' in ../assets, so that window and print show the same letters.
  server: { port: 1420, strictPort: true, fs: { allow: ['..'] } },
  build: {
    outDir: mode === 'mock' ? 'dist-mock' : 'dist',
    target: 'safari16.4',
    // The content security policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['./src/test/setup.ts'],
    include: ['src/**/*.test.ts'],
    css: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
