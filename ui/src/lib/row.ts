/** Rows that are wider than their place, as tabs are at 200 % zoom. */

/** Keeps the chosen one of a row in view, whatever chose it and however wide the row becomes. */
export function keepChosenInView(row: HTMLElement): () => void {
  const show = () => {
    const chosen = row.querySelector<HTMLElement>('[data-state="active"]');
    if (!chosen) return;
    const begins = chosen.offsetLeft - row.offsetLeft;
    const ends = begins + chosen.offsetWidth;
    const room = row.clientWidth;
    // A little of the next one shows that there is more.
    const more = Math.max(0, Math.min(room - chosen.offsetWidth, 32));
    if (begins < row.scrollLeft) row.scrollLeft = begins - more;
    else if (ends > row.scrollLeft + room) row.scrollLeft = ends - room + more;
  };
  const resized = new ResizeObserver(show);
  resized.observe(row);
  const chosen = new MutationObserver(show);
  chosen.observe(row, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
  return () => {
    resized.disconnect();
    chosen.disconnect();
  };
}
