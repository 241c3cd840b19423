import { nameKeys } from './keys';

test('Tab is heard as Tab whatever the engine calls it', () => {
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  const forget = nameKeys(window);
  document.body.addEventListener('keydown', listen);
  const press = (init: KeyboardEventInit) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  press({ key: 'Unidentified', code: 'Tab', shiftKey: true });
  press({ key: 'Unidentified', code: 'Fn' });
  press({ key: 'Tab', code: 'Tab' });
  forget();
  press({ key: 'Unidentified', code: 'Tab' });
  document.body.removeEventListener('keydown', listen);
  expect(heard).toEqual(['Tab', 'Unidentified', 'Tab', 'Unidentified']);
});
