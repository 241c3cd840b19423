/** The keys of the outline: what each does to the item in which the caret stands. */
import { m } from '$paraglide/messages';

export const agendaKeys: readonly (readonly [keys: string, words: () => string])[] = [
  ['Enter', m.agenda_key_next],
  ['Tab', m.agenda_key_indent],
  ['Shift+Tab', m.agenda_key_outdent],
  ['Alt+↑ ↓', m.agenda_key_move],
  ['Alt+→', m.agenda_key_minutes],
  ['Alt+←', m.agenda_key_start],
  ['Alt+Enter', m.agenda_key_details],
  ['Ctrl+Shift+Backspace', m.agenda_key_remove],
  ['Esc', m.agenda_key_leave],
];
