import type { Editor } from '@tiptap/core';
import { screen, waitFor, within } from '@testing-library/svelte';
import { clearMocks } from '$lib/ipc/mock';
import { working } from '$lib/working.svelte';
import { openWindow } from './test/window';

afterEach(clearMocks);

const workspace = '#/meetings/m-meridian-12';

/** In jsdom nobody can type into it: it is told as the editor is. */
function typeInto(text: HTMLElement, words: string) {
  const { editor } = text as HTMLElement & { editor?: Editor };
  if (!editor) throw new Error('the text is one that is edited');
  editor.chain().focus('end').insertContent(words).run();
}

test('a stroke in a release offers what was said and doesn’t stand in it, by its speaker too', async () => {
  const { user, calls } = await openWindow(`${workspace}/press`);
  await working.become('press_officer');
  await user.click(await screen.findByRole('button', { name: 'Return…' }));
  const reason = await screen.findByRole('form', { name: 'Return' });
  await user.type(within(reason).getByRole('textbox'), 'One more quotation');
  await user.click(within(reason).getByRole('button', { name: 'Return' }));
  const text = await screen.findByLabelText('Text of the press release');
  await waitFor(() => expect(text).toHaveAttribute('contenteditable', 'true'));

  typeInto(text, ' /quote');
  const menu = await screen.findByLabelText('Put into the text');
  const offered = within(menu)
    .getAllByRole('option')
    .map((option) => option.textContent);
  expect(offered).toEqual([
    expect.stringMatching(/^Quote Mr Petros Ioannou.*“The register gave us/u),
    expect.stringMatching(/^New statement/u),
  ]);
  typeInto(text, ' /ioa');
  await waitFor(() => expect(within(menu).getAllByRole('option')).toHaveLength(1));
  text.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(menu).not.toBeInTheDocument());
  await waitFor(() =>
    expect(JSON.stringify(calls('change_record').at(-1)?.['fields'])).toContain('"statement_id":"st-2"'),
  );
});

test('whose turn it is with a release is told to whom it isn’t', async () => {
  await openWindow(`${workspace}/press`);
  await working.become('secretariat');
  expect(await screen.findByText('Next, for the press officer: Clear')).toBeVisible();
  await working.become('press_officer');
  await waitFor(() => expect(screen.queryByText(/^Next, for/)).toBeNull());
});
