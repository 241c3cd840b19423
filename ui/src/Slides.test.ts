/** Presentations and their files in the window: dropped on a row, taken off it, and reached through an operation. */
import { emit } from '@tauri-apps/api/event';
import { mockWindows } from '@tauri-apps/api/mocks';
import { cleanup, screen, waitFor, within } from '@testing-library/svelte';
import { notices } from '$lib/notices.svelte';
import { clearMocks } from '$lib/ipc/mock';
import { openWindow } from './test/window';

afterEach(() => {
  // The window stops listening while there is somebody to tell.
  cleanup();
  clearMocks();
  vi.restoreAllMocks();
});

const presentations = '#/meetings/m-meridian-12/presentations';

async function open(hash = presentations) {
  mockWindows('main');
  const opened = await openWindow(hash);
  await screen.findByRole('table', { name: 'Presentations' });
  const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-presentation]')];
  await waitFor(() => expect(rows()[1]?.querySelector('[data-choose]')).toBeVisible());
  return { ...opened, rows };
}

describe('files that are dropped', () => {
  async function over(pick: (rows: HTMLElement[]) => Element | null) {
    const opened = await open();
    const beneath = vi.spyOn(document, 'elementFromPoint').mockReturnValue(pick(opened.rows()));
    const position = { x: 320, y: 240 };
    const [row] = [opened.rows()[1] as HTMLElement];
    return {
      ...opened,
      row,
      beneath,
      drag: () => emit('tauri://drag-over', { position }),
      drop: (...paths: string[]) => emit('tauri://drag-drop', { paths, position }),
    };
  }

  test('are taken in by the row they hang over', async () => {
    const { drag, drop, row, beneath, calls } = await over(
      ([, second]) => second?.querySelector('td') ?? null,
    );
    await waitFor(async () => {
      await drag();
      expect(row).toHaveClass('over');
    });
    await drop('/home/ana/harbour.pdf');
    expect(beneath).toHaveBeenLastCalledWith(320, 240);
    expect(row).not.toHaveClass('over');
    await waitFor(() =>
      expect(calls('attach_slides')).toMatchObject([
        { presentationId: row.dataset['presentation'], path: '/home/ana/harbour.pdf' },
      ]),
    );
    await waitFor(() => expect(row).toHaveTextContent('harbour.pdf'));
    expect(notices.all.filter(({ isError }) => isError)).toEqual([]);
  });

  test('are taken one at a time', async () => {
    const { drag, drop, row, calls } = await over(([, second]) => second ?? null);
    await waitFor(async () => {
      await drag();
      expect(row).toHaveClass('over');
    });
    await drop('/home/ana/harbour.pdf', '/home/ana/coins.pdf');
    await waitFor(() => expect(notices.all.map(({ isError }) => isError)).toEqual([true]));
    expect(calls('attach_slides')).toEqual([]);
  });

  test('beside the rows belong to nobody', async () => {
    const { drag, drop, rows, beneath, calls } = await over(() => document.querySelector('h1'));
    await waitFor(async () => {
      await drag();
      expect(beneath).toHaveBeenCalled();
    });
    expect(rows().filter((row) => row.matches('.over'))).toEqual([]);
    await drop('/home/ana/harbour.pdf');
    await waitFor(() =>
      expect(notices.all.map(({ message }) => message)).toEqual([expect.stringContaining('row')]),
    );
    expect(calls('attach_slides')).toEqual([]);
  });
});

test('after its slides are replaced, or taken off, one can choose again', async () => {
  const { user, mock, rows, calls } = await open();
  const row = rows().find((one) => within(one).queryByRole('button', { name: 'Replace…' })) as HTMLElement;
  const choose = () => row.querySelector('[data-choose]');
  mock.chosenPath = '/home/ana/harbour.pdf';
  await user.click(choose() as Element);
  await waitFor(() => expect(row).toHaveTextContent('harbour.pdf'));
  await waitFor(() => expect(choose()).toHaveFocus());
  expect(calls('attach_slides')).toHaveLength(1);
  await user.click(await within(row).findByRole('button', { name: /^Remove: harbour/ }));
  await waitFor(() => expect(choose()).toHaveTextContent('Choose a file…'));
  await waitFor(() => expect(choose()).toHaveFocus());
});

test('a presentation that is reached through its operation can be removed', async () => {
  const { user, rows, calls } = await open(`${presentations}?shown=op-1`);
  const panel = await screen.findByRole('complementary');
  const row = rows().find((one) => one.matches('.open')) as HTMLElement;
  expect(row).toHaveTextContent('LANTERN');
  const next = row.nextElementSibling as HTMLElement;
  await user.click(within(panel).getByRole('button', { name: 'Move the presentation to the trash' }));
  await waitFor(() => expect(row).not.toBeInTheDocument());
  expect(calls('remove_record')).toEqual([{ kind: 'presentation', id: row.dataset['presentation'] }]);
  expect(next).toBeInTheDocument();
});
