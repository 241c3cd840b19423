import { render, screen, waitFor } from '@testing-library/svelte';
import { exports, type ExportState } from '$lib/exports.svelte';
import { Refusal, system } from '$lib/ipc/client';
import ExportStrip from './ExportStrip.svelte';

const work = { running: 'Exporting: Minutes', failed: 'Not exported: Minutes' };
const states = () => exports.all.map(({ state }) => state.is);

beforeEach(() => {
  exports.all = [];
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

test('a file that can’t be opened leaves what was written where it is; what failed ends with the file it was of', async () => {
  const opening = vi.spyOn(system, 'openFile').mockRejectedValue(new Error('No program opens it.'));
  const written = { path: '/minutes.pdf', words: 'Exported: Minutes', about: '' };
  await exports.follow({ ...work, write: () => Promise.resolve(written) });
  await exports.openFile('/minutes.pdf');
  opening.mockRestore();
  expect(states()).toEqual(['done', 'failed']);
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
