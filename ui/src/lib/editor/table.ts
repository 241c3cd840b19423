/** Tables: rows of equally many cells, nothing joined. A row may head the columns. */
import { Extension } from '@tiptap/core';
import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';

type Dispatch = ((transaction: Transaction) => void) | undefined;

interface Where {
  table: Node;
  /** Position before the table. */
  at: number;
  row: number;
  column: number;
}

/** The cell the caret is in; null outside tables. Of nested tables the innermost counts. */
export function whereInTable(state: EditorState): Where | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === 'table') {
      return {
        table: $from.node(depth),
        at: $from.before(depth),
        row: $from.index(depth),
        column: $from.depth > depth ? $from.index(depth + 1) : 0,
      };
    }
  }
  return null;
}

const emptyCell = (schema: Schema): Node => {
  const cell = schema.nodes['table_cell']?.createAndFill();
  if (!cell) throw new Error('the schema has no cells');
  return cell;
};

const rowOf = (schema: Schema, cells: Node[], header: boolean): Node => {
  const row = schema.nodes['table_row']?.create({ header }, cells);
  if (!row) throw new Error('the schema has no rows');
  return row;
};

const rowsOf = (table: Node): Node[] => table.children.slice();

/** Puts the caret into a cell of the table that stands at `at`. */
function caretInto(transaction: Transaction, at: number, row: number, column: number): Transaction {
  const table = transaction.doc.nodeAt(at);
  if (!table) return transaction;
  let position = at + 1;
  for (let index = 0; index < row; index += 1) position += table.child(index).nodeSize;
  position += 1;
  const cells = table.child(row);
  for (let index = 0; index < column; index += 1) position += cells.child(index).nodeSize;
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(position + 1))).scrollIntoView();
}

function replaceRows(
  state: EditorState,
  dispatch: Dispatch,
  change: (rows: Node[], where: Where) => { rows: Node[]; row: number; column: number } | null,
): boolean {
  const where = whereInTable(state);
  if (!where) return false;
  const changed = change(rowsOf(where.table), where);
  if (!dispatch) return true;
  const { tr: transaction } = state;
  const end = where.at + where.table.nodeSize;
  if (!changed || changed.rows.length === 0) {
    dispatch(transaction.delete(where.at, end).scrollIntoView());
    return true;
  }
  transaction.replaceWith(where.at + 1, end - 1, Fragment.from(changed.rows));
  dispatch(caretInto(transaction, where.at, changed.row, changed.column));
  return true;
}

export function insertTable(state: EditorState, dispatch: Dispatch, rows = 3, columns = 3): boolean {
  const { schema } = state;
  const made = Array.from({ length: rows }, (_, row) =>
    rowOf(
      schema,
      Array.from({ length: columns }, () => emptyCell(schema)),
      row === 0,
    ),
  );
  const table = schema.nodes['table']?.create(null, made);
  if (!table) return false;
  if (dispatch) {
    const transaction = state.tr.replaceSelectionWith(table);
    let at = -1;
    transaction.doc.descendants((node, position) => {
      if (node === table) at = position;
      return at === -1;
    });
    dispatch(at === -1 ? transaction.scrollIntoView() : caretInto(transaction, at, 0, 0));
  }
  return true;
}

export const addRow = (state: EditorState, dispatch: Dispatch, side: 0 | 1): boolean =>
  replaceRows(state, dispatch, (rows, { row, column, table }) => {
    const cells = Array.from({ length: table.child(0).childCount }, () => emptyCell(state.schema));
    rows.splice(row + side, 0, rowOf(state.schema, cells, false));
    return { rows, row: row + side, column };
  });

export const addColumn = (state: EditorState, dispatch: Dispatch, side: 0 | 1): boolean =>
  replaceRows(state, dispatch, (rows, { row, column }) => ({
    rows: rows.map((one) =>
      one.copy(Fragment.from(one.children.toSpliced(column + side, 0, emptyCell(state.schema)))),
    ),
    row,
    column: column + side,
  }));

export const removeRow = (state: EditorState, dispatch: Dispatch): boolean =>
  replaceRows(state, dispatch, (rows, { row, column }) => ({
    rows: rows.toSpliced(row, 1),
    row: Math.max(0, row - 1),
    column,
  }));

export const removeColumn = (state: EditorState, dispatch: Dispatch): boolean =>
  replaceRows(state, dispatch, (rows, { row, column, table }) =>
    table.child(0).childCount === 1
      ? null
      : {
          rows: rows.map((one) => one.copy(Fragment.from(one.children.toSpliced(column, 1)))),
          row,
          column: Math.max(0, column - 1),
        },
  );

export const removeTable = (state: EditorState, dispatch: Dispatch): boolean =>
  replaceRows(state, dispatch, () => null);

/** Makes the caret's row head the columns, or an ordinary one again. */
export const toggleHeader = (state: EditorState, dispatch: Dispatch): boolean =>
  replaceRows(state, dispatch, (rows, { row, column }) => ({
    rows: rows.map((one, index) =>
      index === row ? rowOf(state.schema, one.children.slice(), one.attrs['header'] !== true) : one,
    ),
    row,
    column,
  }));

/** To the next cell, or the one before; a new row after the last. */
function nextCell(state: EditorState, dispatch: Dispatch, step: 1 | -1): boolean {
  const where = whereInTable(state);
  if (!where) return false;
  const wide = where.table.child(where.row).childCount;
  const index = where.row * wide + where.column + step;
  if (index < 0) return true;
  if (index >= wide * where.table.childCount) {
    return replaceRows(state, dispatch, (rows, { row, table }) => {
      const cells = Array.from({ length: table.child(0).childCount }, () => emptyCell(state.schema));
      return { rows: [...rows, rowOf(state.schema, cells, false)], row: row + 1, column: 0 };
    });
  }
  dispatch?.(caretInto(state.tr, where.at, Math.floor(index / wide), index % wide));
  return true;
}

/** What is pasted or cut out may leave rows of different lengths: short ones are filled up. */
function evened(state: EditorState): Transaction | null {
  const { tr: transaction } = state;
  state.doc.descendants((node, position) => {
    if (node.type.name !== 'table') return;
    const wide = Math.max(...node.children.map((row) => row.childCount));
    node.forEach((row, offset) => {
      const gap = wide - row.childCount;
      if (gap === 0) return;
      const end = transaction.mapping.map(position + 1 + offset + row.nodeSize - 1);
      transaction.insert(
        end,
        Array.from({ length: gap }, () => emptyCell(state.schema)),
      );
    });
  });
  return transaction.docChanged ? transaction : null;
}

export const tables = Extension.create({
  name: 'tables',
  priority: 200,
  addKeyboardShortcuts() {
    const run = (step: 1 | -1) => () =>
      nextCell(this.editor.state, (transaction) => this.editor.view.dispatch(transaction), step);
    return { Tab: run(1), 'Shift-Tab': run(-1) };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _, state) =>
        transactions.some((transaction) => transaction.docChanged) ? evened(state) : null,
    }),
  ],
});
