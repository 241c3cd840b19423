import userEvent, { type UserEvent } from '@testing-library/user-event';

/**
 * Somebody who types while time stands still: what is written after a pause in the typing isn't written for one that a
 * busy machine makes between two keys. It goes on with `vi.advanceTimersByTimeAsync`, and ends with `vi.useRealTimers`;
 * conditions can't be waited for meanwhile.
 */
export function typesInNoTime(): UserEvent {
  vi.useFakeTimers();
  return userEvent.setup({ advanceTimers: (milliseconds) => vi.advanceTimersByTime(milliseconds) });
}
