import { render, screen } from '@testing-library/svelte';
import type { FieldChange, FieldValue } from '$lib/ipc/client';
import FieldChanges from './FieldChanges.svelte';

const words = (text: string): FieldValue => ({ is: 'words', words: text });
const sitting = (day: string, venue: string): FieldValue[] => [{ is: 'day', day }, words(venue)];

function told(field: FieldChange): string[] {
  document.body.replaceChildren();
  render(FieldChanges, { fields: [field] });
  const told = screen.getByRole('definition');
  const lines = [...told.querySelectorAll('del, ins')].map((line) => line.textContent);
  return lines.length > 0 ? lines : [told.textContent.trim()];
}

const first = sitting('2026-10-14', 'Hall');
const second = sitting('2026-10-15', 'Hall');
const moved = sitting('2026-10-15', 'Library');

test('of a list of things with parts, each has a line, and only what differs is told', () => {
  const change = (before: FieldValue[][], after: FieldValue[][]) =>
    told({ field: 'sittings', before, after });
  expect(change([], [first, second])).toEqual(['14 October 2026, Hall', '15 October 2026, Hall']);
  expect(change([first, second], [first, moved])).toEqual([
    '− 15 October 2026, Hall',
    '+ 15 October 2026, Library',
  ]);
  expect(change([first, second], [second])).toEqual(['− 14 October 2026, Hall']);
  expect(change([first, second], [second, first])).toHaveLength(4);
});

test('names alone stand one after the other, as they were and as they are', () => {
  const names = (...all: string[]) => all.map((name) => [words(name)]);
  const field = { field: 'owner_ids', before: names('Bulgaria'), after: names('Bulgaria', 'Romania') };
  expect(told(field)).toEqual(['Bulgaria', 'Bulgaria; Romania']);
  expect(told({ ...field, after: [] })).toEqual(['Bulgaria']);
  expect(screen.getByText('emptied')).toBeVisible();
});
