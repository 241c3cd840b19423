/** What the reports are called. */
import type { ReportName } from '$lib/routes';
import { m } from '$paraglide/messages';

/** Among each other, where the page says the rest. */
export const reportNames: Record<ReportName, () => string> = {
  attendance: m.report_attendance,
  points: m.report_points,
  approval: m.report_approval,
};

/** Where they stand alone. */
export const reportTitles: Record<ReportName, () => string> = {
  attendance: m.report_attendance_title,
  points: m.report_points_title,
  approval: m.report_approval_title,
};
