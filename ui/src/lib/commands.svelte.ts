/** Everything that can be done by name: the palette lists it, the keyboard reaches it, menus point at it. */

import { untrack } from 'svelte';

export interface Command {
  id: string;
  name: () => string;
  /** As in "Ctrl+Shift+Z" or "?". */
  keys?: string;
  run: () => void | Promise<void>;
  /** A command that can't be done now is not offered. */
  possible?: () => boolean;
}

class Commands {
  #known = $state.raw<readonly Command[]>([]);

  get all(): readonly Command[] {
    return this.#known;
  }

  get possible(): readonly Command[] {
    return this.#known.filter((command) => command.possible?.() ?? true);
  }

  /** Adds commands, before those that were there, and gives back what takes them away again. */
  add(commands: readonly Command[]): () => void {
    // Adding is no reading: the effect that adds must not run again when others add theirs.
    this.#known = [...commands, ...untrack(() => this.#known)];
    return () => {
      this.#known = this.#known.filter((command) => !commands.includes(command));
    };
  }

  /** Does what a key press asks for, if anything. */
  press(event: KeyboardEvent): void {
    // An editor or a list that took the key has done with it what was asked.
    if (event.defaultPrevented) return;
    const pressed = keysOf(event);
    if (isTyping(event.target) && belongsToField(pressed)) return;
    const command = this.possible.find((known) => known.keys === pressed);
    if (!command) return;
    event.preventDefault();
    void command.run();
  }
}

/** A key press written as in {@link Command.keys}. */
export function keysOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  if (!event.ctrlKey && !event.metaKey && !event.altKey) return key;
  const held = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : null,
    event.altKey ? 'Alt' : null,
    event.shiftKey ? 'Shift' : null,
    key,
  ];
  return held.filter((part) => part !== null).join('+');
}

/** Letters, and the undoing of letters, are for the field that has the focus. */
function belongsToField(pressed: string): boolean {
  return !pressed.includes('+') || pressed === 'Ctrl+Z' || pressed === 'Ctrl+Shift+Z';
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

export const commands = new Commands();
