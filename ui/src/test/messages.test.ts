/** Every file of messages, by the folder it lies in and its language. */
const files = import.meta.glob<Record<string, unknown>>('../../messages/**/*.json', {
  eager: true,
  import: 'default',
});

/** The inputs of a message: "{name}" in its text or in the texts of its variants. */
const inputs = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{[a-z_]+\}/g))].sort();

function inLanguage(language: string): Map<string, unknown> {
  const ours = Object.entries(files).filter(([path]) => path.endsWith(`/${language}.json`));
  const messages = ours.flatMap(([, file]) => Object.entries(file)).filter(([key]) => key !== '$schema');
  const keys = messages.map(([key]) => key);
  expect(keys.length, 'no key stands in two files').toBe(new Set(keys).size);
  return new Map(messages);
}

test('every language has every message, with the same inputs', () => {
  const [en, fr] = [inLanguage('en'), inLanguage('fr')];
  expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
  for (const [key, message] of en) {
    expect([key, inputs(fr.get(key))]).toEqual([key, inputs(message)]);
  }
});
