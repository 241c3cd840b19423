import { offered } from './offered';

const chad = { words: 'Chad', exact: true };
const mali = { words: 'Mali', exact: false };

test.each([
  ['tchad', ['Chad Basin Commission'], ['Chad', 'Chad Basin Commission', 'Mali']],
  ['CHAD', ['Chad Basin Commission', 'Chad'], ['Chad Basin Commission', 'Chad', 'Chad']],
])(
  'of what answers to “%s” what is named exactly comes first, and what is known before what isn’t',
  (typed, known, expected) => {
    const names = known.map((words) => ({ words }));
    expect(offered(names, [mali, chad], typed, 3).map(({ words }) => words)).toEqual(expected);
  },
);
