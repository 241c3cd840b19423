/** Where the window is. */
import { pending } from '$lib/pending';
import { href, readRoute, type Route } from '$lib/routes';

class Router {
  route = $state.raw<Route>(readRoute(location.hash));

  constructor() {
    addEventListener('hashchange', () => {
      const route = readRoute(location.hash);
      const here = href(this.route);
      // Words that were written and not sent would be lost: the window stays, and the address says so.
      if (href(route) !== here && !pending.mayLeave()) history.replaceState(null, '', here);
      else this.route = route;
    });
  }

  go(route: Route): void {
    location.hash = href(route);
  }

  /** Goes there and is there at once, for those who go on in the page that has come. False where it must stay. */
  show(route: Route): boolean {
    if (!pending.mayLeave()) return false;
    this.go(route);
    this.route = route;
    return true;
  }

  /** Says where we are without a step in the history, for places that change with each key typed. */
  restate(route: Route): void {
    history.replaceState(null, '', href(route));
    this.route = route;
  }

  /** The record that was asked for is closed, or another one shown: the address lets go, so it can be asked for again. */
  letGo(): void {
    const { route } = this;
    if ('shown' in route && typeof route.shown === 'string') this.restate({ ...route, shown: null });
  }
}

export const router = new Router();
