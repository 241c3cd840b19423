/** What was typed and isn't on the record yet. It is written before what stands beneath it is taken away or changes hands. */

/** Writes what waits; answers whether nothing waits any more. */
type Write = () => Promise<boolean>;

const writes = new Set<Write>();

export const pending = {
  /** From now on asked whenever all is to be written, until what this gives back is called. */
  add(write: Write): () => void {
    writes.add(write);
    return () => {
      writes.delete(write);
    };
  },

  /** Writes all that waits. False where something of it couldn't be written. */
  async settle(): Promise<boolean> {
    const done = await Promise.all([...writes].map((write) => write()));
    return done.every(Boolean);
  },
};
