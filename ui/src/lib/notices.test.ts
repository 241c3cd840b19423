import { notices } from './notices.svelte';

const words = () => notices.all.map(({ message }) => message);

beforeEach(() => {
  notices.all = [];
});

test('an error stays whatever comes after it; what is said again stands once', () => {
  for (const message of ['One.', 'Two.', 'One.', 'Three.']) notices.warn(message, null);
  expect(words()).toEqual(['Two.', 'One.', 'Three.']);
  notices.say('Done.');
  notices.say('Done as well.');
  expect(words()).toEqual(['Two.', 'One.', 'Three.', 'Done as well.']);
});

test('errors end with the file that they are about', () => {
  notices.warn('The disk is full.', null);
  notices.say('Opened.');
  notices.endErrors();
  expect(words()).toEqual(['Opened.']);
});
