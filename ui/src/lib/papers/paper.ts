/** A paper of the record that can be written to a file. */
import type { Paper } from '$lib/exports.svelte';
import { office, type PaperKind } from '$lib/ipc/client';
import { papers } from '$lib/ipc/papers';

/** `id` is that of the meeting, or of the release. */
export const paperOf = (kind: PaperKind, id: string, name: string): Paper => ({
  name,
  suggested: () => office.paperName(kind, id),
  write: (to, sheet, watch) => papers.write(kind, id, to, sheet, watch),
});
