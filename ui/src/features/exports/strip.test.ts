import { render, screen, waitFor } from '@testing-library/svelte';
import { exports, type ExportState } from '$lib/exports.svelte';
import { Refusal, system } from '$lib/ipc/client';
import { notices } from '$lib/notices.svelte';
import ExportStrip from './ExportStrip.svelte';

const work = { running: 'Exporting: Minutes', failed: 'Not exported: Minutes' };
const states = () => exports.all.map(({ state }) => state.is);

beforeEach(() => {
  exports.all = [];
  notices.all = [];
});

test('what failed stays wherever one goes, until the same is tried again', async () => {
  const full = Promise.reject(new Error('The disk is full.'));
  await exports.follow({ ...work, write: () => full });
  exports.turned();
  exports.turned();
  expect(states()).toEqual(['failed']);
  const written = { path: '/minutes.pdf', words: 'Exported: Minutes', about: '' };
  await exports.follow({ ...work, write: () => Promise.resolve(written) });
  expect(states()).toEqual(['done']);
  exports.turned();
  exports.turned();
  expect(states()).toEqual([]);
});

test('a file that can’t be opened is exported all the same', async () => {
  const opening = vi.spyOn(system, 'openFile').mockRejectedValue(new Error('No program opens it.'));
  const written = { path: '/minutes.pdf', words: 'Exported: Minutes', about: '' };
  await exports.follow({ ...work, write: () => Promise.resolve(written) });
  await exports.openFile('/minutes.pdf');
  opening.mockRestore();
  expect(states()).toEqual(['done']);
  expect(notices.all).toMatchObject([{ hint: 'No program opens it.', isError: true }]);
});

test('what failed is told by its file, so that another paper of the same name isn’t taken for it; it ends with the store', async () => {
  const save = vi.spyOn(system, 'askWhereToSave');
  const paper = (to: string, isFull: boolean) => {
    save.mockResolvedValueOnce(to);
    const write = () =>
      isFull
        ? Promise.reject(new Error('The disk is full.'))
        : Promise.resolve({ path: to, pages: 1, bytes: 9 });
    return exports.start({ name: 'Minutes', suggested: () => Promise.resolve(to), write });
  };
  await paper('/mirage-21.pdf', true);
  await paper('/mirage-22.pdf', false);
  save.mockRestore();
  expect(states()).toEqual(['failed', 'done']);
  expect(exports.all[0]?.failed).toBe('Not exported: Minutes (mirage-21.pdf)');
  exports.endErrors();
  expect(states()).toEqual(['done']);
});

test('the focus stays with the export when it is over, and on the page when that is closed', async () => {
  const heading = document.createElement('h1');
  heading.tabIndex = -1;
  document.body.append(heading);
  const at = (state: ExportState) => {
    exports.all = [{ ...work, job: 'one', state }];
  };
  at({ is: 'running', progress: null, stopping: false });
  render(ExportStrip);
  screen.getByRole('button', { name: 'Cancel' }).focus();
  at({ is: 'failed', refusal: Refusal.of(new Error('The disk is full.')) });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus());
  exports.all = [];
  await waitFor(() => expect(heading).toHaveFocus());
  heading.remove();
});

test('what usually follows is offered still to who asked for it and chose no place, or for whom it failed', async () => {
  const save = vi.spyOn(system, 'askWhereToSave').mockResolvedValue(null);
  const paper = {
    name: 'Agenda',
    suggested: () => Promise.resolve('agenda.pdf'),
    write: () => Promise.resolve({ path: '/agenda.pdf', pages: 1, bytes: 9 }),
  };
  const next = vi.fn(() => exports.start(paper));
  exports.offer('The agenda is issued', { words: 'Export it', run: next });
  render(ExportStrip);
  const button = () => screen.findByRole('button', { name: /^Export it/ });
  const goOn = async () => {
    (await button()).click();
    await waitFor(() => expect(next).toHaveBeenCalledOnce());
    next.mockClear();
  };
  await goOn();
  expect(await button()).toBeVisible();
  next.mockRejectedValueOnce(new Error('Something isn’t saved yet.'));
  await goOn();
  expect(await button()).toBeVisible();
  expect(notices.all).toMatchObject([{ message: 'Something isn’t saved yet.' }]);
  save.mockResolvedValue('/agenda.pdf');
  await goOn();
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Export it/ })).toBeNull());
  save.mockRestore();
  expect(states()).toEqual(['done']);
});
