/** A form that keeps nothing before it is sent: nobody goes elsewhere while words stand in it. */
import { pending } from '$lib/pending';

export class Unsent {
  /** Whether somebody was about to go elsewhere while it holds words. */
  told = $state(false);
  /** Where something was typed last. */
  #at: HTMLInputElement | HTMLTextAreaElement | null = null;

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

  /** It was sent or given up. */
  done(): void {
    this.#at = null;
    this.told = false;
  }

  #holds(form: HTMLElement): boolean {
    if (this.#at === null) return false;
    const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input:not([type="checkbox"], [type="radio"])',
    );
    return [...fields].some((field) => field.value.trim() !== '');
  }
}
