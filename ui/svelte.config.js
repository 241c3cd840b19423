import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  vitePlugin: {
    dynamicCompileOptions({ filename }) {
      // Libraries decide for themselves whether they use runes.
      if (filename.includes('node_modules')) return { runes: undefined };
    },
  },
};
