/**
 * How much room a piece of the page has, for the styles in it to ask: `:global([data-within~='640']) .row` holds where
 * there are no more than 640 pixels. Container queries would say so by themselves, but WebKitGTK's don't hear of the
 * window's zoom.
 */

/** The widths up to which something is laid out otherwise, in the page's own pixels. */
export const widths = [460, 560, 640, 800, 880, 1015, 1055] as const;

/** Marks an element with every width that it doesn't exceed. What lies within it has no more room, and may ask too. */
export function room(element: HTMLElement): () => void {
  const resized = new ResizeObserver(([entry]) => {
    const across = entry?.contentRect.width ?? 0;
    // What is not laid out has no width at all.
    if (across > 0) mark(element, across);
  });
  resized.observe(element);
  return () => resized.disconnect();
}

function mark(element: HTMLElement, across: number): void {
  const marks = widths.filter((width) => across <= width).join(' ');
  if (element.dataset['within'] !== marks) element.dataset['within'] = marks;
}
