/** The commands that work everywhere: without a file, and while one is open. */
import { history } from '$features/journal/history.svelte';
import { reportTitles } from '$features/reports/names';
import { store } from '$features/store/store.svelte';
import { appearances, looks, type Appearance } from '$lib/appearance.svelte';
import type { Command } from '$lib/commands.svelte';
import { languageWords } from '$lib/dates';
import type { RecentStore } from '$lib/ipc/client';
import { speak } from '$lib/language';
import { router } from '$lib/router.svelte';
import { reportKinds, type Route } from '$lib/routes';
import { roleName } from '$lib/words';
import { roles, working } from '$lib/working.svelte';
import { m } from '$paraglide/messages';
import { zoom } from '$lib/zoom.svelte';
import { getLocale, locales } from '$paraglide/runtime';
import { overlays } from './overlays.svelte';

const appearanceNames: Record<Appearance, () => string> = {
  system: m.command_appearance_system,
  light: m.command_appearance_light,
  dark: m.command_appearance_dark,
  contrast: m.command_appearance_contrast,
};

const places: readonly { id: string; name: () => string; keys: string; route: Route }[] = [
  { id: 'go-desk', name: m.command_desk, keys: 'Ctrl+1', route: { at: 'desk' } },
  { id: 'go-meetings', name: m.command_meetings, keys: 'Ctrl+2', route: { at: 'meetings', body: null } },
  { id: 'go-points', name: m.command_points, keys: 'Ctrl+3', route: { at: 'points' } },
  { id: 'go-press', name: m.command_press, keys: 'Ctrl+4', route: { at: 'press' } },
  { id: 'go-bodies', name: m.command_bodies, keys: 'Ctrl+5', route: { at: 'bodies', shown: null } },
  { id: 'go-people', name: m.command_people, keys: 'Ctrl+6', route: { at: 'people', shown: null } },
  {
    id: 'go-organisations',
    name: m.command_organisations,
    keys: 'Ctrl+7',
    route: { at: 'organisations', shown: null },
  },
  { id: 'go-trash', name: m.command_trash, keys: 'Ctrl+8', route: { at: 'trash' } },
  {
    id: 'go-reports',
    name: m.command_reports,
    keys: 'Ctrl+9',
    route: { at: 'reports', report: 'attendance', body: null },
  },
  {
    id: 'go-calendar',
    name: m.command_calendar,
    keys: 'Ctrl+Shift+C',
    route: { at: 'calendar', body: null, month: null },
  },
  { id: 'go-search', name: m.command_search, keys: 'Ctrl+F', route: { at: 'search', words: '' } },
];

const reportCommands: readonly Command[] = reportKinds.map((report) => ({
  id: `report-${report}`,
  name: () => m.command_report({ report: reportTitles[report]() }),
  run: () => {
    const { route } = router;
    router.go({ at: 'reports', report, body: route.at === 'reports' ? route.body : null });
  },
}));

const roleCommands: readonly Command[] = roles.map((role) => ({
  id: `role-${role}`,
  name: () => m.command_role({ role: roleName(role) }),
  run: () => working.become(role),
  possible: () => working.as !== role,
}));

const palette: Command = {
  id: 'palette',
  name: m.command_palette,
  keys: 'Ctrl+K',
  run: () => void (overlays.palette = true),
};
const otherFiles: readonly Command[] = [
  { id: 'create', name: m.first_create, run: () => store.askAndCreate(false) },
  { id: 'sample', name: m.first_sample, run: () => store.askAndCreate(true) },
];
const zoomCommands: readonly Command[] = [
  {
    id: 'zoom-in',
    name: m.command_zoom_in,
    keys: 'Ctrl++',
    alsoKeys: ['Ctrl+=', 'Ctrl+Shift++'],
    run: () => zoom.step(1),
    possible: () => zoom.has(1),
  },
  {
    id: 'zoom-out',
    name: m.command_zoom_out,
    keys: 'Ctrl+-',
    // French keyboards have the minus on a digit, which goes to a place; their bracket is where others have it.
    alsoKeys: ['Ctrl+Shift+_', 'Ctrl+)'],
    run: () => zoom.step(-1),
    possible: () => zoom.has(-1),
  },
  {
    id: 'zoom-own',
    name: m.command_zoom_own,
    keys: 'Ctrl+0',
    run: () => zoom.to(1),
    possible: () => zoom.factor !== 1,
  },
];
const looksAndWords: readonly Command[] = [
  ...zoomCommands,
  ...appearances.map((appearance) => ({
    id: `appearance-${appearance}`,
    name: appearanceNames[appearance],
    run: () => {
      looks.choice = appearance;
    },
  })),
  ...locales.map((locale) => ({
    id: `language-${locale}`,
    name: () => m.command_language({ language: languageWords(locale) }),
    // Who doesn't read the window's language looks for their own by its own name.
    alsoCalled: () => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? '',
    run: () => speak(locale),
    possible: () => getLocale() !== locale,
  })),
];
const shortcuts: Command = {
  id: 'shortcuts',
  name: m.shortcuts_title,
  keys: '?',
  run: () => void (overlays.shortcuts = true),
};

/** While no file is open. */
export const beginCommands: readonly Command[] = [
  palette,
  { id: 'open', name: m.first_open, keys: 'Ctrl+O', run: () => store.askAndOpen() },
  ...otherFiles,
  ...looksAndWords,
  shortcuts,
];

/** The files opened before that are still where they were, but for the open one. */
const others = (recent: readonly RecentStore[]) =>
  recent.filter(({ path, missing }) => !missing && path !== store.current?.path);

/** Each of them in the place of the open one. */
export const recentCommands = (recent: readonly RecentStore[]): readonly Command[] =>
  others(recent).map(({ path, name }) => ({
    id: `recent-${path}`,
    name: () => m.command_recent({ name }),
    run: () => store.open(path),
  }));

/** Each of them beside the open one. */
export const recentAsideCommands = (recent: readonly RecentStore[]): readonly Command[] =>
  others(recent).map(({ path, name }) => ({
    id: `aside-${path}`,
    name: () => m.command_recent_aside({ name }),
    run: () => store.openAside(path),
  }));

/** While a file is open. */
export const frameCommands: readonly Command[] = [
  palette,
  {
    id: 'plan',
    // On a body's own page it is that body's next meeting.
    name: () => (router.route.at === 'body' ? m.body_plan() : m.command_plan()),
    keys: 'Ctrl+N',
    run: () => {
      const { route } = router;
      router.go({ at: 'plan', body: route.at === 'body' ? route.id : null, day: null });
    },
  },
  ...places.map(({ id, name, keys, route }) => ({
    id,
    name,
    keys,
    run: () => {
      router.go(route);
    },
  })),
  ...reportCommands,
  {
    id: 'undo',
    name: () =>
      history.undoName === null ? m.history_no_undo() : m.history_undo({ name: history.undoName }),
    keys: 'Ctrl+Z',
    run: () => history.undo(),
    possible: () => history.undoName !== null,
  },
  {
    id: 'redo',
    name: () =>
      history.redoName === null ? m.history_no_redo() : m.history_redo({ name: history.redoName }),
    keys: 'Ctrl+Shift+Z',
    run: () => history.redo(),
    possible: () => history.redoName !== null,
  },
  { id: 'open', name: m.store_open_other, keys: 'Ctrl+O', run: () => store.askAndOpen() },
  {
    id: 'open-aside',
    name: m.store_open_aside,
    keys: 'Ctrl+Shift+O',
    run: () => store.askAndOpenAside(),
  },
  ...otherFiles,
  { id: 'back-up', name: m.store_back_up, run: () => store.askAndBackUp() },
  { id: 'close-file', name: m.store_close, run: () => store.close() },
  ...looksAndWords,
  ...roleCommands,
  shortcuts,
];
