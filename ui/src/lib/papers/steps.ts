/** Moves of the record as steps of a bar: in words, with who may make them where it isn't oneself. */
import type { Step } from '$lib/components/Moves.svelte';
import type { Move, Role } from '$lib/ipc/client';
import { m } from '$paraglide/messages';

const roleWords: Record<Role, () => string> = {
  secretariat: m.role_secretariat,
  chair: m.role_chair,
  press_officer: m.role_press_officer,
};

/** `main` are the codes that lead on, the first that is open wins. */
export function stepsOf(
  moves: readonly Move[],
  words: (move: Move) => string,
  main: readonly string[],
  as: Role,
): Step[] {
  const leads = main.find((code) => moves.some((move) => move.code === code && isMine(move, as)));
  return moves.map((move) => ({
    code: move.code,
    words: words(move),
    needsReason: move.needs_reason,
    isMain: move.code === leads,
    who: isMine(move, as) || move.by === null ? null : roleWords[move.by](),
  }));
}

const isMine = (move: Move, as: Role): boolean => move.by === null || move.by === as;
