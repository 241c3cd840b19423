import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import TextList from './TextList.svelte';

test('a text that is kept while it is typed keeps its field, and is one text', async () => {
  const kept: string[][] = [];
  const user = userEvent.setup();
  render(TextList, {
    items: ['The Centre was founded in 2003.'],
    label: 'Note',
    add: 'Add a note',
    lang: 'en',
    readonly: false,
    onchange: async (items: string[]) => void kept.push(items),
  });
  await user.click(screen.getByRole('button', { name: 'Add a note' }));
  await user.keyboard('Photographs');
  await waitFor(() => expect(kept.at(-1)).toEqual(['The Centre was founded in 2003.', 'Photographs']));
  expect(screen.getByLabelText('Note 2')).toHaveFocus();
  await user.keyboard(' on request');
  await waitFor(() => expect(kept.at(-1)?.[1]).toBe('Photographs on request'));
  expect(kept.every((items) => items.length === 2)).toBe(true);
  expect(screen.getByLabelText('Note 2')).toHaveValue('Photographs on request');
});
