import { screen, waitFor, within } from '@testing-library/svelte';
import type userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { commands } from '$lib/commands.svelte';
import { clearMocks, type Mock, type MockOptions } from '$lib/ipc/mock';
import { openWindow, type OpenWindow } from './test/window';

let mock: Mock;
let calls: OpenWindow['calls'];

async function open(hash: string, options: MockOptions = {}) {
  const opened = await openWindow(hash, options);
  ({ mock, calls } = opened);
  return opened.user;
}

afterEach(() => {
  // What never answered would be waited for in the next test too.
  mock.callOff();
  clearMocks();
});

const workspace = '#/meetings/m-meridian-12';

test('the engine’s own menu, which goes back and reloads, opens only where there are words to take or put', async () => {
  const user = await open('#/meetings');
  const table = await screen.findByRole('table', { name: 'Meetings' });
  const opens = (place: Element) =>
    place.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
  expect(opens(table)).toBe(false);
  expect(opens(screen.getByRole('searchbox'))).toBe(true);
  await user.tripleClick(screen.getByRole('heading', { level: 1 }));
  expect(String(getSelection())).not.toBe('');
  expect(opens(table)).toBe(true);
  getSelection()?.removeAllRanges();
});

describe('meetings', () => {
  test('filter, clear, sort', async () => {
    const user = await open('#/meetings');
    const table = await screen.findByRole('table', { name: 'Meetings' });
    const titles = () =>
      within(table)
        .getAllByRole('link')
        .map((link) => link.textContent);
    expect(titles()).toHaveLength(8);

    await user.type(screen.getByRole('searchbox'), 'mures');
    expect(titles()).toEqual(['9th Meeting of Task Force Meridian on Stolen Cultural Goods']);
    expect(screen.getByText('1 of 8 meetings')).toBeVisible();

    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: 'Meeting' }));
    expect(screen.getByRole('columnheader', { name: 'Meeting' })).toHaveAttribute('aria-sort', 'ascending');
    expect(titles()[0]).toMatch(/^6th/);
  });

  test('a filter that fits nothing can be cleared from there', async () => {
    const user = await open('#/meetings');
    await screen.findByRole('table');
    await user.type(screen.getByRole('searchbox'), 'nowhere');
    await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(await screen.findByRole('table')).toBeVisible();
  });

  test('of 50,000 meetings only what is visible is in the page', async () => {
    await open('#/meetings', { many: 50_000 });
    const table = await screen.findByRole('table');
    // The newest come first, the rest after them.
    await waitFor(() => expect(table).toHaveAttribute('aria-rowcount', '50009'));
    expect(within(table).getAllByRole('row').length).toBeLessThan(100);
  });

  test('a body leads to its own meetings', async () => {
    const user = await open('#/bodies');
    await user.click(await screen.findByRole('link', { name: 'Legal Working Group' }));
    expect(await screen.findByRole('heading', { name: 'Legal Working Group', level: 1 })).toBeVisible();
    expect(await screen.findAllByRole('link', { name: /Meeting of the Legal/ })).toHaveLength(1);
  });

  test('an error can be tried again', async () => {
    const user = await open('#/meetings', { failing: 'meetings' });
    expect(await screen.findByRole('alert')).toHaveTextContent('damaged');
    mock.failures.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table')).toBeVisible();
  });
});

describe('a meeting', () => {
  test.each([
    ['overview', 'over 30 representatives from nine member States and partners'],
    ['agenda', 'Wednesday 14 October'],
    ['attendees', 'Κα Ελένη Γεωργίου'],
    ['presentations', 'lantern-v3.pptx'],
    ['actions', 'Send the search form and its guide to all delegations in English.'],
    ['minutes', /^The Chair, Ms Elena Marković, opened the meeting/],
    ['press', 'One search form for every port of entry'],
    ['papers', 'Press release, Serbian (Cyrillic)'],
  ])('shows its %s', async (part, words) => {
    await open(`${workspace}/${part}`);
    expect(await screen.findByText(words)).toBeVisible();
  });

  test('the text stands byte for byte', async () => {
    await open(`${workspace}/press`);
    const [said] = await screen.findAllByText(/^“What is taken from a small museum/);
    expect(said).toHaveTextContent(
      '“What is taken from a small museum is taken from everybody who would have stood before it”',
    );
  });

  test('parts change by the keyboard', async () => {
    const user = await open(`${workspace}/overview`);
    await screen.findByRole('tab', { name: /Agenda/ });
    await user.keyboard('{Alt>}2{/Alt}');
    expect(await screen.findByRole('tab', { name: /Agenda/ })).toHaveAttribute('aria-selected', 'true');
  });

  test('where a part begins with a button, its key goes there', async () => {
    const user = await open('#/meetings/m-meridian-13/overview');
    await screen.findByRole('tab', { name: /Agenda/ });
    await user.keyboard('{Alt>}6{/Alt}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Begin the minutes' })).toHaveFocus());
    await user.keyboard('{Alt>}7{/Alt}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Begin a release' })).toHaveFocus());
  });

  test('its head leads to the minutes while they are written, and has no second step above their own', async () => {
    const user = await open(`${workspace}/agenda`);
    expect(screen.queryByRole('button', { name: 'Export minutes…' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Open the minutes' }));
    expect(screen.getByRole('tab', { name: 'Minutes' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.queryByRole('button', { name: 'Open the minutes' })).toBeNull();
    await screen.findByRole('button', { name: 'Circulate draft…' });
    await waitFor(() => expect(document.querySelectorAll('main .button.primary')).toHaveLength(1));
  });

  test('what is missing leads to where it is made good', async () => {
    await open(`${workspace}/overview`);
    const { parentElement: gaps } = await screen.findByRole('heading', { name: /^Missing/ });
    const places = [...(gaps?.querySelectorAll('a') ?? [])].map((gap) => gap.getAttribute('href'));
    expect(places).toEqual([`${workspace}/minutes`, `${workspace}/presentations`]);
  });

  test('one that isn’t there says so and offers a way on', async () => {
    await open('#/meetings/gone/overview');
    expect(await screen.findByRole('alert')).toHaveTextContent('This meeting is not in the file.');
    expect(screen.getByRole('link', { name: 'Go to the meetings' })).toHaveAttribute('href', '#/meetings');
  });
});

describe('export', () => {
  async function exportMinutes(user: ReturnType<typeof userEvent.setup>) {
    await user.click(await screen.findByRole('button', { name: /^Minutes/ }));
    await user.click(screen.getByRole('button', { name: /^Export…Minutes/ }));
  }

  test('asks where to, with a sensible name, then offers the file', async () => {
    const user = await open(`${workspace}/papers`);
    await exportMinutes(user);
    expect(await screen.findByText('Minutes saved as paper.pdf')).toBeVisible();
    expect(screen.getByText('9 pages, 138 kB')).toBeVisible();
    expect(calls('plugin:dialog|save')[0]).toMatchObject({
      options: { defaultPath: 'TF Meridian 12 – minutes.pdf' },
    });
    expect(calls('export_paper')[0]).toMatchObject({ paper: 'minutes', id: 'm-meridian-12', sheet: 'a4' });
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(calls('plugin:opener|reveal_item_in_dir')).toHaveLength(1);
  });

  test('the sheet chosen is the sheet printed', async () => {
    const user = await open(`${workspace}/papers`);
    await user.click(await screen.findByRole('radio', { name: 'Letter' }));
    await user.click(screen.getByRole('button', { name: /^Press release, English/ }));
    await user.click(screen.getByRole('button', { name: /^Export…Press release/ }));
    await screen.findByText(/saved as paper\.pdf/);
    expect(calls('export_paper')[0]).toMatchObject({ paper: 'release', id: 'r-en', sheet: 'letter' });
    await user.click(screen.getByRole('radio', { name: 'A4' }));
  });

  test('can be called off while it runs', async () => {
    const user = await open(`${workspace}/papers`);
    mock.isEndless = true;
    await exportMinutes(user);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(calls('cancel_export')).toEqual([{ job: calls('export_paper')[0]?.['job'] }]);
    expect(screen.queryByText(/saved as/)).toBeNull();
  });

  test('a full disk is told with what to do', async () => {
    const user = await open(`${workspace}/papers`);
    const hint = 'The file that was there before is unharmed. Make room, or choose another disk.';
    mock.failures.set('export_paper', {
      code: 'disk_full',
      message: 'The disk is full.',
      hint,
      field: null,
    });
    await exportMinutes(user);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Not exported: Minutes');
    expect(alert).toHaveTextContent('The disk is full.');
    expect(alert).toHaveTextContent(hint);
  });
});

describe('undo and redo', () => {
  test('by key, with its name, and the page is loaded again', async () => {
    const user = await open('#/meetings');
    await screen.findByRole('table');
    await waitFor(() => expect(calls('undo_state')).not.toHaveLength(0));
    const before = calls('meetings').length;
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Undone: move agenda item')).toBeVisible();
    await waitFor(() => expect(calls('meetings').length).toBeGreaterThan(before));
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(await screen.findByText('Redone: move agenda item')).toBeVisible();
    expect(calls('redo')).toHaveLength(1);
  });

  test('in a field the key undoes the typing only', async () => {
    const user = await open('#/meetings');
    await screen.findByRole('table');
    await user.type(screen.getByRole('searchbox'), 'abc');
    const inField = vi.spyOn(document, 'execCommand');
    await user.keyboard('{Control>}z{/Control}');
    expect(inField).toHaveBeenCalledExactlyOnceWith('undo');
    expect(calls('undo')).toEqual([]);
  });
});

describe('palette and shortcuts', () => {
  test('Ctrl+K, a few letters, Enter: there', async () => {
    const user = await open('#/bodies');
    await screen.findByRole('table');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), '12th');
    await screen.findByRole('option', { name: /12th Meeting/ });
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: /^12th Meeting/ })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('a command is found by the words one would say, and a language by its own name', async () => {
    const user = await open('#/bodies');
    await screen.findByRole('table');
    await user.keyboard('{Control>}k{/Control}');
    const question = await screen.findByRole('combobox');
    await user.type(question, 'the appearance to dark');
    expect(await screen.findByRole('option', { name: 'Appearance: dark' })).toBeVisible();
    await user.clear(question);
    await user.type(question, 'français');
    expect(await screen.findByRole('option', { name: 'Language: French' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('? lists every command that has keys', async () => {
    const user = await open('#/bodies');
    await screen.findByRole('table');
    await user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    const withKeys = commands.all.filter(({ keys }) => keys !== undefined);
    expect(withKeys.length).toBeGreaterThan(10);
    for (const { name } of withKeys) expect(within(sheet).getAllByText(name())).not.toHaveLength(0);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('search', () => {
  test('as one types, grouped by kind, the words marked', async () => {
    const user = await open('#/search');
    await user.type(screen.getByRole('searchbox'), 'clearwater');
    expect(await screen.findByRole('heading', { name: 'Agenda items' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Action point 12.7' })).toHaveAttribute(
      'href',
      `${workspace}/actions?shown=ap-1`,
    );
    expect(screen.getAllByText('CLEARWATER', { selector: 'mark' }).length).toBeGreaterThan(0);
    expect(location.hash).toBe('#/search?words=clearwater');
  });

  test('nothing found is said', async () => {
    await open('#/search?words=zebra');
    expect(await screen.findByText('Nothing was found for “zebra”')).toBeVisible();
  });
});

describe('accessibility', () => {
  test.each([
    ['first run', '', { closed: true }],
    ['meetings', '#/meetings', {}],
    ['no meetings', '#/meetings', { empty: true }],
    ['bodies', '#/bodies', {}],
    ['search', '#/search?words=clearwater', {}],
    ['an error', '#/meetings', { failing: 'meetings' }],
    ...['overview', 'agenda', 'attendees', 'presentations', 'actions', 'minutes', 'press', 'papers'].map(
      (part) => [part, `${workspace}/${part}`, {}] as const,
    ),
  ] as const)('axe finds nothing on %s', async (_, hash, options) => {
    await open(hash, options);
    await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
    // Colours need a real window; jsdom computes none.
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});

test.each(['press', 'points'])(
  'without a body the first step from the empty %s is to set one up',
  async (at) => {
    await open(`#/${at}`, { empty: true });
    expect(await screen.findByRole('link', { name: 'Set up a body…' })).toHaveAttribute(
      'href',
      '#/bodies?shown=new',
    );
  },
);

test('each row of the releases opens its own release, not the first of the meeting', async () => {
  const user = await open('#/press');
  const list = await screen.findByRole('table', { name: 'Press releases' });
  const row = await waitFor(() => {
    const link = within(list)
      .getAllByRole('link')
      .find((one) => one.lang === 'sr-Cyrl');
    expect(link).toBeDefined();
    return link as HTMLElement;
  });
  const headline = row.textContent;
  await user.click(row);
  const nav = await screen.findByRole('navigation', { name: 'Press releases' });
  await waitFor(() =>
    expect(within(nav).getByRole('button', { current: true })).toHaveAttribute('title', headline),
  );
});

test('no key begins the pages anew beneath what is being written', async () => {
  await open('#/desk');
  const isKept = (init: KeyboardEventInit) =>
    !document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  expect(isKept({ key: 'F5' })).toBe(true);
  expect(isKept({ key: 'r', ctrlKey: true })).toBe(true);
  expect(isKept({ key: 'R', ctrlKey: true, shiftKey: true })).toBe(true);
  expect(isKept({ key: 'r' })).toBe(false);
});
