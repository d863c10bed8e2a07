import type { Channels } from '../../domain/channels.ts';
import type { Pace } from '../../domain/pace.ts';
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
  readonly pace: Pace;
}

/** The same for one question, whose work keeps its pace. Searching has limits of its own, and may wait for an embedder. */
export const atPace = (context: RunContext, pace: Pace): RunContext => ({
  ...context,
  pace,
  figures: { ...context.figures, pace },
  retriever: { retrieve: (request) => pace.outside(() => context.retriever.retrieve(request)) },
});
