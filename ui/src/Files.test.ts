/** Files in the window: the first, another, and what is told while one is on its way. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import App from './App.svelte';
import { store } from '$features/store/store.svelte';
import { commands } from '$lib/commands.svelte';
import { system } from '$lib/ipc/client';
import { clearMocks, installMock, type Mock, type MockOptions } from '$lib/ipc/mock';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import { slow } from '$lib/slow.svelte';
import { openWindow } from './test/window';

let mock: Mock;

async function open(hash: string, options: MockOptions = {}) {
  const opened = await openWindow(hash, options);
  ({ mock } = opened);
  return opened.user;
}

afterEach(() => {
  // What never answered would be waited for in the next test too.
  mock.callOff();
  clearMocks();
});

const calls = (command: string) =>
  mock.calls.filter((call) => call.command === command).map((call) => call.args);
const workspace = '#/meetings/m-meridian-12';

describe('first run', () => {
  test('creates the sample where the person wants it, and shows its meetings', async () => {
    const user = await open('', { closed: true });
    mock.chosenPath = '/home/ana/sample.rapporteur';
    await user.click(screen.getByRole('button', { name: /Explore the sample/ }));
    expect(await screen.findByRole('heading', { name: 'Coming' })).toBeVisible();
    expect(calls('create_store')).toEqual([{ path: '/home/ana/sample.rapporteur', sample: true }]);
    // The commands of the page that went have not taken those of the window along.
    await user.keyboard('{Control>}2{/Control}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Meetings' })).toBeVisible();
    expect(screen.getByText('sample')).toBeVisible();
  });

  test('a file whose name was typed without its ending gets it, whatever dots the name has', async () => {
    const user = await open('', { closed: true });
    mock.chosenPath = '/home/ana/Meeting 3.2';
    await user.click(screen.getByRole('button', { name: /Create a new file/ }));
    await waitFor(() =>
      expect(calls('create_store')).toEqual([{ path: '/home/ana/Meeting 3.2.rapporteur', sample: false }]),
    );
  });

  test('choosing no place changes nothing', async () => {
    const user = await open('', { closed: true });
    mock.chosenPath = null;
    await user.click(screen.getByRole('button', { name: /Create a new file/ }));
    expect(calls('create_store')).toEqual([]);
    expect(screen.getByRole('heading', { name: 'Rapporteur' })).toBeVisible();
  });

  test('a file that can’t be opened says so in place, with what to do', async () => {
    const user = await open('', { closed: true });
    const hint = 'Close the other window first.';
    mock.failures.set('open_store', {
      code: 'locked',
      message: 'The file is open elsewhere.',
      hint,
      field: null,
    });
    await user.click(screen.getByRole('button', { name: /meridian/ }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The file is open elsewhere.');
    expect(alert).toHaveTextContent(hint);
  });

  test('a file that is gone can’t be chosen, but taken out of the list', async () => {
    const user = await open('', { closed: true });
    expect(await screen.findByRole('button', { name: /^legal-group/ })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Remove “legal-group” from the list' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /legal-group/ })).toBeNull());
    expect(screen.getByRole('button', { name: /^meridian/ })).toBeEnabled();
  });

  test('the palette, the look and the shortcuts are there before any file is', async () => {
    const user = await open('', { closed: true });
    await user.keyboard('{Control>}k{/Control}');
    const palette = await screen.findByRole('dialog');
    for (const name of ['Create a new file…', 'Language: French', 'Open “meridian”'])
      expect(await within(palette).findByRole('option', { name })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});

describe('another file', () => {
  const path = '/home/ana/other.rapporteur';
  const order = () => mock.calls.map((call) => call.command).filter((name) => /store$/.test(name));

  test('takes the place of the open one when what was typed is written', async () => {
    await open(workspace);
    let isWritten = false;
    const forget = pending.add(() => Promise.resolve(isWritten));
    await store.open(path);
    await waitFor(() => expect(notices.all).toHaveLength(1));
    expect(order()).not.toContain('open_store');
    isWritten = true;
    await store.open(path);
    await waitFor(() => expect(calls('open_store')).toEqual([{ path }]));
    expect(await screen.findByText('other')).toBeVisible();
    expect(location.hash, 'the meeting belongs to the other file').toBe('#/desk');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    forget();
  });

  test('that another window has comes forward there, and here everything stays', async () => {
    const user = await open(workspace);
    mock.elsewhere.add(path);
    await store.open(path);
    expect(await screen.findByText(/^other.rapporteur is open in another window/)).toBeVisible();
    expect(screen.getByRole('contentinfo')).toHaveTextContent('meridian');
    expect(location.hash).toBe(workspace);
    // The same by keyboard, in a window beside this one.
    notices.all = [];
    mock.chosenPath = path;
    await user.keyboard('{Control>}{Shift>}o{/Shift}{/Control}');
    expect(await screen.findByText(/^other.rapporteur is open in another window/)).toBeVisible();
    expect(calls('show_store_aside')).toEqual([{ path }]);
  });

  test('that was opened before is opened in a new window by its name', async () => {
    const user = await open('#/desk');
    await store.open(path);
    await user.keyboard('{Control>}k{/Control}');
    const palette = await screen.findByRole('dialog');
    await user.click(await within(palette).findByRole('option', { name: 'Open “meridian” in a new window' }));
    const meridian = '/home/ana/Documents/meridian.rapporteur';
    await waitFor(() => expect(calls('show_store_aside')).toEqual([{ path: meridian }]));
    expect(calls('open_store')).toEqual([{ path }]);
    expect(notices.all).toEqual([]);
  });

  test('at the start that another window has needs no second window', async () => {
    mock = installMock();
    mock.elsewhere.add('/home/ana/Documents/meridian.rapporteur');
    store.current = undefined;
    const leave = vi.spyOn(system, 'leave').mockResolvedValue();
    render(App);
    await waitFor(() => expect(leave).toHaveBeenCalledOnce());
    leave.mockRestore();
  });

  test('is made by a command, and the open one is backed up by another', async () => {
    await open('#/desk');
    await screen.findByRole('heading', { name: 'Coming' });
    const run = (id: string) => commands.possible.find((command) => command.id === id)?.run();
    mock.chosenPath = '/media/copy.rapporteur';
    await run('back-up');
    expect(calls('back_up_store')).toMatchObject([{ to: '/media/copy.rapporteur' }]);
    expect(await screen.findByText('The copy is whole: copy.rapporteur')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Show in folder' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Open' })).toBeNull();
    mock.chosenPath = path;
    await run('create');
    expect(calls('create_store')).toEqual([{ path, sample: false }]);
  });
});

describe('what takes its time', () => {
  test('a copy of the file tells how far it is, and can be called off', async () => {
    const user = await open('#/desk');
    mock.isEndless = true;
    mock.chosenPath = '/media/copy.rapporteur';
    const copying = store.askAndBackUp();
    expect(await screen.findByRole('progressbar', { name: 'Copying the file…' })).toHaveAttribute('value');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await copying;
    expect(calls('cancel_export')).toEqual([{ job: calls('back_up_store')[0]?.['job'] }]);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByText(/The copy is whole/)).toBeNull();
  });

  test('another file that is being opened is told in the window', async () => {
    await open('#/desk');
    mock.silent.add('open_store');
    void store.open('/home/ana/large.rapporteur');
    expect(await screen.findByText('Opening the file…')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
    store.busy = null;
    store.isLeft = false;
  });

  test('nothing can be typed into a file while another one takes its place', async () => {
    await open('#/meetings/m-meridian-12/attendees');
    const field = await screen.findByRole('combobox', { name: 'Add somebody' });
    const isInert = () => field.closest<HTMLElement>('.here')?.inert === true;
    mock.silent.add('open_store');
    void store.open('/home/ana/large.rapporteur');
    await waitFor(() => expect(isInert()).toBe(true));
    // It may be called off all the same.
    expect(await screen.findByText('Opening the file…')).toBeVisible();
    store.busy = null;
    store.isLeft = false;
    await waitFor(() => expect(isInert()).toBe(false));
  });

  test('slides on their way are called off by another file only once that was said', async () => {
    await open('#/desk');
    let end: (value: null) => void = () => undefined;
    const attaching = slow.follow('attachSlides', new Promise((done) => (end = done)));
    await store.open('/home/ana/other.rapporteur');
    expect(calls('open_store')).toEqual([]);
    expect(notices.all).toMatchObject([{ message: 'A file is still being copied or written.' }]);
    await store.open('/home/ana/other.rapporteur');
    expect(calls('open_store')).toHaveLength(1);
    end(null);
    await attaching;
  });

  test('an older file that is opened says what is done with it first, and may be let be', async () => {
    const user = await open('', { closed: true });
    mock.silent.add('open_store');
    mock.work = { number: 7, step: 'copying', percent: 40, may_be_called_off: true };
    void store.open('/home/ana/old.rapporteur');
    expect(await screen.findByText(/it is copied first/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(calls('call_off_work')).toHaveLength(1);
    await waitFor(() => expect(screen.queryByText(/it is copied first/)).toBeNull());
    // Whoever called it off needs no word of it.
    expect(screen.queryByRole('alert')).toBeNull();
    expect(store.error).toBeNull();
  });

  test('the file of the start too, before anything else is to be seen', async () => {
    mock = installMock();
    mock.silent.add('current_store');
    store.current = undefined;
    render(App);
    expect(await screen.findByRole('status')).toHaveTextContent('Opening the file…');
  });
});
