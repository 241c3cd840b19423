import { commands, keepTyped, keysOf } from './commands.svelte';

const press = (init: KeyboardEventInit) =>
  new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
const ctrl = (key: string, code: string) => press({ key, code, ctrlKey: true });

test.each([
  ['a Latin letter where it is written', ctrl('k', 'KeyK'), 'Ctrl+K'],
  ['on Dvorak by the letter, not by the place', ctrl('k', 'KeyV'), 'Ctrl+K'],
  ['a Cyrillic letter by its place', ctrl('л', 'KeyK'), 'Ctrl+K'],
  ['a Greek letter by its place', ctrl('ν', 'KeyN'), 'Ctrl+N'],
  ['with Shift too', press({ key: 'Я', code: 'KeyZ', ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
  ['a digit that needs Shift on AZERTY', ctrl('&', 'Digit1'), 'Ctrl+1'],
  ['with Alt', press({ key: 'é', code: 'Digit2', altKey: true }), 'Alt+2'],
  ['keys that write nothing', press({ key: 'ArrowUp', code: 'ArrowUp', altKey: true }), 'Alt+ArrowUp'],
  ['a question mark wherever it stands', press({ key: '?', code: 'KeyM', shiftKey: true }), '?'],
  ['a letter by itself is what is written', press({ key: 'л', code: 'KeyK' }), 'Л'],
  [
    'a letter that is written with AltGr is no chord',
    press({ key: 'ł', code: 'KeyL', ctrlKey: true, altKey: true, modifierAltGraph: true }),
    'Ctrl+Alt+Ł',
  ],
])('%s', (_, event, keys) => {
  expect(keysOf(event)).toBe(keys);
});

describe('the last change is undone', () => {
  let undone = 0;
  const letters: string[] = [];
  let forget: () => void = () => undefined;
  beforeEach(() => {
    undone = 0;
    letters.length = 0;
    document.execCommand = (command) => letters.push(command) > 0;
    forget = commands.add([
      { id: 'undo', name: () => 'Undo', keys: 'Ctrl+Z', run: () => void (undone += 1) },
    ]);
  });
  afterEach(() => {
    forget();
  });

  test.each([
    ['<select></select>', true],
    ['<input type="checkbox">', true],
    ['<button></button>', true],
    ['<input type="text">', true],
    ['<input type="text" value="half a na">', false],
    ['<input type="search" value="dut">', false],
    ['<input type="text" data-changed>', false],
    ['<textarea>Typed</textarea>', false],
    ['<textarea data-unchanged>On the record</textarea>', true],
  ])('from %s: %s', (html, expected) => {
    const holder = document.createElement('div');
    holder.innerHTML = html;
    document.body.replaceChildren(holder);
    holder.addEventListener('keydown', (event) => {
      commands.press(event);
    });
    holder.firstElementChild?.dispatchEvent(ctrl('z', 'KeyZ'));
    expect({ undone, letters }).toEqual(
      expected ? { undone: 1, letters: [] } : { undone: 0, letters: ['undo'] },
    );
  });

  test.each([
    ['emptied by hand', '', { undone: 0, letters: ['undo'] }],
    ['sent off and emptied', 'Maria', { undone: 1, letters: [] }],
  ])('from a field that was %s', (_, last, expected) => {
    const field = document.createElement('input');
    document.body.replaceChildren(field);
    field.addEventListener('input', keepTyped);
    field.addEventListener('keydown', (event) => {
      commands.press(event);
    });
    for (const value of ['Maria', last]) {
      field.value = value;
      field.dispatchEvent(new InputEvent('input'));
    }
    field.value = '';
    field.dispatchEvent(ctrl('z', 'KeyZ'));
    expect({ undone, letters }).toEqual(expected);
  });
});
