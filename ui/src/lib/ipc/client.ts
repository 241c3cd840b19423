/**
 * The one door to the desktop application: nobody else imports the generated bindings or Tauri.
 *
 * Every call answers with its value or throws a {@link Refusal} that can be shown as it is.
 */
import { Channel } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { getCurrentWindow } from '@tauri-apps/api/window';
import { open, save } from '@tauri-apps/plugin-dialog';
import { openPath, revealItemInDir } from '@tauri-apps/plugin-opener';
import { refusalWords } from '$lib/words/refusals';
import { m } from '$paraglide/messages';
import { commands, type ExportProgress, type IpcError } from './bindings';

export type * from './bindings';

/**
 * An error as people read it: what is wrong, and what to do. In the reader's language where the desktop said
 * what it is about; else in its own words.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly hint: string | null;
  readonly field: string | null;

  constructor(error: IpcError) {
    super(error.saying ? refusalWords(error.saying) : error.message);
    this.name = 'Refusal';
    this.code = error.code;
    this.hint = error.saying ? null : error.hint;
    this.field = error.field;
  }

  /** Makes a refusal of anything that was thrown. */
  static of(thrown: unknown): Refusal {
    if (thrown instanceof Refusal) return thrown;
    if (isIpcError(thrown)) return new Refusal(thrown);
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    // What the shell itself refuses it tells its programmers.
    const [message, hint] = typeof thrown === 'string' ? [m.refused_unread(), said] : [said, null];
    return new Refusal({ code: 'unexpected', message, hint, field: null });
  }
}

function isIpcError(thrown: unknown): thrown is IpcError {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;
}

type Answer<T> = { status: 'ok'; data: T } | { status: 'error'; error: IpcError };

async function value<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call.catch((thrown: unknown) => {
    throw Refusal.of(thrown);
  });
  if (answer.status === 'error') throw Refusal.of(answer.error);
  return answer.data;
}

/** What a running export reports to, and how it is called off. */
export interface ExportWatch {
  job: string;
  onprogress: (progress: ExportProgress) => void;
}

/** The way along which a command tells how far it is. */
export function progressChannel(onprogress: ExportWatch['onprogress']): Channel<ExportProgress> {
  const progress = new Channel<ExportProgress>();
  progress.onmessage = onprogress;
  return progress;
}

/** Every command of the desktop application; it answers with its value or throws a {@link Refusal}. */
type Office = {
  [Name in keyof typeof commands]: (typeof commands)[Name] extends (
    ...given: infer Given
  ) => Promise<Answer<infer T>>
    ? (...given: Given) => Promise<T>
    : never;
};

type AnyCommand = (...given: unknown[]) => Promise<Answer<unknown>>;

/** Gets each call as it is made, by the name of its command. */
type CallWatcher = (name: string, answer: Promise<unknown>) => void;

let watcher: CallWatcher | null = null;

/** Tells of every call to the desktop application from now on. */
export function watchCalls(watch: CallWatcher): void {
  watcher = watch;
}

function watched<T>(name: string, answer: Promise<T>): Promise<T> {
  watcher?.(name, answer);
  return answer;
}

/** The use cases, by the names of the commands. */
export const office = Object.fromEntries(
  Object.entries(commands).map(([name, command]) => [
    name,
    (...given: unknown[]) => watched(name, value((command as AnyCommand)(...given))),
  ]),
) as Office;

/** A kind of file in a dialog: what it is called and how its names end. */
export interface FileKind {
  name: string;
  extensions: string[];
}

/** The endings of what the window writes and can then have opened; `capabilities/main.json` allows the same. */
export const exportEndings = ['pdf', 'csv', 'vcf', 'ics'] as const;

/** A kind of file that goes out of the window. */
export interface ExportKind extends FileKind {
  extensions: (typeof exportEndings)[number][];
}

/** Files over the window, from the system's own: where they are in CSS pixels, and on the drop which. */
export type FileDrag =
  | { is: 'over'; x: number; y: number }
  | { is: 'dropped'; x: number; y: number; paths: string[] }
  | { is: 'gone' };

/** WebView2 counts in the screen's points what GTK and macOS count in the window's own. */
const countsPoints = () => navigator.userAgent.includes('Windows');

/** How large the pages are shown; 1 is their own size. */
let shownAs = 1;

/** Shows the pages larger or smaller. */
async function zoom(factor: number): Promise<void> {
  await getCurrentWebview().setZoom(factor);
  shownAs = factor;
}

/** Tells of files dragged over the window, until what it gives back is called. */
function onFileDrag(tell: (drag: FileDrag) => void): () => void {
  let stop: (() => void) | null = null;
  let isOver = false;
  async function begin() {
    const off = await getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === 'leave') {
        tell({ is: 'gone' });
        return;
      }
      const { x, y } = payload.position.toLogical(countsPoints() ? window.devicePixelRatio : shownAs);
      tell(payload.type === 'drop' ? { is: 'dropped', x, y, paths: payload.paths } : { is: 'over', x, y });
    });
    if (isOver) off();
    else stop = off;
  }
  // Where the window can't be asked, as in a browser, files are chosen by the button.
  begin().catch(() => undefined);
  return () => {
    isOver = true;
    stop?.();
  };
}

/** Asks before the window is closed. Where it may not, it stays. */
function onClosing(mayClose: () => Promise<boolean>): void {
  async function begin() {
    await getCurrentWindow().onCloseRequested(async (closing) => {
      if (!(await mayClose().catch(() => true))) closing.preventDefault();
    });
  }
  // Where the window can't be asked, as in a browser, it closes by itself.
  begin().catch(() => undefined);
}

/** The system's own dialogs and programs. */
export const system = {
  /** The path the person chose, or null when they chose none. The first kind is shown, the others can be. */
  askForFile: (title: string, ...kinds: FileKind[]): Promise<string | null> =>
    open({ title, filters: kinds, multiple: false, directory: false }),
  /** Where the person wants the file, or null. */
  askWhereToSave: (title: string, name: string, ...kinds: FileKind[]): Promise<string | null> =>
    save({ title, defaultPath: name, filters: kinds }),
  openFile: (path: string): Promise<void> => openPath(path),
  /** Whether a file may be opened: a name that was given another ending, or none, is not. */
  canOpen: (path: string): boolean => exportEndings.some((ending) => path.endsWith(`.${ending}`)),
  showInFolder: (path: string): Promise<void> => revealItemInDir(path),
  zoom,
  /** How many of the screen's points make a CSS pixel. */
  density: (): number => (window.devicePixelRatio || 1) * (countsPoints() ? 1 : shownAs),
  onFileDrag,
  onClosing,
  /** Closes the window at once, without asking. */
  leave: async (): Promise<void> => getCurrentWindow().destroy(),
};
