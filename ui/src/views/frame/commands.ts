/** The commands that work everywhere while a file is open. */
import { history } from '$features/journal/history.svelte';
import { store } from '$features/store/store.svelte';
import { appearances, looks, type Appearance } from '$lib/appearance.svelte';
import type { Command } from '$lib/commands.svelte';
import { router } from '$lib/router.svelte';
import { m } from '$paraglide/messages';
import { overlays } from './overlays.svelte';

const appearanceNames: Record<Appearance, () => string> = {
  system: m.command_appearance_system,
  light: m.command_appearance_light,
  dark: m.command_appearance_dark,
  contrast: m.command_appearance_contrast,
};

export const frameCommands: readonly Command[] = [
  { id: 'palette', name: m.command_palette, keys: 'Ctrl+K', run: () => void (overlays.palette = true) },
  {
    id: 'go-meetings',
    name: m.command_meetings,
    keys: 'Ctrl+1',
    run: () => {
      router.go({ at: 'meetings', body: null });
    },
  },
  {
    id: 'go-bodies',
    name: m.command_bodies,
    keys: 'Ctrl+2',
    run: () => {
      router.go({ at: 'bodies' });
    },
  },
  {
    id: 'go-search',
    name: m.command_search,
    keys: 'Ctrl+F',
    run: () => {
      router.go({ at: 'search', words: '' });
    },
  },
  {
    id: 'undo',
    name: () =>
      history.state.undo === null ? m.history_no_undo() : m.history_undo({ name: history.state.undo }),
    keys: 'Ctrl+Z',
    run: () => history.undo(),
    possible: () => history.state.undo !== null,
  },
  {
    id: 'redo',
    name: () =>
      history.state.redo === null ? m.history_no_redo() : m.history_redo({ name: history.state.redo }),
    keys: 'Ctrl+Shift+Z',
    run: () => history.redo(),
    possible: () => history.state.redo !== null,
  },
  { id: 'open', name: m.store_open_other, keys: 'Ctrl+O', run: () => store.askAndOpen() },
  { id: 'close-file', name: m.store_close, run: () => store.close() },
  ...appearances.map((appearance) => ({
    id: `appearance-${appearance}`,
    name: appearanceNames[appearance],
    run: () => {
      looks.choice = appearance;
    },
  })),
  { id: 'shortcuts', name: m.shortcuts_title, keys: '?', run: () => void (overlays.shortcuts = true) },
];
