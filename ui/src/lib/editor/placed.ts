/** Decisions, action points and statements that stand in a text: shown as the record has them now. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';

export type PlacedKind = 'decision' | 'action_point' | 'statement';

/** What a placed record looks like: its name, a line of facts, its words. */
export interface Placed {
  name: string;
  facts: string;
  words: string;
}

/** Answers what a record says now; null where it isn't there (any more). */
export type Lookup = (kind: PlacedKind, id: string) => Placed | null;

/** Paints placed records, and paints them again when the record has changed. */
export class PlacedRecords {
  #lookup: Lookup;
  readonly #missing: () => string;
  readonly #views = new Set<() => void>();

  constructor(lookup: Lookup, missing: () => string) {
    this.#lookup = lookup;
    this.#missing = missing;
  }

  /** Takes what the records say from now on. */
  use(lookup: Lookup): void {
    this.#lookup = lookup;
    for (const paint of this.#views) paint();
  }

  extension(): Extension {
    const view = (node: Node) => this.#view(node);
    const nodeViews = { decision: view, action_point: view, statement: view };
    return Extension.create({
      name: 'placed_records',
      addProseMirrorPlugins: () => [new Plugin({ props: { nodeViews } })],
    });
  }

  #view(node: Node): NodeView {
    const kind = node.type.name as PlacedKind;
    const id = String(node.attrs['id']);
    const dom = document.createElement('div');
    dom.className = 'placed';
    dom.contentEditable = 'false';
    dom.dataset['placed'] = kind;
    dom.dataset['id'] = id;

    const paint = () => {
      const shown = this.#lookup(kind, id);
      const top = document.createElement('p');
      top.className = 'placed-top';
      const name = document.createElement('b');
      name.textContent = shown?.name ?? this.#missing();
      top.append(name);
      if (shown?.facts) top.append(' ', shown.facts);
      const words = document.createElement('p');
      words.textContent = shown?.words ?? '';
      dom.replaceChildren(top, words);
    };
    paint();
    this.#views.add(paint);
    return {
      dom,
      update: (next) => next.type === node.type && next.attrs['id'] === node.attrs['id'],
      ignoreMutation: () => true,
      destroy: () => void this.#views.delete(paint),
    };
  }
}
