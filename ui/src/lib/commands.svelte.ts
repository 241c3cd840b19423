/** Everything that can be done by name: the palette lists it, the keyboard reaches it, menus point at it. */

export interface Command {
  id: string;
  name: () => string;
  /** What else one may look for it by. Not shown. */
  alsoCalled?: () => string;
  /** As in "Ctrl+Shift+Z" or "?". */
  keys?: string;
  /** The same keys as other keyboards have them. Not shown. */
  alsoKeys?: readonly string[];
  /** Keys that the text hears itself while it has the focus. Shown, never heard here. */
  ownKeys?: string;
  run: () => void | Promise<void>;
  /** A command that can't be done now is not offered. */
  possible?: () => boolean;
}

class Commands {
  /** Those that were added together, the newest first. What is taken away as a page goes would see an old list of
   * them in a signal, and bring it back. */
  #added: readonly (readonly Command[])[] = [];
  #known = $state.raw<readonly Command[]>([]);

  get all(): readonly Command[] {
    return this.#known;
  }

  get possible(): readonly Command[] {
    return this.#known.filter((command) => command.possible?.() ?? true);
  }

  /** Adds commands, before those that were there, and gives back what takes them away again. */
  add(commands: readonly Command[]): () => void {
    // Two pages may add the same: each takes away only its own.
    const added = [...commands];
    this.#added = [added, ...this.#added];
    this.#known = this.#added.flat();
    return () => {
      this.#added = this.#added.filter((others) => others !== added);
      this.#known = this.#added.flat();
    };
  }

  /** Does what a key press asks for, if anything. */
  press(event: KeyboardEvent): void {
    // An editor or a list that took the key has done with it what was asked.
    if (event.defaultPrevented) return;
    const pressed = keysOf(event);
    if (isTakingBack(event) && isOwn(event.target)) {
      // The engine has no keys for it.
      event.preventDefault();
      takeBack(pressed === undoing ? 'undo' : 'redo');
      return;
    }
    if (belongsToField(pressed, event.target)) return;
    const command = this.possible.find(
      ({ keys, alsoKeys }) => keys === pressed || alsoKeys?.includes(pressed),
    );
    if (!command) return;
    event.preventDefault();
    void command.run();
  }
}

/** A key press written as in {@link Command.keys}. */
export function keysOf(event: KeyboardEvent): string {
  const key = keyOf(event);
  if (!event.ctrlKey && !event.metaKey && !event.altKey) return key;
  const held = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : null,
    event.altKey ? 'Alt' : null,
    event.shiftKey ? 'Shift' : null,
    key,
  ];
  return held.filter((part) => part !== null).join('+');
}

/**
 * What the key is called. In a chord, a digit is one on every keyboard, also where it needs Shift (AZERTY), and a
 * letter of another script goes by the place of its key.
 */
function keyOf(event: KeyboardEvent): string {
  const { key } = event;
  const isChord = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  if (isChord) {
    const digit = /^Digit(\d)$/.exec(event.code)?.[1];
    if (digit !== undefined) return digit;
  }
  const letter = isChord ? latinKey(event) : key;
  return letter.length === 1 ? letter.toUpperCase() : letter;
}

/** What a key writes; where it writes another script, the Latin letter of its place. */
export function latinKey({ key, code }: KeyboardEvent): string {
  const isOther = key.length === 1 && !/^[\u0020-\u007e]$/.test(key);
  return (isOther ? /^Key([A-Z])$/.exec(code)?.[1] : undefined) ?? key;
}

const [undoing, redoing] = ['Ctrl+Z', 'Ctrl+Shift+Z'] as const;

/** Whether a key press asks for the last change, or the last letters, to be undone or done again. */
export const isTakingBack = (event: KeyboardEvent): boolean =>
  [undoing, redoing].some((keys) => keys === keysOf(event));

/** What each field held when something was last typed in it. */
const typed = new WeakMap<EventTarget, string>();

/** Keeps what was typed: a field that was emptied by hand has letters to take back, one that was sent off has none. */
export function keepTyped({ target }: Event): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    typed.set(target, target.value);
}

/**
 * Whether a field has letters of its own to take back: what stands in it as it is on the record can be undone there
 * alone, and what is empty holds nothing, unless that is what was typed.
 */
function isOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (!isTypedIn(target) || target.dataset['unchanged'] !== undefined) return false;
  return target.value !== '' || typed.get(target) === '' || target.dataset['changed'] !== undefined;
}

/** What the engine keeps of the letters typed in a field; there is no other way to it than this old one. */
function takeBack(which: 'undo' | 'redo'): void {
  document.execCommand(which);
}

/** Letters are for the field that has the focus; the undoing of letters for a text that sees to it itself. */
function belongsToField(pressed: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (pressed === undoing || pressed === redoing) return target.isContentEditable;
  return !pressed.includes('+') && (isTypedIn(target) || target instanceof HTMLSelectElement);
}

/** Fields without letters of their own. */
const unwritten = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'];

function isTypedIn(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return !unwritten.includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement;
}

export const commands = new Commands();
