/** Spans of time in words. */
import { capital, countWords, monthShort, monthWords } from '$lib/dates';
import type { PointsReport, PointsSpan, ReportStep } from '$lib/ipc/client';
import { m } from '$paraglide/messages';

const year = (day: string) => day.slice(0, 4);
const quarter = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3);

/** "October 2026", "Q4 2026" or "2026", beginning a line. */
export function spanWords(step: ReportStep, { first }: Pick<PointsSpan, 'first'>): string {
  switch (step) {
    case 'month':
      return capital(monthWords(first.slice(0, 7)));
    case 'quarter':
      return m.points_quarter({ quarter: quarter(first), year: year(first) });
    case 'year':
      return year(first);
  }
}

/** "Oct", "Q4" or "2026", under an axis that says the year where it begins. */
export function spanShort(step: ReportStep, { first }: Pick<PointsSpan, 'first'>): string {
  switch (step) {
    case 'month':
      return monthShort(first);
    case 'quarter':
      return m.points_quarter_short({ quarter: quarter(first) });
    case 'year':
      return year(first);
  }
}

/** What the plots say, in a sentence. */
export function gist({ step, spans }: PointsReport): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return '';
  const all = (of: (span: PointsSpan) => number) =>
    countWords(spans.reduce((sum, span) => sum + of(span), 0));
  const begun = spanWords(step, first);
  const ended = step === 'month' ? monthWords(last.first.slice(0, 7)) : spanWords(step, last);
  return m.points_gist({
    period: first === last ? begun : m.reports_period({ first: begun, last: ended }),
    opened: all((span) => span.opened),
    closed: all((span) => span.closed),
    pending: countWords(last.pending),
    overdue: countWords(last.overdue),
  });
}
