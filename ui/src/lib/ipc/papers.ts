/** Papers on their way to a file, of any kind. */
import { office, progressChannel, type ExportWatch, type PaperKind, type Sheet } from './client';

export const papers = {
  write(paper: PaperKind, id: string, to: string, sheet: Sheet, watch: ExportWatch) {
    return office.exportPaper(paper, id, to, sheet, watch.job, progressChannel(watch.onprogress));
  },
  /** The action points with these ids, as a table in their order. */
  points: (only: string[], to: string) => office.exportTable('action_points', null, only, to),
};
