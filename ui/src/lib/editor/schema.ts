/**
 * The editor's closed schema: exactly the record's rich text, nothing else. What is pasted is cut down to it.
 *
 * No node carries a style attribute (the content security policy would refuse it), and there are no input
 * rules: quotes, dashes and spaces stay as they are typed.
 */
import { Mark, Node, type Extensions } from '@tiptap/core';
import { isMarking } from '$lib/words/markings';
import { isReachable } from './link';

const document = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const text = Node.create({ name: 'text', group: 'inline' });

/** First of all blocks: the one that fills a gap. */
const paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  // Line ends and runs of spaces within a text are the author's.
  whitespace: 'pre',
  addAttributes: () => ({
    marking: {
      default: null,
      parseHTML: (element: HTMLElement) => {
        const marking = element.getAttribute('data-marking');
        return isMarking(marking) ? marking : null;
      },
      renderHTML: (attributes: Record<string, unknown>) =>
        attributes['marking'] ? { 'data-marking': attributes['marking'] } : {},
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  // Our levels lie below the section's own heading, which is the page's second.
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((tag) => ({
      tag: `h${tag}`,
      attrs: { level: Math.min(3, Math.max(1, tag - 2)) },
    })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs['level']) + 2}`, HTMLAttributes, 0],
});

const listItem = Node.create({
  name: 'list_item',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('list_item'),
      Tab: () => this.editor.commands.sinkListItem('list_item'),
      'Shift-Tab': () => this.editor.commands.liftListItem('list_item'),
    };
  },
});

const list = (name: 'ordered_list' | 'bullet_list', tag: 'ol' | 'ul') =>
  Node.create({
    name,
    group: 'block list',
    content: 'list_item+',
    addAttributes: () => ({
      start: {
        default: 1,
        parseHTML: (element: HTMLElement) => Number(element.getAttribute('start') ?? 1) || 1,
        renderHTML: (attributes: Record<string, unknown>) =>
          tag === 'ol' && attributes['start'] !== 1 ? { start: attributes['start'] } : {},
      },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });

const quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'table_row+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
});

const tableRow = Node.create({
  name: 'table_row',
  content: 'table_cell+',
  addAttributes: () => ({
    header: {
      default: false,
      parseHTML: (element: HTMLElement) => element.querySelector('td') === null,
      renderHTML: (attributes: Record<string, unknown>) =>
        attributes['header'] === true ? { class: 'header' } : {},
    },
  }),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

const tableCell = Node.create({
  name: 'table_cell',
  content: 'block+',
  isolating: true,
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
});

const given = (name: string, fallback: string | null = null) => ({
  default: fallback,
  parseHTML: (element: HTMLElement) => element.getAttribute(name) ?? fallback,
  renderHTML: () => ({}),
});

const image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    file_id: given('data-file'),
    alt: given('data-alt', ''),
    credit: given('data-credit', ''),
  }),
  // Pictures from elsewhere are not in the record; only our own come back from the clipboard.
  parseHTML: () => [{ tag: 'figure[data-file]' }],
  renderHTML: ({ node }) => [
    'figure',
    {
      class: 'picture',
      'data-file': node.attrs['file_id'] as string,
      'data-alt': node.attrs['alt'] as string,
      'data-credit': node.attrs['credit'] as string,
    },
    ['span', { class: 'alt' }, node.attrs['alt'] as string],
    ['figcaption', node.attrs['credit'] as string],
  ],
});

/** The place of a decision, an action point or a statement. How it looks is `placed.ts`'s. */
const placed = (name: 'decision' | 'action_point' | 'statement') =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => ({ id: given('data-id') }),
    parseHTML: () => [{ tag: `div[data-placed="${name}"]` }],
    renderHTML: ({ node }) => ['div', { 'data-placed': name, 'data-id': node.attrs['id'] as string }],
  });

const lineBreak = Node.create({
  name: 'line_break',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: 'line_break' }) };
  },
});

const fact = Node.create({
  name: 'fact',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    reference: given('data-fact', ''),
    words: given('data-words', ''),
    value: given('data-value', ''),
    worded_by_hand: {
      default: false,
      parseHTML: (element: HTMLElement) => element.hasAttribute('data-by-hand'),
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-fact]' }],
  renderHTML: ({ node }) => [
    'span',
    {
      class: 'fact',
      'data-fact': node.attrs['reference'] as string,
      'data-words': node.attrs['words'] as string,
      'data-value': node.attrs['value'] as string,
      ...(node.attrs['worded_by_hand'] === true ? { 'data-by-hand': '' } : {}),
    },
    node.attrs['words'] as string,
  ],
  renderText: ({ node }) => node.attrs['words'] as string,
});

const strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('strong') };
  },
});

const emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark('emphasis') };
  },
});

const link = Mark.create({
  name: 'link',
  priority: 900,
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: '',
      parseHTML: (element: HTMLElement) =>
        element.getAttribute('data-href') ?? element.getAttribute('href') ?? '',
      renderHTML: (attributes: Record<string, unknown>) => {
        const href = String(attributes['href']);
        return isReachable(href) ? { href, 'data-href': href } : { 'data-href': href };
      },
    },
  }),
  parseHTML: () => [{ tag: 'a[href]' }, { tag: 'a[data-href]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});

export const schema: Extensions = [
  document,
  text,
  paragraph,
  heading,
  list('bullet_list', 'ul'),
  list('ordered_list', 'ol'),
  listItem,
  quotation,
  table,
  tableRow,
  tableCell,
  image,
  placed('decision'),
  placed('action_point'),
  placed('statement'),
  lineBreak,
  fact,
  link,
  strong,
  emphasis,
];
