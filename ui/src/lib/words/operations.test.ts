import { readFileSync } from 'node:fs';
import { setLocale } from '$paraglide/runtime';
import { changeWords, operationWords } from './operations';

afterEach(() => void setLocale('en', { reload: false }));

/** The codes as the journal's own room lists them. */
const source = readFileSync('../src-tauri/crates/store/src/operation.rs', 'utf8');
const codes = [...source.matchAll(/^ {4}[A-Z]\w+ "(\w+)" "[^"]+"/gm)].map(([, code]) => code as string);

test('every operation of the journal has a name in each language', () => {
  expect(codes.length).toBeGreaterThan(30);
  for (const locale of ['en', 'fr'] as const) {
    void setLocale(locale, { reload: false });
    expect(codes.filter((code) => operationWords(code, '?') === '?')).toEqual([]);
  }
});

test('what happened to a record is told in the window’s language', () => {
  void setLocale('fr', { reload: false });
  const change = { at: '', actor: '', role: 'secretariat', fields: [] } as const;
  const made = { ...change, fields: [], operation: 'change meeting', code: 'change:meeting', turn: null };
  expect(changeWords(made)).toBe('modifier une réunion');
  const undone = { ...made, operation: 'undo: plan meeting', code: 'plan_meeting', turn: 'undone' as const };
  expect(changeWords(undone)).toBe('annulé\u00a0: planifier la réunion');
  expect(operationWords('of_tomorrow', 'do it tomorrow')).toBe('do it tomorrow');
});
