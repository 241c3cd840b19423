/** Moves of the record as steps of a bar: in words, with who may make them where it isn't oneself. */
import type { MenuAction } from '$lib/components/Menu.svelte';
import type { Step } from '$lib/components/Moves.svelte';
import type { Move, Role } from '$lib/ipc/client';
import { roleName } from '$lib/words';
import { isOpenTo } from '$lib/working.svelte';
import { m } from '$paraglide/messages';

/** `main` are the codes that lead on, the first that is open wins. */
export function stepsOf(
  moves: readonly Move[],
  words: (move: Move) => string,
  main: readonly string[],
  as: Role,
): Step[] {
  const leads = main.find((code) => moves.some((move) => move.code === code && isOpenTo(move, as)));
  return moves.map((move) => ({
    code: move.code,
    words: words(move),
    needsReason: move.needs_reason,
    isFinal: move.is_final,
    isMain: move.code === leads,
    who: isOpenTo(move, as) || move.by === null ? null : roleName(move.by),
  }));
}

/** What puts right a text that can't be changed any more, as one more step; none while it isn't open. */
export function correctionStep(correctors: readonly Role[], code: string, words: string, as: Role): Step[] {
  const [first] = correctors;
  if (first === undefined) return [];
  return [{ code, words, needsReason: false, who: correctors.includes(as) ? null : roleName(first) }];
}

/** The steps that are open to somebody else, for the menu of the bar: shown there, not offered. */
export const stepsOfOthers = (steps: readonly Step[]): MenuAction[] =>
  steps
    .filter((step) => step.who)
    .map((step) => ({
      words: m.move_by({ step: step.words, who: step.who ?? '' }),
      disabled: true,
      run: () => undefined,
    }));

/** The step that leads on, in words, where none is open to oneself; empty where nothing leads on. */
export function nextOfOthers(steps: readonly Step[], main: readonly string[]): string {
  if (steps.some((step) => !step.who)) return '';
  const next = steps.find((step) => main.includes(step.code));
  return next ? m.move_next({ step: next.words, who: next.who ?? '' }) : '';
}
