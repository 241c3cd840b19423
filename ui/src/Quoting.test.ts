import type { Editor } from '@tiptap/core';
import { screen, waitFor, within } from '@testing-library/svelte';
import { clearMocks, type MockOptions } from '$lib/ipc/mock';
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

/** The release of the sample as its press officer gets it back to write. */
async function writeRelease(options: MockOptions = {}) {
  const opened = await openWindow(`${workspace}/press`, options);
  const { user } = opened;
  await working.become('press_officer');
  await user.click(await screen.findByRole('button', { name: 'Return…' }));
  const reason = await screen.findByRole('form', { name: 'Return' });
  await user.type(within(reason).getByRole('textbox'), 'One more quotation');
  await user.click(within(reason).getByRole('button', { name: 'Return' }));
  const text = await screen.findByLabelText('Text of the press release');
  await waitFor(() => expect(text).toHaveAttribute('contenteditable', 'true'));
  return { ...opened, text };
}

test('a stroke in a release offers what was said and doesn’t stand in it, by its speaker too', async () => {
  const { user, calls, text } = await writeRelease();

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

test('a fact whose words are written keeps its form while something is quoted beside it', async () => {
  const { user, calls, text } = await writeRelease({
    facts: [{ reference: 'meeting.city', of: null, value: 'Thessaloniki' }],
  });
  await user.click(screen.getByRole('button', { name: 'Fact' }));
  const form = await screen.findByRole('form', { name: 'Fact from the record' });
  await within(form).findAllByRole('option');
  await user.keyboard('{ArrowDown}{Enter}');
  const words = await within(form).findByLabelText('Words for this fact');
  await user.clear(words);
  await user.type(words, 'as it was put there');
  const written = text.innerHTML;

  const quote = () => user.click(screen.getByRole('button', { name: 'Quote in the text' }));
  await quote();
  expect(await within(form).findByRole('alert')).toBeVisible();
  expect(words).toHaveValue('as it was put there');
  expect(text.innerHTML).toBe(written);
  const lists = () => calls('change_record').filter(({ fields }) => JSON.stringify(fields).includes('st-2'));
  expect(lists()).toHaveLength(0);

  await user.click(within(form).getByRole('button', { name: 'Cancel' }));
  await quote();
  await waitFor(() => expect(lists()).not.toHaveLength(0));
});

test('whose turn it is with a release is told to whom it isn’t', async () => {
  await openWindow(`${workspace}/press`);
  await working.become('secretariat');
  expect(await screen.findByText('Next, for the press officer: Clear')).toBeVisible();
  await working.become('press_officer');
  await waitFor(() => expect(screen.queryByText(/^Next, for/)).toBeNull());
});
