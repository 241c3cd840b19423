/** What the keys do to a text while it has the focus. The editor hears them itself. */
import { m } from '$paraglide/messages';

export type TextTool = 'strong' | 'emphasis' | 'link' | 'bullets' | 'numbers' | 'quotation';
export type BlockLook = 'paragraph' | 'heading-1' | 'heading-2' | 'heading-3';

interface TextKey<Id> {
  id: Id;
  words: () => string;
  keys: string;
}

export const toolKeys: readonly TextKey<TextTool>[] = [
  { id: 'strong', words: m.editor_strong, keys: 'Ctrl+B' },
  { id: 'emphasis', words: m.editor_emphasis, keys: 'Ctrl+I' },
  { id: 'link', words: m.editor_link, keys: 'Ctrl+Shift+L' },
  { id: 'bullets', words: m.editor_bullets, keys: 'Ctrl+Shift+8' },
  { id: 'numbers', words: m.editor_numbers, keys: 'Ctrl+Shift+7' },
  { id: 'quotation', words: m.editor_quotation, keys: 'Ctrl+Shift+9' },
];

export const lookKeys: readonly TextKey<BlockLook>[] = [
  { id: 'paragraph', words: m.editor_paragraph, keys: 'Ctrl+Alt+0' },
  { id: 'heading-1', words: () => m.editor_heading({ level: 1 }), keys: 'Ctrl+Alt+1' },
  { id: 'heading-2', words: () => m.editor_heading({ level: 2 }), keys: 'Ctrl+Alt+2' },
  { id: 'heading-3', words: () => m.editor_heading({ level: 3 }), keys: 'Ctrl+Alt+3' },
];
