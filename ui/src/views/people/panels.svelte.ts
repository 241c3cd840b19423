/** Which panel stands beside the list of people or of organisations. */
import { commands } from '$lib/commands.svelte';
import { router } from '$lib/router.svelte';
import { m } from '$paraglide/messages';

type Place = 'people' | 'organisations';

const doings = {
  people: { add: m.people_add, merge: m.merge_people },
  organisations: { add: m.organisations_add, merge: m.merge_organisations },
};

export class Panels {
  /** Whether two that are one are being compared. */
  merging = $state(false);
  /** Whether the history of the one shown stands in place of the details. */
  history = $state(false);
  readonly #place: Place;

  /** @param shown whose details are open; `new` while one is being added */
  constructor(place: Place, shown: () => string | null) {
    this.#place = place;
    // Another one's details begin with the details, not with the history of the one before.
    $effect(() => {
      this.history = false;
      if (shown() !== null) this.merging = false;
    });
    $effect(() =>
      commands.add([
        { id: `add-${place}`, name: doings[place].add, keys: 'Ctrl+Shift+N', run: () => this.show('new') },
        { id: `merge-${place}`, name: doings[place].merge, keys: 'Ctrl+Shift+M', run: this.compare },
      ]),
    );
  }

  show(id: string | null): void {
    router.go({ at: this.#place, shown: id });
  }

  readonly close = (): void => this.show(null);

  readonly compare = (): void => {
    this.close();
    this.merging = true;
  };
}
