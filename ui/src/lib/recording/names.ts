/** Organisations and people as choices, sorted as the reader's language sorts them. */
import { byName } from '$lib/dates';
import { records } from '$lib/ipc/records';

export interface Choice {
  value: string;
  words: string;
}

const sorted = (choices: Choice[]): Choice[] => {
  const compare = byName();
  return choices.sort((one, other) => compare(one.words, other.words));
};

export async function organisationChoices(): Promise<Choice[]> {
  const all = await records.list('organisation');
  return sorted(all.map(({ id, name, short_name }) => ({ value: id, words: short_name || name })));
}

export async function personChoices(): Promise<Choice[]> {
  const all = await records.list('person');
  return sorted(
    all.map(({ id, name }) => ({
      value: id,
      words: [name.honorific, name.given, name.family].filter((part) => part !== '').join(' '),
    })),
  );
}
