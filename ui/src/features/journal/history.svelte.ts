/** Undo and redo, with the names of what they would do. */
import { office, Refusal, type UndoState } from '$lib/ipc/client';
import { notices } from '$lib/notices.svelte';
import { revision } from '$lib/revision.svelte';
import { m } from '$paraglide/messages';

class History {
  state = $state.raw<UndoState>({ undo: null, redo: null });

  async refresh(): Promise<void> {
    try {
      this.state = await office.undoState();
    } catch {
      // No file is open, or it just closed: there is nothing to take back.
      this.state = { undo: null, redo: null };
    }
  }

  undo(): Promise<void> {
    const name = this.state.undo;
    return this.#step(office.undo, name === null ? null : m.history_undone({ name }));
  }

  redo(): Promise<void> {
    const name = this.state.redo;
    return this.#step(office.redo, name === null ? null : m.history_redone({ name }));
  }

  async #step(act: () => Promise<UndoState>, done: string | null): Promise<void> {
    if (done === null) return;
    try {
      this.state = await act();
      notices.say(done);
      revision.changed();
    } catch (thrown) {
      const refusal = Refusal.of(thrown);
      notices.warn(refusal.message, refusal.hint);
      await this.refresh();
    }
  }
}

export const history = new History();
