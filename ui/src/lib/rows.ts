/** Moving through the rows of a list with the arrows or with j and k; a row's own link or button gets the focus. */

const within = 'a[href], button';

/** Whether the keys belong to what has the focus: a field, or a menu that lies open over the row. */
export const typesOrChooses = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [role="menu"], [contenteditable="true"]') !== null;

export function rows(list: HTMLElement) {
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.defaultPrevented || typesOrChooses(event.target)) return;
    const all = [...list.querySelectorAll<HTMLElement>('[data-row]')];
    const at = all.findIndex((row) => row.contains(event.target as Node));
    const next = nextRow(event.key, at, all.length);
    if (at < 0 || next === null) return;
    event.preventDefault();
    const row = all[next];
    const target = row?.matches(within) ? row : row?.querySelector<HTMLElement>(within);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }
  list.addEventListener('keydown', press);
  return () => list.removeEventListener('keydown', press);
}

function nextRow(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
