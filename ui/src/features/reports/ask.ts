/** A report and what it is about, asked for together: the page never shows one body's name over another's figures. */
import {
  office,
  type ApprovalReport,
  type AttendanceReport,
  type BodyRow,
  type PointsReport,
} from '$lib/ipc/client';
import type { ReportName } from '$lib/routes';

export type Answer =
  | { is: 'attendance'; of: AttendanceReport }
  | { is: 'points'; of: PointsReport }
  | { is: 'approval'; of: ApprovalReport };

export interface Asked {
  bodies: readonly BodyRow[];
  /** Whose meetings they are; null for those of all bodies. */
  body: BodyRow | null;
  /** None where there is no body yet. */
  answer: Answer | null;
}

/**
 * The body that is asked for, or the one that must be meant: the only one, and for attendance, which is a body's own,
 * the one that met most often. One that is gone isn't asked for.
 */
export function meant(bodies: readonly BodyRow[], report: ReportName, asked: string | null): BodyRow | null {
  const named = bodies.find((body) => body.id === asked);
  if (named) return named;
  if (bodies.length > 1 && report !== 'attendance') return null;
  return bodies.reduce<BodyRow | null>(
    (most, body) => (most === null || body.meetings > most.meetings ? body : most),
    null,
  );
}

export async function ask(report: ReportName, asked: string | null): Promise<Asked> {
  const bodies = await office.bodies();
  const body = meant(bodies, report, asked);
  return { bodies, body, answer: bodies.length === 0 ? null : await answer(report, body?.id ?? null) };
}

async function answer(is: ReportName, body: string | null): Promise<Answer | null> {
  switch (is) {
    case 'attendance':
      return body === null ? null : { is, of: await office.reportAttendance(body) };
    case 'points':
      return { is, of: await office.reportPoints(body) };
    case 'approval':
      return { is, of: await office.reportApproval(body) };
  }
}

/** Whether there is nothing to draw. */
export function isEmpty(answer: Answer): boolean {
  return answer.is === 'points' ? answer.of.spans.length === 0 : answer.of.meetings.length === 0;
}
