/** Code that comes when it is first wanted. */
export class Lazy<T> {
  /** Undefined until it is there. */
  current = $state.raw<T>();
  /** Whether it couldn't be read. It can be asked for again. */
  failed = $state(false);
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  async fetch(): Promise<void> {
    this.failed = false;
    try {
      this.current = await this.#load();
    } catch {
      this.failed = true;
    }
  }
}
