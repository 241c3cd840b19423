import '$lib/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { getLocale, overwriteGetLocale } from '$paraglide/runtime';

// A change of language reloads the page, so that it need not be asked anew (of the storage) for every word.
const locale = getLocale();
overwriteGetLocale(() => locale);

const target = document.getElementById('window');
if (target) mount(App, { target });
