/**
 * Slides on their way into the file: they are read while one works at another part, which waits only while they are
 * written into the file.
 */
import { office, progressChannel, Refusal } from '$lib/ipc/client';
import { asked } from '$lib/ipc/records';
import { m } from '$paraglide/messages';
import { baseName } from '$lib/filename';
import { notices } from '$lib/notices.svelte';
import { revision } from '$lib/revision.svelte';

export type Transfer =
  | { is: 'running'; job: string; name: string; share: number | null; stopping: boolean }
  | { is: 'failed'; name: string; refusal: Refusal };

class Slides {
  /** By presentation. */
  all = $state.raw<ReadonlyMap<string, Transfer>>(new Map());

  get(presentationId: string): Transfer | undefined {
    return this.all.get(presentationId);
  }

  /** Takes a file in as the presentation's slides. */
  async attach(presentationId: string, path: string): Promise<void> {
    if (this.get(presentationId)?.is === 'running') return;
    const job = crypto.randomUUID();
    const name = baseName(path);
    this.#set(presentationId, { is: 'running', job, name, share: null, stopping: false });
    const progress = progressChannel(({ done, total }) => {
      const running = this.get(presentationId);
      if (running?.is !== 'running') return;
      this.#set(presentationId, { ...running, share: total === 0 ? null : done / total });
    });
    try {
      // Nobody waits for it unasked: it may take minutes.
      await asked(office.attachSlides(presentationId, path, job, progress));
      revision.changed();
      this.close(presentationId);
      notices.say(m.presentations_attached({ file: name }));
    } catch (thrown) {
      const refusal = Refusal.of(thrown);
      if (refusal.code === 'cancelled') this.close(presentationId);
      else this.#set(presentationId, { is: 'failed', name, refusal });
    }
  }

  async cancel(presentationId: string): Promise<void> {
    const running = this.get(presentationId);
    if (running?.is !== 'running') return;
    this.#set(presentationId, { ...running, stopping: true });
    try {
      await office.cancelExport(running.job);
    } catch {
      // It had just ended by itself; its own answer says how.
    }
  }

  close(presentationId: string): void {
    this.all = new Map([...this.all].filter(([id]) => id !== presentationId));
  }

  #set(presentationId: string, transfer: Transfer): void {
    this.all = new Map([...this.all, [presentationId, transfer]]);
  }
}

export const slides = new Slides();
