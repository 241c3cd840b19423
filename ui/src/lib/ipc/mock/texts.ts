/** Answers for minutes, releases, what they record, and papers, over sample state that changes. */
import type {
  File,
  MeetingView,
  Minutes,
  MinutesComparison,
  MinutesStatus,
  Move,
  Release,
  ReleaseStatus,
  Remark,
  RichText,
  Role,
  Section,
  OfferedFact,
  StaleFact,
  Statement,
} from '$lib/ipc/bindings';
import type { PaperKind, ReleaseView } from '$lib/ipc/client';
import * as sample from '$lib/ipc/mock-sample';
import { found, refusal } from './kept';
import { paperOf, wrapped } from './paper';
import { recordedPoints } from './points';
import { releaseOf, sectionsOf, statements as spoken } from './texts-sample';

export interface Texts {
  answer: (command: string, args: Record<string, unknown>) => unknown;
  /** A meeting's view after what was written. */
  seen: (view: MeetingView) => MeetingView;
}

const move = (code: string, by: Role | null, needs_reason = false): Move => ({
  code,
  name: code.replaceAll('_', ' '),
  needs_reason,
  is_final: code === 'approve' || code === 'release',
  by,
});
const now = '2026-10-15T14:20:00Z';

const minutesMoves: Record<MinutesStatus, Move[]> = {
  draft: [move('circulate', 'secretariat'), move('submit', 'secretariat')],
  circulated: [move('submit', 'secretariat'), move('return', null, true)],
  submitted: [move('approve', 'chair'), move('return', 'chair', true)],
  approved: [],
};
const releaseMoves: Record<ReleaseStatus, Move[]> = {
  draft: [move('ask_clearance', 'press_officer')],
  in_clearance: [move('clear', 'press_officer'), move('return', 'press_officer', true)],
  cleared: [move('release', 'press_officer'), move('return', 'press_officer', true)],
  released: [move('withdraw', 'press_officer', true)],
  withdrawn: [],
};
const afterRelease: Record<string, ReleaseStatus> = {
  ask_clearance: 'in_clearance',
  clear: 'cleared',
  release: 'released',
  return: 'draft',
  withdraw: 'withdrawn',
};

const wordsOf = (text: RichText): string =>
  (text.blocks ?? [])
    .map((block) =>
      block.block === 'paragraph' || block.block === 'heading'
        ? block.inlines
            .map((one) => (one.inline === 'text' ? one.text : one.inline === 'fact' ? one.words : '\n'))
            .join('')
        : `[${block.block}]`,
    )
    .join('\n');

/** Who may write a release, and who may begin its correction. */
const hands = (status: ReleaseStatus): Pick<ReleaseView, 'writers' | 'correctors'> => ({
  writers: status === 'draft' ? ['press_officer', 'secretariat'] : [],
  correctors: ['released', 'withdrawn'].includes(status) ? ['press_officer', 'secretariat'] : [],
});

export function texts(options: {
  empty?: boolean;
  late?: number;
  remarks?: Remark[];
  changed?: MinutesComparison;
  stale?: StaleFact[];
  facts?: OfferedFact[];
  /** The letters that keep a paper from being printed. */
  lacks?: Partial<Record<PaperKind, string>>;
}): Texts {
  const full = structuredClone(sample.full);
  let minutes: Minutes | null = null;
  let sections: Section[] = [];
  let statements: Statement[] = [];
  let releases: Release[] = [];
  const files: File[] = [];
  /** Agenda items that came after the minutes were begun. */
  let missing = options.late ?? 0;
  let fresh = 0;
  const freshId = (noun: string) => `${noun}-new-${(fresh += 1)}`;
  const points = recordedPoints(full, options.empty ?? false, now, freshId);

  if (!options.empty) {
    minutes = begun(full.minutes?.id ?? 'min', full.id, 'en');
    sections = sectionsOf(full);
    statements = structuredClone(spoken);
    releases = full.releases.map((_, at) => releaseOf(full, at));
  }

  function begun(id: string, meetingId: string, language: string): Minutes {
    return {
      id,
      meeting_id: meetingId,
      language,
      status: 'draft',
      deadline: null,
      corrections: [],
      returned: null,
      approval: null,
      corrigenda: [],
    };
  }

  function seen(view: MeetingView): MeetingView {
    const releasesOf = releases.filter((release) => release.meeting_id === view.id);
    const shownReleases = releasesOf.map((release) => ({
      id: release.id,
      language: release.language,
      headline: release.headline,
      sub_headline: release.sub_headline,
      dateline: `${release.dateline.place}, ${release.dateline.date ?? ''}`,
      paragraphs: wordsOf(release.text).split('\n'),
      issuers: ['Regional Centre for Cultural Property'],
      release_number: release.number,
      status: release.status,
      marking: release.marking,
      embargo: release.embargo?.until ?? null,
      checks: full.releases.find((one) => one.id === release.id)?.checks ?? [],
      allowed_moves: releaseMoves[release.status],
      ...hands(release.status),
    }));
    if (minutes === null) return { ...view, minutes: null, releases: shownReleases };
    if (minutes.meeting_id !== view.id) return { ...view, releases: shownReleases };
    const empty = sections.filter((section) => wordsOf(section.text).trim() === '').length;
    const drafted = full.minutes?.sections ?? [];
    return {
      ...view,
      decisions: view.id === full.id ? full.decisions : view.decisions,
      action_points: view.id === full.id ? full.action_points : view.action_points,
      releases: shownReleases,
      minutes: {
        id: minutes.id,
        language: minutes.language,
        status: minutes.status,
        marking: view.marking,
        sections_total: sections.length,
        sections_empty: empty,
        sections_missing: missing,
        remarks: minutes.status === 'approved' ? [] : (options.remarks ?? []),
        deadline: minutes.deadline,
        deadline_offered: '2026-10-29',
        zone: view.time_zone,
        sections: view.id === full.id ? drafted.map((one, at) => ({ ...one, id: `s-${at}` })) : [],
        allowed_moves: minutesMoves[minutes.status],
        writers: ['draft', 'circulated'].includes(minutes.status) ? ['secretariat'] : [],
        correctors: minutes.status === 'approved' ? ['chair'] : [],
      },
    };
  }

  function preview(paper: PaperKind, id: string, sheet: string): unknown {
    if (paper === 'release') {
      const release = found(releases, id);
      return {
        pages: 1,
        name: 'release.pdf',
        pdf: paperOf(release.headline, wrapped(wordsOf(release.text)), sheet),
        read: null,
      };
    }
    const lines: Record<Exclude<PaperKind, 'release'>, () => string[]> = {
      agenda: () => full.agenda.map((item) => `${item.clock ?? ''}   ${item.number}  ${item.title}`),
      participants: () => full.attendees.flatMap((group) => group.delegations.map((one) => one.name)),
      action_list: () => points.rows.flatMap((point) => wrapped(`${point.number}  ${point.text}`)),
      minutes: () => sections.flatMap((section) => wrapped(wordsOf(section.text))),
    };
    const set = lines[paper]();
    return {
      pages: Math.max(1, Math.ceil(set.length / 44)),
      name: `${paper}.pdf`,
      pdf: paperOf(full.title, set, sheet),
      read: paper === 'minutes' ? 'the-digest' : null,
    };
  }

  const kept: Record<string, () => { id: string }[]> = {
    minutes: () => (minutes ? [minutes] : []),
    section: () => sections,
    statement: () => statements,
    release: () => releases,
    decision: () => full.decisions,
    action_point: () => points.rows,
    file: () => files,
  };

  function ofRecords(command: string, args: Record<string, unknown>): unknown {
    const all = kept[String(args['kind'])];
    if (!all) return undefined;
    switch (command) {
      case 'list_records':
        return all();
      case 'records_of_meeting':
        return all().filter((one) => !('meeting_id' in one) || one.meeting_id === args['meetingId']);
      case 'show_record':
        return found(all(), args['id']);
      case 'change_record': {
        const before = found(all(), args['id']);
        const fields = args['fields'] as Partial<Statement>;
        const isReworded = args['kind'] === 'statement' && fields.text !== (before as Statement).text;
        const clearance = { state: 'none', by: '', at: null, text: null };
        return Object.assign(before, fields, isReworded ? { clearance } : {});
      }
      case 'add_record': {
        const made = { ...(args['fields'] as object), id: freshId(String(args['kind'])) };
        if (args['kind'] === 'statement') statements.push(made as Statement);
        return made;
      }
      case 'remove_record': {
        const id = String(args['id']);
        // The other files are those of presentations.
        if (!all().some((one) => one.id === id)) return undefined;
        if (minutes?.id === id) minutes = null;
        for (const some of [statements, releases, full.decisions, points.rows] as { id: string }[][]) {
          const at = some.findIndex((one) => one.id === id);
          if (at >= 0) some.splice(at, 1);
        }
        return null;
      }
      default:
        return undefined;
    }
  }

  function stepOfMinutes(status: MinutesStatus, change: Partial<Minutes> = {}): Minutes {
    if (!minutes) throw refusal('not_found', 'These minutes are not in the file.');
    minutes = { ...minutes, status, ...change };
    return minutes;
  }

  function answer(command: string, args: Record<string, unknown>): unknown {
    const request = (args['request'] ?? {}) as Record<string, unknown>;
    switch (command) {
      case 'begin_minutes':
        minutes = begun(freshId('min'), String(args['meetingId']), String(args['language']));
        sections = sectionsOf(full).map((section) => ({ ...section, text: { blocks: [] } }));
        return minutes;
      case 'minutes_sections':
        return structuredClone(sections);
      case 'add_sections': {
        const added = missing;
        missing = 0;
        return added;
      }
      case 'compare_minutes':
        return options.changed ?? null;
      case 'stale_in_minutes':
      case 'stale_in_release':
        return options.stale ?? [];
      case 'offered_facts':
        return options.facts ?? [];
      case 'write_section':
        return Object.assign(found(sections, args['id']), { text: args['text'] });
      case 'circulate_minutes':
        return stepOfMinutes('circulated', { deadline: String(args['deadline']) });
      case 'submit_minutes':
        return stepOfMinutes('submitted');
      case 'approve_minutes':
        return stepOfMinutes('approved', {
          approval: { by: 'Elena Marković', function: 'Chair', at: now, digest: '' },
        });
      case 'issue_corrigendum': {
        const issued = minutes?.corrigenda ?? [];
        const one = { number: issued.length + 1, at: now, by: 'Elena Marković', text: String(args['text']) };
        return stepOfMinutes('approved', { corrigenda: [...issued, one] });
      }
      case 'return_minutes':
        return stepOfMinutes('draft', {
          returned: { by: 'Elena Marković', at: now, reason: String(args['reason']) },
        });
      case 'attach_photograph': {
        const name = String(args['path']).split('/').at(-1) ?? '';
        const file: File = { id: freshId('f'), name, media_type: 'image/jpeg', size: 48_000, digest: '' };
        files.push(file);
        const release = found(releases, args['releaseId']);
        const place = args['place'] as number | null;
        const before = release.photographs ?? [];
        const photograph = before[place ?? before.length] ?? { credit: '', alt: '', caption: '' };
        const photographs = [...before];
        photographs[place ?? before.length] = { ...photograph, file_id: file.id };
        return Object.assign(release, { photographs });
      }
      case 'begin_release': {
        const made = { ...releaseOf(full, 9), id: freshId('r'), meeting_id: String(args['meetingId']) };
        releases.push({
          ...made,
          language: String(args['language']),
          headline: full.title,
          text: { blocks: [] },
        });
        return made;
      }
      case 'correct_release': {
        const wrong = found(releases, args['id']);
        const made: Release = {
          ...wrong,
          id: freshId('r'),
          status: 'draft',
          number: '',
          correction_of_id: wrong.id,
        };
        releases.push(made);
        return made;
      }
      case 'advance_release': {
        const release = found(releases, request['id']);
        if (request['step'] === 'return') {
          release.returned = { by: 'Ana Kovač', at: now, reason: String(request['reason']) };
        }
        release.status = afterRelease[String(request['step'])] ?? release.status;
        return release;
      }
      case 'clear_statement': {
        const statement = found(statements, args['id']);
        const state = args['state'] as Statement['clearance']['state'];
        statement.text = (args['text'] as string | null) ?? statement.text;
        statement.clearance = { state, by: String(args['by']), at: now, text: null };
        return statement;
      }
      case 'preview_paper':
        return preview(args['paper'] as PaperKind, String(args['id']), String(args['sheet']));
      case 'unprintable':
        // Chinese, Japanese, Korean.
        return (String(args['letters']).match(/[\u3000-\u9fff\uac00-\ud7af]/gu) ?? []).join('');
      case 'paper_lacks':
        return options.lacks?.[args['paper'] as PaperKind] ?? '';
      case 'paper_name':
        return `TF Meridian 12 – ${String(args['paper'])}.pdf`;
      default:
        return points.answer(command, args) ?? ofRecords(command, args);
    }
  }

  // What crosses to the window is a copy, as it is from the desktop application.
  return { answer: (command, args) => structuredClone(answer(command, args)), seen };
}
