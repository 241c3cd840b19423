/** No longer than this is waited for a frame: a window that nobody sees paints none. In milliseconds. */
const patience = 100;

/** When what stands in the page has been painted. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, patience);
    // The frame is painted after its callbacks; what is set off in them comes after it.
    requestAnimationFrame(() => setTimeout(done));
  });
}
