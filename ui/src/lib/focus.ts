/** Where the focus goes when what had it is taken away: to what stands nearest, never to the window's beginning. */
import { tick } from 'svelte';

const reachable = 'a[href], button, input, select, textarea, [tabindex="0"]';

const canTake = (element: HTMLElement) =>
  element.isConnected &&
  !element.matches(':disabled') &&
  element.tabIndex >= 0 &&
  !element.closest('[hidden]');

const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** What holds the place, or the page's heading. */
function goBeside(place: Element | null): void {
  const around =
    place?.closest<HTMLElement>('[tabindex]') ?? document.querySelector<HTMLElement>('h1[tabindex]');
  around?.focus({ preventScroll: true });
}

/** What keeps the focus, each among its own; of two that lie within each other the inner one does. */
const keepers = new WeakSet<Element>();

function keeperOf(element: Element | null): Element | null {
  let at = element;
  while (at && !keepers.has(at)) at = at.parentElement;
  return at;
}

/**
 * For a list whose rows come and go, or a line of steps. When what was pressed there goes away, however late, the
 * focus goes to what has come to stand in its place, else to the last that is left.
 */
export const keepsFocus = (list: HTMLElement): (() => void) => keep(list, null);

/** The same where it is known what comes next: the focus goes to the first that answers to this selector. */
export const keepsFocusAt = (next: string) => (list: HTMLElement) => keep(list, next);

function keep(list: HTMLElement, wanted: string | null): () => void {
  let last: HTMLElement | null = null;
  let keeper: Element | null = null;
  let at = 0;
  let wasDisabled = false;
  const all = () => [...list.querySelectorAll<HTMLElement>(reachable)].filter(canTake);

  function note(event: FocusEvent) {
    last = event.target instanceof HTMLElement ? event.target : null;
    keeper = keeperOf(last);
    at = last ? all().indexOf(last) : 0;
    wasDisabled = false;
  }

  function leave(event: FocusEvent) {
    if (event.relatedTarget instanceof Node) {
      if (!list.contains(event.relatedTarget)) last = null;
      return;
    }
    // Either somebody went elsewhere, or what had the focus is going away just now.
    const left = last;
    setTimeout(() => {
      if (left && left === last && canTake(left) && document.activeElement !== left) last = null;
    });
  }

  const changes = new MutationObserver(() => {
    if (!last) return;
    if (last.isConnected) {
      if (last.matches(':disabled')) wasDisabled = true;
      else if (wasDisabled) {
        wasDisabled = false;
        if (isLost()) last.focus();
      } else at = all().indexOf(last);
      return;
    }
    last = null;
    if (!isLost() || (keeper !== list && keeper?.isConnected)) return;
    const left = all();
    const next =
      left.find((one) => wanted !== null && one.matches(wanted)) ??
      left[Math.min(Math.max(at, 0), left.length - 1)];
    if (next) next.focus();
    else goBeside(list);
  });

  keepers.add(list);
  list.addEventListener('focusin', note);
  list.addEventListener('focusout', leave);
  changes.observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    keepers.delete(list);
    list.removeEventListener('focusin', note);
    list.removeEventListener('focusout', leave);
    changes.disconnect();
  };
}

/**
 * For a small form that stands in place for a while: called when it comes, and attached to it. Once it is gone the
 * focus is where it came from, unless somebody has taken it elsewhere.
 */
export function givesFocusBack(): () => () => void {
  const from = document.activeElement;
  const place = from?.parentElement ?? null;
  return () => () => {
    void tick().then(() => {
      if (!isLost()) return;
      if (from instanceof HTMLElement && from !== document.body && canTake(from)) from.focus();
      else goBeside(place?.isConnected ? place : null);
    });
  };
}
