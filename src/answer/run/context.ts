import type { Channels } from '../../domain/channels.ts';
import type { FigureSources } from '../../figures/find-figures.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import type { ReadRule } from '../../rules/rule-reader.ts';
import type { Store } from '../../storage/store.ts';

/** What queries are run with. */
export interface RunContext {
  readonly store: Store;
  readonly retriever: Retriever;
  readonly figures: FigureSources;
  readonly readRule: ReadRule;
  readonly channels: Channels;
}
