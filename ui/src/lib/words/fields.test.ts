import { readdirSync, readFileSync } from 'node:fs';
import { setLocale } from '$paraglide/runtime';
import { fieldNames, fieldWords } from './fields';

afterEach(() => void setLocale('en', { reload: false }));

/** The fields of every noun, as the domain has them. */
function fieldsOfNouns(): Set<string> {
  const folder = '../src-tauri/crates/domain/src/';
  const sources = readdirSync(folder).map((file) => readFileSync(folder + file, 'utf8'));
  const nouns = sources.flatMap((source) =>
    [...source.matchAll(/^impl Record for (\w+)/gm)].map(([, noun]) => {
      const body = new RegExp(`pub struct ${noun} \\{([^}]*)\\n\\}`).exec(source)?.[1] ?? '';
      return [...body.matchAll(/^ {4}pub (\w+):/gm)].map(([, field]) => field as string);
    }),
  );
  return new Set(nouns.flat().filter((field) => field !== 'id'));
}

test('every field of every noun has a name', () => {
  const fields = [...fieldsOfNouns()];
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter((field) => !(field in fieldNames))).toEqual([]);
});

test('a field is named in the window’s language; one not known here as the record names it', () => {
  void setLocale('fr', { reload: false });
  expect(fieldWords('first_day')).toBe('premier jour');
  expect(fieldWords('colour_id')).toBe('colour');
});
