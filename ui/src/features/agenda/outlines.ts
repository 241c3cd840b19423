/** The outlines that are shown, and those that were left with titles in them that the record refused. */
import type { Refusal } from '$lib/ipc/client';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import { m } from '$paraglide/messages';
import { Outline } from './outline.svelte';

interface Open {
  outline: Outline;
  /** It is no longer asked for what it holds. */
  forget: () => void;
}

/** By their meetings: whoever comes back finds the words as they were typed, with why they weren't kept. */
const left = new Map<string, Open>();

/** The outline of an agenda from the moment it is shown, and what is to be done when it is shown no more. */
export function openOutline(meetingId: string): { outline: Outline; leave: () => Promise<void> } {
  const open = left.get(meetingId) ?? begun(meetingId);
  left.delete(meetingId);
  return { outline: open.outline, leave: () => leave(meetingId, open) };
}

function begun(meetingId: string): Open {
  const outline = new Outline(meetingId);
  const forget = pending.add(async () => {
    // The cells of the rows give what they hold at the same time.
    await Promise.resolve();
    await outline.saveAll();
    if (outline.unkept.length === 0 && left.get(meetingId)?.outline === outline) drop(meetingId);
    return outline.lines.every((line) => line.refusal === null);
  });
  return { outline, forget };
}

async function leave(meetingId: string, open: Open): Promise<void> {
  left.set(meetingId, open);
  const { outline } = open;
  // The cells of the rows give what they hold when they go, too.
  await Promise.resolve();
  await outline.saveAll();
  // Somebody came back meanwhile and sees the lines.
  if (left.get(meetingId) !== open) return;
  const refusals = outline.lines.flatMap(({ refusal }) => (refusal ? [refusal] : []));
  const isLost = outline.unkept.length === 0;
  if (isLost) drop(meetingId);
  const first = (one: Refusal) => refusals.find(({ message }) => message === one.message) === one;
  for (const { message, hint } of refusals.filter(first)) {
    notices.warn(message, isLost ? hint : [hint, m.agenda_still_typed()].filter(Boolean).join(' '));
  }
}

function drop(meetingId: string): void {
  left.get(meetingId)?.forget();
  left.delete(meetingId);
}
