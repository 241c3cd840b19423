/** Every command is reached without a mouse: generated from the commands themselves, place by place. */
import { screen, waitFor } from '@testing-library/svelte';
import { commands, type Command } from '$lib/commands.svelte';
import { clearMocks } from '$lib/ipc/mock';
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

test.each(places)('at %s, Ctrl+K and the arrows come to every command', async (place) => {
  const { user } = await openWindow(place);
  const offered = await settled();
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
async function settled(): Promise<Command[]> {
  let [before, count] = [-1, 0];
  while (before !== count || count < 10) {
    before = count;
    await new Promise((done) => setTimeout(done, 150));
    count = commands.possible.length;
  }
  return commands.possible.filter((command) => command.id !== 'palette');
}
