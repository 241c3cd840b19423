/** Counts the changes to the record. What was loaded under an older count is loaded again. */
class Revision {
  count = $state(0);

  changed(): void {
    this.count += 1;
  }
}

export const revision = new Revision();
