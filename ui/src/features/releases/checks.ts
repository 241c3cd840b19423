/** What is to be seen to before a release goes out: in words, and where it is put right. */
import type { Step } from '$lib/components/Moves.svelte';
import { dayWords, instantIn } from '$lib/dates';
import type { ReleaseCheck } from '$lib/ipc/client';
import { meetingStatus } from '$lib/words';
import { m } from '$paraglide/messages';

type Concern = ReleaseCheck['about'];

export function checkWords(about: Concern): string {
  switch (about.what) {
    case 'marked':
      return m.check_marked({ marking: about.marking });
    case 'no_text':
      return m.check_no_text();
    case 'not_cleared':
      return about.speaker === ''
        ? m.check_not_cleared_unnamed()
        : m.check_not_cleared({ speaker: about.speaker });
    case 'quotation_gone':
      return m.check_quotation_gone();
    case 'no_alt':
      return m.check_no_alt({ number: about.photograph });
    case 'no_credit':
      return m.check_no_credit({ number: about.photograph });
    case 'stale':
      return about.now === null
        ? m.check_stale_gone({ words: about.words })
        : m.check_stale({ words: about.words, now: about.now });
    case 'embargoed':
      return m.check_embargoed({ instant: instantIn(about.embargo.until, about.embargo.zone) });
    case 'embargo_over':
      return m.check_embargo_over({ instant: instantIn(about.embargo.until, about.embargo.zone) });
    case 'no_dateline':
      return m.check_no_dateline();
    case 'no_contact':
      return m.check_no_contact();
    case 'not_closed':
      return m.check_not_closed({ status: meetingStatus(about.status).toLocaleLowerCase() });
    case 'day_ahead':
      return m.check_day_ahead({ day: dayWords(about.day) });
  }
}

/** Whether it is put right in the release; a meeting is closed where the meeting is. */
export const isPutRightHere = (about: Concern): boolean => about.what !== 'not_closed';

/** The section of the panel where it is put right; null where that is the text. */
export function placeOf(about: Concern): string | null {
  switch (about.what) {
    case 'not_closed':
    case 'no_text':
    case 'stale':
    case 'quotation_gone':
      return null;
    case 'not_cleared':
      return 'statements';
    case 'no_alt':
    case 'no_credit':
      return 'photographs';
    case 'marked':
    case 'embargoed':
    case 'embargo_over':
      return 'issue';
    case 'no_dateline':
    case 'day_ahead':
      return 'dateline';
    case 'no_contact':
      return 'contacts';
  }
}

/** The field in that place, where it can be changed. */
export function fieldOf(about: Concern): string {
  switch (about.what) {
    case 'marked':
      return "[data-field='marking'] :enabled:not(fieldset)";
    case 'embargoed':
    case 'embargo_over':
      return "[data-field='embargo'] :enabled:not(fieldset)";
    case 'day_ahead':
      return "[data-field='date'] :enabled:not(fieldset)";
    case 'no_alt':
      return 'textarea:enabled';
    case 'no_credit':
      return 'input:enabled';
    default:
      return ':enabled:not(fieldset)';
  }
}

/** How many things stand in the way of a step: what holds back the clearing holds back the going out too. */
export const heldBy = ({ code }: Step, checks: readonly ReleaseCheck[]): number =>
  checks.filter(({ holds }) => holds !== null && (holds === code || code === 'release')).length;

/** What had better be known before the step that nothing takes back, each said once. */
export const warningsOn = ({ code }: Step, checks: readonly ReleaseCheck[]): string[] =>
  code !== 'release'
    ? []
    : [...new Set(checks.filter(({ holds }) => holds === null).map(({ about }) => `${checkWords(about)}.`))];

/** The step with how many things stand in its way. */
export function heldWords(step: Step, checks: readonly ReleaseCheck[]): string {
  const count = heldBy(step, checks);
  return count === 0 ? step.words : m.release_step_held({ step: step.words, count });
}
