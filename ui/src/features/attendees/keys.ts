/** The single keys of the list: what each sets. */
import type { Presence, Reply } from '$lib/ipc/client';

export const replyKeys: Readonly<Record<string, Reply>> = {
  i: 'invited',
  a: 'accepted',
  t: 'tentative',
  d: 'declined',
  n: 'not_invited',
};

export const presenceKeys: Readonly<Record<string, Presence>> = {
  p: 'in_person',
  r: 'remote',
  x: 'apologies',
  b: 'absent',
};
