/** A form that keeps nothing before it is sent: nobody goes elsewhere while words stand in it. */
import { pending } from '$lib/pending';

export class Unsent {
  /** Whether somebody was about to go elsewhere while it holds words. */
  told = $state(false);
  /** Where something was typed last. */
  #at: HTMLInputElement | HTMLTextAreaElement | null = null;
  /** Whether its words are on their way: whoever takes them may leave. */
  #isSending = false;

  /** To be attached to the form. */
  readonly watch = (form: HTMLElement): (() => void) => {
    const type = ({ target }: Event) => {
      const isText =
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type));
      if (isText) this.#at = target;
      if (!this.#holds(form)) this.told = false;
    };
    const forget = pending.hold({
      holds: () => this.#holds(form),
      say: () => {
        this.told = true;
        const field = this.#at?.isConnected ? this.#at : form.querySelector<HTMLElement>('textarea, input');
        field?.focus();
        field?.scrollIntoView({ block: 'nearest' });
      },
      isIn: (place) => place.contains(form),
    });
    form.addEventListener('input', type);
    return () => {
      forget();
      form.removeEventListener('input', type);
    };
  };

  /** Whether the form may be given up by a key: where it holds words it is said first, and the next time it may. */
  mayGiveUp(form: HTMLElement): boolean {
    if (this.told || !this.#holds(form)) return true;
    this.told = true;
    return false;
  }

  /** It was sent or given up. */
  done(): void {
    this.#at = null;
    this.told = false;
  }

  /** Sends the words; they are held again if that fails. */
  async send(act: () => unknown): Promise<void> {
    this.#isSending = true;
    try {
      await act();
      this.done();
    } finally {
      this.#isSending = false;
    }
  }

  #holds(form: HTMLElement): boolean {
    if (this.#at === null || this.#isSending) return false;
    const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input:not([type="checkbox"], [type="radio"])',
    );
    return [...fields].some((field) => field.value.trim() !== '');
  }
}
