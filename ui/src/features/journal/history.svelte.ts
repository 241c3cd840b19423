/** Undo and redo, with the names of what they would do. */
import { office, Refusal, type UndoState } from '$lib/ipc/client';
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import { revision } from '$lib/revision.svelte';
import { operationWords } from '$lib/words/operations';
import { m } from '$paraglide/messages';

const nothing: UndoState = { undo: null, undo_code: null, redo: null, redo_code: null };

const named = (words: string | null, code: string | null) =>
  words === null ? null : operationWords(code, words);

class History {
  state = $state.raw<UndoState>(nothing);
  /** What would be taken back, in the window's language. */
  readonly undoName = $derived(named(this.state.undo, this.state.undo_code));
  /** What would be made again. */
  readonly redoName = $derived(named(this.state.redo, this.state.redo_code));

  async refresh(): Promise<void> {
    try {
      this.state = await office.undoState();
    } catch {
      // No file is open, or it just closed: there is nothing to take back.
      this.state = nothing;
    }
  }

  async undo(): Promise<void> {
    // What was typed last is what is taken back, and named.
    await pending.write({ mayStay: true });
    await this.refresh();
    const name = this.undoName;
    await this.#step(office.undo, name === null ? null : m.history_undone({ name }));
  }

  async redo(): Promise<void> {
    await pending.write({ mayStay: true });
    await this.refresh();
    const name = this.redoName;
    await this.#step(office.redo, name === null ? null : m.history_redone({ name }));
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
