/** How long an item takes, and how long it was given. */
import { minutesWords } from './times';

/** Beside what an item takes, the frame it was given where what lies below it fills less or more. */
export function durationOf(planned: number | null, counted: number | null): { takes: string; frame: string } {
  const takes = counted ?? planned;
  const isFrame = planned !== null && takes !== planned;
  return {
    takes: takes === null ? '' : minutesWords(takes),
    frame: isFrame ? minutesWords(planned) : '',
  };
}
