/** Which of many sittings have a column of their own beside the names. */

/** Of the list's width, in pixels: a sitting, the reply, what a name needs, and the share of delegation and part. */
const column = 90;
const reply = 120;
const name = 190;
const shares = 0.34;

/** Before the list is laid out nobody knows its width. */
const unmeasured = 3;

/** The sittings that fit, in their order, with the one at hand amid them; never none. */
export function sittingsShown(count: number, atHand: number, room: number): number[] {
  const fitting = room > 0 ? Math.floor((room * (1 - shares) - reply - name) / column) : unmeasured;
  const shown = Math.min(Math.max(fitting, 1), count);
  const first = Math.min(Math.max(atHand - Math.floor(shown / 2), 0), count - shown);
  return Array.from({ length: shown }, (_, index) => first + index);
}
