/** Every command is reached without a mouse: generated from the commands themselves, place by place. */
import { screen, waitFor } from '@testing-library/svelte';
import { commands, type Command } from '$lib/commands.svelte';
import type { Role } from '$lib/ipc/client';
import { clearMocks } from '$lib/ipc/mock';
import { working } from '$lib/working.svelte';
import { openWindow } from './test/window';

const meeting = '#/meetings/m-meridian-12';
const places = [
  '#/desk',
  '#/meetings',
  '#/calendar',
  '#/points',
  '#/press',
  '#/bodies',
  '#/people',
  '#/organisations',
  '#/trash',
  '#/plan',
  '#/search',
  '#/bodies/b-meridian',
  ...['overview', 'agenda', 'attendees', 'presentations', 'actions', 'minutes', 'press', 'papers'].map(
    (part) => `${meeting}/${part}`,
  ),
];

afterEach(clearMocks);

/** Where another role has steps of its own. */
const ofOthers = ['#/desk', `${meeting}/minutes`, `${meeting}/press`].flatMap((place) =>
  (['chair', 'press_officer'] as const).map((role) => ({ place, role, closed: false })),
);

test.each([
  ...places.map((place) => ({ place, role: 'secretariat' as Role, closed: false })),
  ...ofOthers,
  { place: '#/desk', role: 'secretariat' as Role, closed: true },
])('at $place as $role (no file: $closed), Ctrl+K and the arrows come to every command', async (at) => {
  const { user } = await openWindow(at.place, { closed: at.closed });
  if (at.role !== working.as) await working.become(at.role);
  const offered = await settled(at.closed ? 5 : 10);
  const keys = offered.flatMap((command) => command.keys ?? []);
  expect(keys, 'no two commands share a shortcut').toEqual([...new Set(keys)]);

  await user.keyboard('{Control>}k{/Control}');
  const palette = await screen.findByRole('dialog');
  // Not by role: working every name out anew at each step takes long over a whole page.
  const options = () => [...palette.querySelectorAll('[role=option]')];
  const chosen = () => options().find((option) => option.getAttribute('aria-selected') === 'true');
  await waitFor(() => expect(chosen()).toBeDefined());
  // The list has no end: from the last option the arrow comes to the first.
  const met = new Set<string>();
  for (let step = 0; step < options().length; step += 1) {
    met.add(chosen()?.textContent?.trim() ?? '');
    await user.keyboard('{ArrowDown}');
  }
  const missed = offered.filter((command) => ![...met].some((words) => words.startsWith(command.name())));
  expect(missed.map((command) => command.name())).toEqual([]);
});

/** What can be done here once the page has come with its own commands. */
async function settled(atLeast: number): Promise<Command[]> {
  let [before, count] = [-1, 0];
  while (before !== count || count < atLeast) {
    before = count;
    await vi.dynamicImportSettled();
    // What the mock answers is there in a turn or two, however long they take.
    for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setTimeout(done));
    count = commands.possible.length;
  }
  return commands.possible.filter((command) => command.id !== 'palette');
}

test.each([
  [`${meeting}/minutes`, 'secretariat', /^Text: Bold$/m, false],
  [`${meeting}/press`, 'press_officer', /Return…/, false],
  ['#/desk', 'secretariat', /sample/i, true],
] as const)(
  'at %s as %s, a step of another role, the tools of a text or the way into a file are commands: %s',
  async (place, role, words, closed) => {
    await openWindow(place, { closed });
    await working.become(role);
    const names = () => commands.possible.map((command) => command.name()).join('\n');
    await waitFor(() => expect(names()).toMatch(words));
  },
);
