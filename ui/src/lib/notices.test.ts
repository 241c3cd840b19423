import { notices } from './notices.svelte';

const words = () => notices.all.map(({ message }) => message);

beforeEach(() => {
  notices.all = [];
});

test('an error goes on to the next page and no further', () => {
  notices.warn('The date was not kept.', null);
  notices.turned();
  expect(words()).toEqual(['The date was not kept.']);
  notices.warn('The disk is full.', null);
  notices.turned();
  expect(words()).toEqual(['The disk is full.']);
});

test('what is said again stands once, and no more than two errors stand at a time', () => {
  for (const message of ['One.', 'Two.', 'One.', 'Three.']) notices.warn(message, null);
  expect(words()).toEqual(['One.', 'Three.']);
  notices.say('Done.');
  expect(words()).toEqual(['One.', 'Three.', 'Done.']);
});

test('errors end with the file that they are about', () => {
  notices.warn('The disk is full.', null);
  notices.say('Opened.');
  notices.endErrors();
  expect(words()).toEqual(['Opened.']);
});
