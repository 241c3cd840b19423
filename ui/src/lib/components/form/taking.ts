/** Before a form is sent: its fields give what they hold when they are left, and one may still be typed in. */
import { tick } from 'svelte';
import { pending } from '$lib/pending';

/** Lets every field give what it holds; answers with the first that holds what can't be read, or null. */
export async function takeAll(form: HTMLElement): Promise<HTMLElement | null> {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && form.contains(focused)) focused.blur();
  await pending.write();
  await tick();
  if (focused instanceof HTMLElement && document.activeElement === document.body) focused.focus();
  return form.querySelector<HTMLElement>('[aria-invalid="true"]');
}
