/** What has a column of its own beside the names: of many sittings those that fit, and the parts where they leave room. */

/** Of the list's width, in pixels: a sitting, the reply, what a name needs, and the shares of delegation and part. */
const column = 90;
const reply = 120;
const name = 190;
const delegation = 0.17;
const part = 0.17;

/** Before the list is laid out nobody knows its width. */
const unmeasured = 3;

export interface Columns {
  /** The sittings in their order, with the one at hand amid them; never none where there are any. */
  sittings: number[];
  /** Whether the parts have a column; else they stand below the names. */
  parts: boolean;
}

const fitting = (room: number, shares: number) =>
  room > 0 ? Math.floor((room * (1 - shares) - reply - name) / column) : unmeasured;

export function columnsFor(count: number, atHand: number, room: number): Columns {
  const parts = count <= Math.max(fitting(room, delegation + part), 1);
  const shown = Math.min(Math.max(fitting(room, delegation + (parts ? part : 0)), 1), count);
  const first = Math.min(Math.max(atHand - Math.floor(shown / 2), 0), count - shown);
  return { sittings: Array.from({ length: shown }, (_, index) => first + index), parts };
}
