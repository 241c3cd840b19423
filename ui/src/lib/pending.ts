/** What was typed and isn't on the record yet. It is written before what stands beneath it is taken away or changes hands. */

/** Writes what waits; answers whether nothing waits any more. */
type Write = () => Promise<boolean>;

/** A form that keeps nothing before it is sent. */
interface HeldForm {
  /** Whether words stand in it that would be lost with it. */
  holds: () => boolean;
  /** Says so, and is gone to. */
  say: () => void;
  isIn: (place: Element) => boolean;
}

/** By each write, whether what it can't write stands on with its reason in a field of the page. */
const writes = new Map<Write, { stays: boolean }>();
const forms = new Set<HeldForm>();
const sent = new Set<Promise<unknown>>();

export const pending = {
  /**
   * From now on asked whenever all is to be written, until what this gives back is called.
   *
   * @param stays whether what can't be written stands on in its field, with the reason, for as long as the page does
   */
  add(write: Write, { stays = false } = {}): () => void {
    writes.set(write, { stays });
    return () => {
      writes.delete(write);
    };
  },

  /** From now on nobody goes elsewhere while the form holds words, until what this gives back is called. */
  hold(form: HeldForm): () => void {
    forms.add(form);
    return () => {
      forms.delete(form);
    };
  },

  /** It is on its way to the record: it is waited for. What becomes of it is told to whoever sent it. */
  async sent(call: Promise<unknown>): Promise<void> {
    sent.add(call);
    await call.catch(() => undefined);
    sent.delete(call);
  },

  /** Whether no words are lost with this place, or with the page; the form that holds some says so. */
  mayLeave(place?: Element): boolean {
    for (const form of forms) {
      if (!form.holds() || (place && !form.isIn(place))) continue;
      form.say();
      return false;
    }
    return true;
  },

  /**
   * Writes all that can be written without being sent. False where something of it couldn't be.
   *
   * @param mayStay whether the fields of the page stay as they are, with what they couldn't keep
   */
  async write({ mayStay = false } = {}): Promise<boolean> {
    const done = await Promise.all(
      [...writes].map(async ([write, { stays }]) => (await write()) || (mayStay && stays)),
    );
    return done.every(Boolean);
  },

  /**
   * Writes all that waits, and waits for what was sent. False where something of it couldn't be written, or waits to be
   * sent.
   */
  async settle({ mayStay = false } = {}): Promise<boolean> {
    const isWritten = await pending.write({ mayStay });
    await Promise.allSettled(sent);
    return pending.mayLeave() && isWritten;
  },
};
