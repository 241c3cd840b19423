/** Words for what comes from the desktop taken apart: a name of what is said, and what it names. */

/** One way of saying each; one without words doesn't compile. */
export type WordsFor<Said extends { is: string }> = {
  [Is in Said['is']]: (said: Extract<Said, { is: Is }>) => string;
};

/** Says it by these words. */
export function sayBy<Said extends { is: string }>(words: WordsFor<Said>): (said: Said) => string {
  return (said) => (words[said.is as Said['is']] as (said: Said) => string)(said);
}
