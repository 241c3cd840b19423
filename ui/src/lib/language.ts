/** The window's language. */
import { notices } from '$lib/notices.svelte';
import { pending } from '$lib/pending';
import { m } from '$paraglide/messages';
import { setLocale, type Locale } from '$paraglide/runtime';

/** The pages begin anew in the other language; what was typed is written first. */
export async function speak(language: Locale): Promise<void> {
  if (await pending.settle()) await setLocale(language);
  else notices.warn(m.minutes_not_written(), null);
}
