/** Papers on their way to a file, of any kind. */
import {
  office,
  progressChannel,
  type ExportWatch,
  type PaperKind,
  type Sheet,
  type TableKind,
} from './client';

export const papers = {
  write(paper: PaperKind, id: string, to: string, sheet: Sheet, watch: ExportWatch) {
    return office.exportPaper(paper, id, to, sheet, watch.job, progressChannel(watch.onprogress));
  },
  table: (table: TableKind, meetingId: string | null, to: string) => office.exportTable(table, meetingId, to),
};
