import type { IndicatorId } from '../../../src/domain/ids.ts';
import type { Item } from '../clauses/item.ts';
import type { Subject } from '../clauses/subjects.ts';
import type { FoundFigure } from '../found-figure.ts';
import type { DocumentTopic } from './document-topic.ts';
import type { Matter } from './matters.ts';

/**
 * What the words of an item say: `whole`: a thing by its full name · `step`: what became of the thing named before ·
 * `part`: one way, kind or entry of it · `beside`: a rate or comparison of the number before · `other`: something else.
 */
export type Role = 'whole' | 'step' | 'part' | 'beside' | 'other';

export interface Reading {
  readonly role: Role;
  readonly matter: Matter | null;
  /** Several where one number is that of each of several nouns; none in doubt. */
  readonly indicators: readonly IndicatorId[];
  /** Of another time than the report's. */
  readonly past?: boolean;
}

export interface NamedItem extends Reading {
  readonly item: Item<FoundFigure>;
  readonly subject: Subject;
}

/** An item with everything that its words may lean on. */
export interface Situation {
  readonly item: Item<FoundFigure>;
  readonly subject: Subject;
  readonly topic: DocumentTopic;
  /** What the item is about, as far as its clause or what stands before tells. */
  readonly matter: Matter | null;
  /** The last thing that was named in full, which steps and rates go on about. */
  readonly anchor: NamedItem | null;
  /** The number whose parts are being listed. */
  readonly list: NamedItem | null;
  /** The items before it in the sentence. */
  readonly before: readonly NamedItem[];
  /** The sentence up to the number, with the heading above it. */
  readonly sentence: string;
  /** The whole sentence. */
  readonly content: string;
}
