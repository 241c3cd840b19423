import { full } from '$lib/ipc/mock-sample';
import { working } from '$lib/working.svelte';
import { agendaWords, papersOf } from './papers';

test('each paper is listed with the marking that it prints', () => {
  const marked = papersOf(full).map(({ kind, marking }) => [kind, marking]);
  expect(marked.slice(0, 4)).toEqual([
    ...Object.entries(full.list_markings),
    ['minutes', full.minutes?.marking],
  ]);
});

test('two releases in one language, as a correction makes them, are told apart by their names', () => {
  const [first] = full.releases;
  if (!first) throw new Error('The sample has releases.');
  const second = { ...first, id: 'r-new', status: 'draft' as const };
  const named = (releases: (typeof first)[]) =>
    papersOf({ ...full, releases }).flatMap(({ kind, paper }) => (kind === 'release' ? [paper.name] : []));
  expect(named([first])).toEqual(['Press release, English']);
  const names = named([first, second]);
  expect(new Set(names).size).toBe(2);
  expect(names[1]).toMatch(/^Press release, English – .*draft$/);
});

test('an agenda that was never sent and need not be says nothing of it, and none is offered to be sent', () => {
  const told = [true, false].map((agenda_issue_due) => {
    const meeting = { ...full, agenda_issue_due, agenda_issuers: [working.as] };
    return [agendaWords(meeting), papersOf(meeting)[0]?.paper.next?.words];
  });
  expect(told).toEqual([
    ['Not issued yet', 'Mark as issued'],
    ['', undefined],
  ]);
});

test('of an agenda that was issued and changed since it isn’t said that it never was', () => {
  const told = [null, { on: '2026-06-03', by: 'Ana Kovač', changes: 1 }].map(
    (agenda_issued) => papersOf({ ...full, agenda_issue_due: true, agenda_issued })[0]?.paper.note,
  );
  expect(told).toEqual([
    'printed as a draft: not marked as issued',
    'printed as a draft: changed since it was issued',
  ]);
});
