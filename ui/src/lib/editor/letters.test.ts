import { Editor } from '@tiptap/core';
import { Letters } from './letters';
import { schema } from './schema';

const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

test('a letter that no typeface has is marked wherever it stands, and each letter is asked about once', async () => {
  const asked: string[] = [];
  const letters = new Letters((fresh) => {
    asked.push(fresh);
    return Promise.resolve([...fresh].filter((letter) => '田🜚'.includes(letter)).join(''));
  });
  const editor = new Editor({
    extensions: [...schema, letters.extension()],
    content: text('Mr 田中, 田🜚'),
    injectCSS: false,
  });
  const marked = () => [...editor.view.dom.querySelectorAll('.unprintable')].map((mark) => mark.textContent);
  expect(marked()).toEqual([]);
  await letters.learn(editor);
  expect(marked()).toEqual(['田', '田', '🜚']);
  expect(letters.lacking(editor)).toEqual(['田', '🜚']);
  editor.commands.setContent(text('Mr M 田'));
  await letters.learn(editor);
  expect([asked.length, marked()]).toEqual([1, ['田']]);
  editor.commands.setContent(text('Mr Tanaka'));
  await letters.learn(editor);
  expect([asked.at(-1), marked()]).toEqual(['T a n k', []]);
  editor.destroy();
});
