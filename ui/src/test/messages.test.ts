/** Every file of messages, by the folder it lies in and its language. */
const files = import.meta.glob<Record<string, unknown>>('../../messages/**/*.json', {
  eager: true,
  import: 'default',
});

/** The inputs of a message: "{name}" in its text or in the texts of its variants; "{nameWords}" is one as written. */
const inputs = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{[a-zA-Z_]+\}/g))].sort();
const named = (message: unknown) => inputs(message).map((input) => input.replace('Words}', '}'));

function inLanguage(language: string): Map<string, unknown> {
  const ours = Object.entries(files).filter(([path]) => path.endsWith(`/${language}.json`));
  const messages = ours.flatMap(([, file]) => Object.entries(file)).filter(([key]) => key !== '$schema');
  const keys = messages.map(([key]) => key);
  expect(keys.length, 'no key stands in two files').toBe(new Set(keys).size);
  return new Map(messages);
}

test('what is counted is shown as the reader’s language writes numbers', () => {
  for (const language of ['en', 'fr']) {
    for (const [key, message] of inLanguage(language)) {
      const counted = [...JSON.stringify(message).matchAll(/local \w+ = (\w+): plural/g)].map(
        ([, name]) => name,
      );
      const bare = inputs(message).filter((input) => counted.includes(input.slice(1, -1)));
      expect([language, key, bare]).toEqual([language, key, []]);
    }
  }
});

test('every language has every message, with the same inputs', () => {
  const [en, fr] = [inLanguage('en'), inLanguage('fr')];
  expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
  for (const [key, message] of en) {
    expect([key, named(fr.get(key))]).toEqual([key, named(message)]);
  }
});

/** The texts of a message: one, or one for each of its variants. */
const textsOf = (message: unknown): string[] =>
  typeof message === 'string'
    ? [message]
    : (message as { match: Record<string, string> }[]).flatMap(({ match }) => Object.values(match));

/**
 * French puts a space that doesn't break before the marks of two parts and inside guillemets: a narrow one (U+202F),
 * before the colon a full one (U+00A0). Source: Lexique des règles typographiques en usage à l'Imprimerie
 * nationale, “Ponctuation”. A colon inside a word, as of 9:30 or TLP:CLEAR, has none.
 */
const misspaced = [/(?<!^|\u202f)[;!?»]/, /«(?!\u202f)/, /(?<!\u00a0):(?=\s|$)/, /[^\S\u00a0]:/];

test('French marks stand after the spaces that French gives them', () => {
  const texts = [...inLanguage('fr')].flatMap(([key, message]) =>
    textsOf(message).map((text) => [key, text]),
  );
  expect(texts.filter(([, text]) => misspaced.some((fault) => fault.test(text ?? '')))).toEqual([]);
});
