/** Papers on their way to a file, of any kind. */
import { Channel } from '@tauri-apps/api/core';
import type { ExportProgress, Sheet } from './bindings';
import type { ExportWatch } from './client';
import { planned, type PaperKind, type TableKind } from './planned';
import { asked } from './records';

export const papers = {
  write(paper: PaperKind, id: string, to: string, sheet: Sheet, watch: ExportWatch) {
    const progress = new Channel<ExportProgress>();
    progress.onmessage = watch.onprogress;
    return asked(planned.exportPaper(paper, id, to, sheet, watch.job, progress));
  },
  table: (table: TableKind, meetingId: string | null, to: string) =>
    asked(planned.exportTable(table, meetingId, to)),
};
