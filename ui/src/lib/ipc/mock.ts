/**
 * Stands in for the desktop application: for component tests and for looking at the window in a browser.
 * It answers below the bindings, so that these and the client are the real ones. Its people are invented.
 */
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import type {
  ExportProgress,
  IpcError,
  MeetingRow,
  MeetingView,
  MinutesComparison,
  OfferedFact,
  PaperKind,
  RecentStore,
  SearchHit,
  Remark,
  StaleFact,
  StoreView,
  UndoState,
  WorkUnderWay,
} from './bindings';
import { meetingParts } from './mock/meeting';
import { planning } from './mock/planning';
import { reports } from './mock/reports';
import { texts } from './mock/texts';
import * as sample from './mock-sample';

export interface MockOptions {
  /** No file is open yet. */
  closed?: boolean;
  /** The open file holds nothing. */
  empty?: boolean;
  /** So many more meetings, for long lists. */
  many?: number;
  /** So many agenda items came after the minutes were begun. */
  late?: number;
  /** What had better be known before the minutes are sent on. */
  remarks?: Remark[];
  /** What became of the text of minutes since they were circulated. */
  changed?: MinutesComparison;
  /** Facts that the record tells otherwise now. */
  stale?: StaleFact[];
  /** Facts that a text can name. */
  facts?: OfferedFact[];
  /** The letters that keep a paper from being printed. */
  lacks?: Partial<Record<PaperKind, string>>;
  /** The command that answers with an error. */
  failing?: string | null;
}

export interface Mock {
  /** Every command asked for, in order. */
  calls: { command: string; args: Record<string, unknown> }[];
  /** What the next Save or Open dialog answers. */
  chosenPath: string | null;
  /** Whether an export goes on until it is called off. */
  isEndless: boolean;
  /** Commands that never answer. */
  silent: Set<string>;
  /** Lets the silent ones answer that they were called off. */
  callOff: () => void;
  /** What goes on at the desktop application. */
  work: WorkUnderWay | null;
  /** What a command throws from now on. */
  failures: Map<string, IpcError>;
  /** The files that other windows have open, by their paths. */
  elsewhere: Set<string>;
}

interface Progress {
  onmessage: (progress: ExportProgress) => void;
}

/** Exports take as long as their test or viewer needs to see them. */
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export function installMock(options: MockOptions = {}): Mock {
  const waiting: ((refusal: IpcError) => void)[] = [];
  const mock: Mock = {
    calls: [],
    chosenPath: '/home/ana/Papers/paper.pdf',
    isEndless: false,
    silent: new Set(),
    callOff: () => {
      const refusal: IpcError = { code: 'cancelled', message: 'Called off.', hint: null, field: null };
      for (const refuse of waiting.splice(0)) refuse(refusal);
    },
    work: null,
    failures: new Map(),
    elsewhere: new Set(),
  };
  if (options.failing) {
    mock.failures.set(options.failing, {
      code: 'damaged',
      message: 'The file “meridian.rapporteur” is damaged: page 214 can’t be read.',
      hint: 'Open the backup of this morning, “meridian 2026-10-15.backup.rapporteur”, which lies beside it.',
      field: null,
    });
  }

  const store: StoreView = { path: '/home/ana/Documents/meridian.rapporteur', name: 'meridian' };
  let current: StoreView | null = options.closed ? null : store;
  let undo: UndoState = options.empty
    ? { undo: null, undo_code: null, redo: null, redo_code: null }
    : { undo: 'move agenda item', undo_code: 'move_agenda_item', redo: null, redo_code: null };
  const cancelled = new Set<unknown>();

  const meetings: MeetingRow[] = options.empty
    ? []
    : [...sample.meetings.map((row) => ({ ...row })), ...sample.more(options.many ?? 0)];
  const plans = planning(options, meetings);
  const parts = meetingParts(options, plans.known);
  const writings = texts(options);
  const reporting = reports(options);
  let recent: RecentStore[] = options.empty ? [] : sample.recent;

  function meeting(id: unknown): MeetingView {
    const row = meetings.find((known) => known.id === id);
    if (!row) {
      const refusal: IpcError = {
        code: 'not_found',
        message: 'This meeting is not in the file.',
        hint: 'It may have been removed; look in the list of meetings.',
        field: null,
      };
      throw refusal;
    }
    return writings.seen(parts.seen(plans.seen(id === sample.full.id ? sample.full : sample.bare(row))));
  }

  async function write(args: Record<string, unknown>): Promise<unknown> {
    const progress = args['progress'] as Progress;
    for (let page = 1; page <= 9; page += mock.isEndless ? 0 : 1) {
      if (cancelled.has(args['job'])) {
        const refusal: IpcError = {
          code: 'cancelled',
          message: 'The export was cancelled.',
          hint: null,
          field: null,
        };
        throw refusal;
      }
      progress.onmessage({ step: page < 8 ? 'setting' : 'writing', done: page, total: 9 });
      await pause(import.meta.env.MODE === 'mock' ? 300 : 1);
    }
    return { path: args['to'], pages: 9, bytes: 138_400 };
  }

  function search(words: string): SearchHit[] {
    return options.empty ? [] : sample.hits(words);
  }

  function answer(command: string, args: Record<string, unknown>): unknown {
    if (command === 'export_paper' || command === 'back_up_store') return write(args);
    const ofTexts = writings.answer(command, args);
    if (ofTexts !== undefined) return ofTexts;
    const ofMeeting = parts.answer(command, args);
    if (ofMeeting !== undefined) return ofMeeting;
    const ofPlanning = plans.answer(command, args);
    if (ofPlanning !== undefined) return ofPlanning;
    const ofReports = reporting(command, args);
    if (ofReports !== undefined) return ofReports;
    switch (command) {
      case 'current_store':
        return current && { is: mock.elsewhere.has(current.path) ? 'elsewhere' : 'here', store: current };
      case 'open_store':
      case 'create_store': {
        const path = String(args['path']);
        const named = { path, name: (path.split('/').at(-1) ?? path).replace(/\.rapporteur$/, '') };
        if (command === 'open_store' && mock.elsewhere.has(path)) return { is: 'elsewhere', store: named };
        current = named;
        return command === 'open_store' ? { is: 'here', store: named } : named;
      }
      case 'show_store_aside': {
        const path = String(args['path']);
        if (path === current?.path) return 'here';
        return mock.elsewhere.has(path) ? 'elsewhere' : 'anew';
      }
      case 'close_store':
        current = null;
        return null;
      case 'recent_stores':
        return recent;
      case 'forget_store':
        return (recent = recent.filter((store) => store.path !== args['path']));
      case 'meetings':
        return meetings
          .filter((row) => args['bodyId'] === null || row.body_id === args['bodyId'])
          .slice(0, (args['most'] as number | null) ?? meetings.length);
      case 'coming_meetings':
        return meetings
          .filter((row) => ['planned', 'convened', 'in_session'].includes(row.status))
          .toSorted((one, other) => (one.first_day < other.first_day ? -1 : 1))
          .slice(0, args['most'] as number);
      case 'meeting':
        return meeting(args['id']);
      case 'cancel_export':
        cancelled.add(args['job']);
        return null;
      case 'undo':
        undo = { undo: null, undo_code: null, redo: undo.undo, redo_code: undo.undo_code };
        return undo;
      case 'redo':
        undo = { undo: undo.redo, undo_code: undo.redo_code, redo: null, redo_code: null };
        return undo;
      case 'work_under_way':
        return mock.work;
      case 'call_off_work':
        mock.callOff();
        return null;
      case 'undo_state':
        return undo;
      case 'search':
        return search(String(args['words']));
      case 'plugin:dialog|save':
      case 'plugin:dialog|open':
        return mock.chosenPath;
      case 'plugin:webview|set_webview_zoom':
      case 'plugin:opener|open_path':
      case 'plugin:opener|reveal_item_in_dir':
        return null;
      default:
        throw new Error(`The mock does not know the command ${command}`);
    }
  }

  async function asked(command: string, payload: unknown): Promise<unknown> {
    const args = (payload ?? {}) as Record<string, unknown>;
    mock.calls.push({ command, args });
    const failure = mock.failures.get(command);
    // The desktop application rejects with the error as plain data, not with an Error.

    if (failure) throw failure;
    if (mock.silent.has(command)) return await new Promise((_, refuse) => waiting.push(refuse));
    return await answer(command, args);
  }
  mockIPC(asked, { shouldMockEvents: true });
  return mock;
}

export { clearMocks };
