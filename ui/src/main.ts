import '$lib/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { Refusal } from '$lib/ipc/client';
import { nameKeys } from '$lib/keys';
import { notices } from '$lib/notices.svelte';
import { getLocale, overwriteGetLocale } from '$paraglide/runtime';

// A change of language reloads the page, so that it need not be asked anew (of the storage) for every word.
const locale = getLocale();
overwriteGetLocale(() => locale);

nameKeys(window);

// What was refused and no part of a page has caught is said at the foot of the window.
window.addEventListener('unhandledrejection', ({ reason }) => {
  if (reason instanceof Refusal) notices.warn(reason.message, reason.hint);
});

const target = document.getElementById('window');
if (target) mount(App, { target });
