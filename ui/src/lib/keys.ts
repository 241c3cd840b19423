/** What the window's engine calls keys by another name than the standard does (UI Events KeyboardEvent key Values). */

/** Shift+Tab comes as a key that has no name; whoever listens for Tab would not hear it. */
export function nameKeys(target: EventTarget): () => void {
  const name = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key === 'Unidentified' && event.code === 'Tab') {
      Object.defineProperty(event, 'key', { value: 'Tab' });
    }
  };
  target.addEventListener('keydown', name, true);
  return () => target.removeEventListener('keydown', name, true);
}
