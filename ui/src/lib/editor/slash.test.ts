import { fitting } from './slash';

const choices = [
  { words: 'Citer Mme Elena Țurcanu', typed: 'quote citer citation' },
  { words: 'Nouvelle décision', typed: 'decision' },
  { words: 'Nouveau point d’étape', typed: '' },
];

test.each([
  ['turc', ['Citer Mme Elena Țurcanu']],
  ['Déci', ['Nouvelle décision']],
  ['etap', ['Nouveau point d’étape']],
  ['uveau', []],
  ['', choices.map(({ words }) => words)],
])(
  'behind a stroke “%s” finds what has a word that begins so, with its accents or without',
  (typed, found) => {
    expect(fitting(choices, typed).map(({ words }) => words)).toEqual(found);
  },
);
