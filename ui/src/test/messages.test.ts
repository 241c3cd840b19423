import en from '../../messages/en.json';
import fr from '../../messages/fr.json';

/** The inputs of a message: "{name}" in its text or in the texts of its variants. */
const inputs = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{[a-z_]+\}/g))].sort();

test('every language has every message, with the same inputs', () => {
  expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
  for (const [key, message] of Object.entries(en)) {
    expect([key, inputs(fr[key as keyof typeof fr])]).toEqual([key, inputs(message)]);
  }
});
