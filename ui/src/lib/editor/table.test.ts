import { Editor } from '@tiptap/core';
import { fromEditor, toEditor } from './convert';
import type { RichText, TextBlock } from './rich-text';
import { schema } from './schema';
import { addColumn, addRow, insertTable, removeColumn, removeRow, tables, toggleHeader } from './table';

const line = (text: string): TextBlock[] => [{ block: 'paragraph', inlines: [{ inline: 'text', text }] }];

function edit(text: RichText, ...steps: ((editor: Editor) => void)[]): string[] {
  const editor = new Editor({ extensions: [...schema, tables], content: toEditor(text), injectCSS: false });
  for (const step of steps) step(editor);
  const table = fromEditor(editor.getJSON()).blocks.find((block) => block.block === 'table');
  editor.destroy();
  return (table?.rows ?? []).map(
    (row) =>
      (row.header ? 'head ' : '') +
      row.cells.map((cell) => JSON.stringify(cell).match(/"text":"(.)"/u)?.[1] ?? '-').join(''),
  );
}

const given: RichText = {
  blocks: [
    {
      block: 'table',
      rows: [
        { header: true, cells: [line('a'), line('b')] },
        { header: false, cells: [line('c'), line('d')] },
      ],
    },
  ],
};

type Step = (state: Editor['state'], dispatch: Editor['view']['dispatch']) => boolean;
const run = (step: Step) => (editor: Editor) => void step(editor.state, editor.view.dispatch);
/** The caret into the cell with this letter. */
const into = (letter: string) => (editor: Editor) => {
  editor.state.doc.descendants((node, at) => {
    if (node.text === letter) editor.commands.setTextSelection(at);
  });
};

test.each<[string, ((editor: Editor) => void)[], string[]]>([
  ['a row below', [into('d'), run((state, go) => addRow(state, go, 1))], ['head ab', 'cd', '--']],
  ['a column to the left', [into('d'), run((state, go) => addColumn(state, go, 0))], ['head a-b', 'c-d']],
  ['a row less', [into('a'), run(removeRow)], ['cd']],
  ['a column less', [into('b'), run(removeColumn)], ['head a', 'c']],
  ['no column left, no table', [into('b'), run(removeColumn), into('a'), run(removeColumn)], []],
  ['a second row that heads', [into('c'), run(toggleHeader)], ['head ab', 'head cd']],
  [
    'short rows are filled up',
    [
      (editor) => {
        const at = editor.state.doc.resolve(3).before(3);
        const cell = editor.state.doc.nodeAt(at);
        editor.view.dispatch(editor.state.tr.delete(at, at + (cell?.nodeSize ?? 0)));
      },
    ],
    ['head b-', 'cd'],
  ],
])('%s', (_, steps, expected) => {
  expect(edit(given, ...steps)).toEqual(expected);
});

test('a new table has a row that heads the columns', () => {
  expect(
    edit(
      { blocks: [] },
      run((state, go) => insertTable(state, go, 2, 2)),
    ),
  ).toEqual(['head --', '--']);
});
