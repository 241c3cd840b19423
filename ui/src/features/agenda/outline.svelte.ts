/**
 * An agenda while it is edited: the record's items and the lines that are still only typed.
 *
 * Lines keep their key, and so their place in the page and the caret, when the record is loaded again. Changes are
 * shown at once and written one after the other; the record has the last word as soon as all of them are through.
 */
import { office, Refusal, type AgendaRow, type ItemKind } from '$lib/ipc/client';
import { asked, type Some } from '$lib/ipc/records';
import { revision } from '$lib/revision.svelte';
import { out, sittingsOf, step, type Laid, type Target } from './sittings';
import { branch, children, deeper, following, inserted, moved, placeOf, shallower } from './tree';
import type { Spot } from './tree';

export interface Line extends Laid {
  /** Null while the line is only typed. */
  id: string | null;
  /** The title as it stands in the field. */
  title: string;
  /** The title on the record. */
  kept: string;
  row: AgendaRow | null;
  /** What was chosen for a line before it had a title. */
  wish: { kind?: ItemKind; minutes_planned?: number | null };
  refusal: Refusal | null;
}

/** Where the caret shall be once the page shows the line. */
export interface Wanted {
  key: string;
  from: number;
  to: number;
}

const pause = 800;

/** The lines with one of them, and all below it, in another sitting. */
function fallen(lines: readonly Line[], key: string, falls_in: number): Line[] {
  const taken = branch(lines, key);
  return lines.map((line) => (taken.includes(line) ? { ...line, falls_in } : line));
}

/** Whether its title says something that isn't on the record. */
const isUnkept = ({ id, title, kept }: Line) => title.trim() !== '' && (id === null || title !== kept);

export class Outline {
  lines = $state.raw<readonly Line[]>([]);
  wanted = $state.raw<Wanted | null>(null);
  /** How many sittings the meeting has. */
  sittings = 0;
  readonly #meetingId: string;
  /** The key of a line that began as a draft. */
  readonly #keys: Record<string, string> = {};
  /** Where a draft was put when it was written, until another is put somewhere or anything moves. */
  #born: Record<string, string> = {};
  /** What was chosen for a draft when it was written. */
  readonly #sent: Record<string, Line['wish']> = {};
  readonly #timers: Record<string, ReturnType<typeof setTimeout>> = {};
  /** The lines that are being taken out: what was typed into them last goes with them. */
  readonly #goes: Record<string, boolean> = {};
  #pending = 0;
  #queue: Promise<void> = Promise.resolve();

  constructor(meetingId: string) {
    this.#meetingId = meetingId;
  }

  /** The lines whose titles aren't on the record. */
  get unkept(): readonly Line[] {
    return this.lines.filter(isUnkept);
  }

  get(key: string | null): Line | undefined {
    return this.lines.find((line) => line.key === key);
  }

  /**
   * Takes the record's items over; what is being typed stays.
   *
   * @param held the line with the caret, which goes to what comes to stand in its place where the line is no more
   */
  take(rows: readonly AgendaRow[], held: string | null = null): void {
    // What comes while changes are on their way may not know them; another answer follows.
    if (this.#pending > 0) return;
    const before = this.lines;
    const keyOf = (id: string | null) => (id === null ? null : (this.#keys[id] ?? id));
    let lines: Line[] = rows.map((row) => {
      const key = keyOf(row.id) as string;
      const old = before.find((line) => line.key === key);
      this.#goes[key] = false;
      const isDirty = old !== undefined && old.title !== old.kept;
      return {
        key,
        parent: keyOf(row.parent_id),
        depth: row.depth,
        isLeaf: row.kind === 'break',
        id: row.id,
        title: isDirty ? old.title : row.title,
        kept: row.title,
        falls_in: row.falls_in,
        row,
        wish: {},
        refusal: old?.refusal ?? null,
      };
    });
    const left = before.filter((line) => !lines.some((one) => one.key === line.key));
    for (const draft of left.flatMap((line) => this.#asDraft(line))) {
      const parent = lines.some((line) => line.key === draft.parent) ? draft.parent : null;
      const siblings = children(before, draft.parent);
      const above = siblings[siblings.findIndex((line) => line.key === draft.key) - 1];
      const at = children(lines, parent).findIndex((line) => line.key === above?.key);
      // It is written where it stands: into another sitting it comes by a step of its own.
      lines = inserted(lines, { parent, position: at + 1 }, [{ ...draft, falls_in: null }]);
    }
    this.lines = lines;
    const at = before.findIndex((line) => line.key === held);
    if (at >= 0 && !this.get(held)) this.#wantEnd(lines[Math.min(at, lines.length - 1)]);
  }

  type(key: string, title: string): void {
    this.#set(key, { title, refusal: null });
    clearTimeout(this.#timers[key]);
    this.#timers[key] = setTimeout(() => this.save(key), pause);
  }

  /** The row is left: a draft that says nothing goes. */
  drop(key: string): void {
    const line = this.get(key);
    const isBusy = this.wanted?.key === key || children(this.lines, key).length > 0;
    if (line?.id !== null || line.title.trim() !== '' || isBusy) return;
    this.lines = this.lines.filter((one) => one.key !== key);
  }

  /** The field is left: an item without a title gets the old one back. */
  leave(key: string): void {
    const line = this.get(key);
    if (!line) return;
    if (line.title.trim() !== '') this.save(key);
    else if (line.id !== null) this.#set(key, { title: line.kept, refusal: null });
  }

  save(key: string): void {
    clearTimeout(this.#timers[key]);
    const line = this.get(key);
    if (!line || !isUnkept(line)) return;
    this.#then(key, () => this.#write(key));
  }

  /** A new line after this one, or at the end; the caret goes there. */
  add(after: string | null): void {
    this.#draft(this.#next(after));
  }

  /** The caret goes to the end of the first line. */
  start(): void {
    this.#wantEnd(this.lines[0]);
  }

  /** A break after this line, or at the end; a quarter of an hour to begin with. Its usual title is typed over. */
  addBreak(after: string | null, title: string): void {
    const key = this.#draft(this.#next(after), title);
    this.#set(key, { wish: { kind: 'break', minutes_planned: 15 }, isLeaf: true });
    this.wanted = { key, from: 0, to: title.length };
    this.save(key);
  }

  /** Enter: saves the line and begins the next; on an empty part of another it goes up a level. */
  enter(key: string): void {
    const line = this.get(key);
    if (!line) return;
    if (line.title.trim() === '') {
      const up = line.id === null ? shallower(this.lines, key) : null;
      if (up) this.move(key, up, 0, 0);
      return;
    }
    this.save(key);
    this.add(key);
  }

  /** Several titles at once, as pasted from a text; so many letters of the last stand behind the caret. */
  paste(key: string, titles: readonly string[], behind = 0): void {
    let last = key;
    for (const title of titles) last = this.#draft(following(this.lines, last), title);
    const at = (titles.at(-1)?.length ?? 0) - behind;
    this.wanted = { key: last, from: at, to: at };
    for (const line of this.lines.filter((one) => one.id === null)) this.save(line.key);
  }

  /** Takes a line out: a draft is forgotten, an item goes to the trash. The caret goes to the line above. */
  remove(key: string): void {
    const at = this.lines.findIndex((line) => line.key === key);
    const line = this.lines[at];
    if (!line) return;
    clearTimeout(this.#timers[key]);
    const above = this.lines[at - 1] ?? this.lines[at + branch(this.lines, key).length];
    if (line.id === null) {
      this.lines = this.lines.filter((one) => one.key !== key && one.parent !== key);
    } else if (children(this.lines, key).length === 0) {
      this.lines = this.lines.filter((one) => one.key !== key);
    }
    const { id } = line;
    if (id !== null) {
      this.#goes[key] = true;
      this.#then(key, () => office.removeRecord('agenda_item', id), line);
    }
    this.#wantEnd(above);
  }

  indent(key: string, from: number, to: number): void {
    this.move(key, deeper(this.lines, key), from, to);
  }

  outdent(key: string, from: number, to: number): void {
    this.move(key, out(this.lines, key), from, to);
  }

  /** One place up or down, also into the sitting there. */
  shift(key: string, by: -1 | 1, from: number, to: number): void {
    this.move(key, step(this.lines, this.sittings, key, by), from, to);
  }

  /** Moves a line with all below it, into another sitting too; the caret stays where it is in it. */
  move(key: string, spot: Spot | Target | null, from: number, to: number): void {
    const line = this.get(key);
    const lines = spot && moved(this.lines, key, spot);
    const parent = this.get(spot?.parent ?? null);
    if (!line || !spot || !lines || (parent?.id === null && parent.title.trim() === '')) return;
    if (parent) this.save(parent.key);
    this.save(key);
    const isBare = line.id === null && line.title.trim() === '';
    const sitting = isBare ? null : this.#another(key, spot);
    const here = placeOf(this.lines, key);
    const stays = sitting === null && here?.parent === spot.parent && here.position === spot.position;
    this.lines = sitting === null ? lines : fallen(lines, key, sitting);
    this.wanted = { key, from, to };
    if (isBare || stays) return;
    const then = this.lines;
    this.#then(key, async () => {
      const { id } = this.get(key) ?? { id: null };
      const place = this.#place(key, then);
      // A draft that was moved before it was written came to its place at once.
      if (id === null || (sitting === null && this.#born[key] === place.words)) return;
      this.#born = {};
      await office.moveItem(id, place.parent_id, place.position, sitting);
    });
  }

  /** The sitting of a place where it isn't the one in which the line is already. */
  #another(key: string, spot: Spot | Target): number | null {
    if (!('sitting' in spot)) return null;
    const at = this.lines.findIndex((line) => line.key === key);
    const now = sittingsOf(this.lines)[at] ?? null;
    return spot.sitting === now ? null : spot.sitting;
  }

  /** Changes fields of an item; a draft without a title remembers what it can. */
  change(key: string, fields: Some<'agenda_item'>, title = ''): void {
    const line = this.get(key);
    if (!line) return;
    if (line.id === null && line.title.trim() === '' && title !== '') this.#set(key, { title });
    if (line.id === null) {
      const { kind, minutes_planned } = fields;
      const wish = {
        ...line.wish,
        ...(kind === undefined ? {} : { kind }),
        ...(minutes_planned === undefined ? {} : { minutes_planned }),
      };
      this.#set(key, { wish, isLeaf: wish.kind === 'break' });
      this.save(key);
      return;
    }
    const { id } = line;
    // Shown at once; clock times follow with the record.
    if (line.row) {
      const row = { ...line.row, ...fields } as AgendaRow;
      this.#set(key, { row, isLeaf: row.kind === 'break' });
    }
    this.#then(key, () => office.changeRecord('agenda_item', id, fields));
  }

  /** All that is typed goes to the record; the answer comes when nothing is on its way any more. */
  async saveAll(): Promise<void> {
    for (const line of this.lines) this.save(line.key);
    while (this.#pending > 0) await this.#queue;
  }

  /** After a line, or at the end; what closes the meeting stays the last. */
  #next(after: string | null): Spot {
    if (after !== null) return following(this.lines, after);
    const top = children(this.lines, null);
    const closes = top.at(-1)?.row?.kind === 'closing';
    return { parent: null, position: top.length - (closes ? 1 : 0) };
  }

  #draft(spot: Spot, title = ''): string {
    const key = `new-${crypto.randomUUID()}`;
    const line: Line = {
      key,
      parent: spot.parent,
      depth: 0,
      id: null,
      title,
      kept: '',
      falls_in: null,
      row: null,
      wish: {},
      refusal: null,
    };
    this.lines = inserted(this.lines, spot, [line]);
    this.#wantEnd(line);
    return key;
  }

  /** Writes the title as it stands now: it may have changed again while others were written. */
  async #write(key: string): Promise<void> {
    const line = this.get(key);
    if (!line || line.title.trim() === '') return;
    const { title, wish } = line;
    if (line.id !== null) {
      // What was chosen while the line was being put on the record didn't go with it.
      const late = line.row === null && wish !== this.#sent[key] ? wish : {};
      const fields = { ...late, ...(title === line.kept ? {} : { title }) };
      this.#sent[key] = wish;
      if (Object.keys(fields).length === 0) return;
      await office.changeRecord('agenda_item', line.id, fields);
      this.#set(key, { kept: title, refusal: null });
      return;
    }
    this.#sent[key] = wish;
    const { parent_id, after_id, words } = this.#place(key);
    const item = await asked(
      office.insertItem({
        meeting_id: this.#meetingId,
        parent_id,
        after_id,
        title,
        kind: wish.kind ?? 'discussion',
        minutes_planned: wish.minutes_planned ?? null,
      }),
    );
    this.#keys[item.id] = key;
    this.#born = { [key]: words };
    this.#set(key, { id: item.id, kept: title, refusal: null });
  }

  /** Where a line stands, or stood then, among those that are on the record. */
  #place(key: string, lines = this.lines) {
    const idOf = (line: Line | undefined) => this.get(line?.key ?? null)?.id ?? line?.id ?? null;
    const parent = lines.find((line) => line.key === key)?.parent ?? null;
    const parent_id = idOf(lines.find((line) => line.key === parent));
    const siblings = children(lines, parent);
    const at = siblings.findIndex((line) => line.key === key);
    const above = siblings.slice(0, at).flatMap((line) => idOf(line) ?? []);
    const after_id = above.at(-1) ?? null;
    return { parent_id, after_id, position: above.length, words: `${parent_id} ${after_id}` };
  }

  /** One change after the other; a refusal stands with its line, and the record is shown as it is. */
  #then(key: string, act: () => Promise<unknown>, lost?: Line): void {
    this.#pending += 1;
    const run = async () => {
      try {
        await act();
        if (this.get(key)?.refusal) this.#set(key, { refusal: null });
      } catch (thrown) {
        const refusal = Refusal.of(thrown);
        if (lost) this.#goes[key] = false;
        if (this.get(key)) this.#set(key, { refusal });
        else if (lost) this.#back({ ...lost, refusal });
      }
      this.#pending -= 1;
      if (this.#pending > 0) return;
      this.#born = {};
      revision.changed();
    };
    this.#queue = this.#queue.then(run);
  }

  /** What goes on as a line that is only typed where its item isn't on the record, or not any more. */
  #asDraft(line: Line): Line[] {
    if (line.id === null) return [line];
    if (this.#goes[line.key] || !isUnkept(line)) return [];
    const { kind, minutes_planned } = line.row ?? {};
    const wish = { ...(kind && { kind }), ...(minutes_planned !== undefined && { minutes_planned }) };
    return [{ ...line, id: null, kept: '', row: null, wish: { ...wish, ...line.wish } }];
  }

  /** A line that couldn't be taken out stands at the end until the record says where. */
  #back(line: Line): void {
    this.lines = [...this.lines, line];
  }

  /** The caret goes to the end of the line. */
  #wantEnd(line: Line | undefined): void {
    if (line) this.wanted = { key: line.key, from: line.title.length, to: line.title.length };
  }

  #set(key: string, fields: Partial<Line>): void {
    this.lines = this.lines.map((line) => (line.key === key ? { ...line, ...fields } : line));
  }
}
