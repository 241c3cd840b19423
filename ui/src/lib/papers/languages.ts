/** Languages that papers speak; one chosen elsewhere stays on offer. */
const spoken = ['en', 'fr', 'ro', 'sr-Latn', 'sr-Cyrl', 'el'];

export const paperLanguages = (chosen: string): string[] =>
  spoken.includes(chosen) ? spoken : [...spoken, chosen];
