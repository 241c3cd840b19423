import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import MergePanel from './MergePanel.svelte';

const people = ['Ana Duţă', 'Ana Duta', 'Boris Iliev'].map((words) => ({ value: words, words, facts: [] }));

test('who is no longer looked at is never the one that is kept', async () => {
  const user = userEvent.setup();
  const merged: [string, string][] = [];
  render(MergePanel, {
    title: 'Merge',
    all: people,
    alike: [['Ana Duţă', 'Ana Duta']] as const,
    onmerge: async (from, into) => merged.push([from, into]),
    onclose: () => undefined,
  });
  await user.click(screen.getByRole('button', { name: 'Ana Duţă = Ana Duta' }));
  expect(screen.getByRole('radio', { name: 'Ana Duţă' })).toBeChecked();

  const first = screen.getByRole('combobox', { name: 'One of the two' });
  await user.clear(first);
  await user.type(first, 'Boris');
  await user.click(screen.getByRole('option', { name: 'Boris Iliev' }));
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  expect(screen.getByRole('button', { name: 'Merge' })).toBeDisabled();

  await user.click(screen.getByRole('radio', { name: 'Boris Iliev' }));
  await user.click(screen.getByRole('button', { name: 'Merge' }));
  expect(merged).toEqual([['Ana Duta', 'Boris Iliev']]);
});
