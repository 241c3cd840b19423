/** Where the window is. */
import { href, readRoute, type Route } from '$lib/routes';

class Router {
  route = $state.raw<Route>(readRoute(location.hash));

  constructor() {
    addEventListener('hashchange', () => {
      this.route = readRoute(location.hash);
    });
  }

  go(route: Route): void {
    location.hash = href(route);
  }

  /** Goes there and is there at once, for those who go on in the page that has come. */
  show(route: Route): void {
    this.go(route);
    this.route = route;
  }

  /** Says where we are without a step in the history, for places that change with each key typed. */
  restate(route: Route): void {
    history.replaceState(null, '', href(route));
    this.route = route;
  }
}

export const router = new Router();
