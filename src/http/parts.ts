import type { Context } from 'hono';
import type { Asking } from '../answer/asking.ts';
import type { Examples } from '../answer/examples/examples.ts';
import type { Statistics } from '../answer/statistics/statistics.ts';
import type { Suggest } from '../answer/suggest/suggest.ts';
import type { Today } from '../domain/calendar-day.ts';
import type { ReportId } from '../domain/ids.ts';
import type { ModelControl } from '../domain/model-state.ts';
import type { FeedbackStore } from '../knowledge/feedback.ts';
import type { Store } from '../storage/store.ts';
import type { Log } from './log.ts';
import type { Search } from './searching.ts';

/** What the HTTP side needs of the configuration; `Config` of src/config.ts has all of it. */
export interface HttpSettings {
  /** null: staff routes answer 401. */
  readonly token: string | null;
  /** Questions per minute and client; 0 switches the limit off. */
  readonly rateLimit: number;
  readonly trustProxy: boolean;
  readonly allowedOrigins: readonly string[];
  /** Signs the tokens of pages on other sites; null: one that this process makes up. */
  readonly embedSecret: string | null;
  /** How long an answer is found by its address. */
  readonly answerHours: number;
}

/** What became of an address that staff had ingested. */
export interface IngestedUrl {
  readonly outcome: 'added' | 'replaced' | 'unchanged' | 'duplicate';
  readonly document: ReportId;
  /** The other reports of what was found there. */
  readonly further?: readonly ReportId[];
}

/** @throws Failure when the address is refused, cannot be reached, or holds nothing that can be read */
export type IngestUrl = (url: string) => Promise<IngestedUrl>;

/** What is known of the library beside what it says itself. */
export interface LibraryBackground {
  /** An ingest has filled it before: when it holds nothing now, that is an accident. */
  readonly wasFilled: boolean;
  /** Sentences in Chinese about how it is served. */
  readonly notices: readonly string[];
}

/** Everything the application is made of; nothing here knows an engine. */
export interface HttpParts {
  readonly store: Store;
  readonly background: LibraryBackground;
  readonly asking: Asking;
  /** The same clock by which questions are read. */
  readonly today: Today;
  readonly search: Search;
  readonly statistics: Statistics;
  readonly suggest: Suggest;
  readonly feedback: FeedbackStore;
  readonly config: HttpSettings;
  readonly log: Log;
  readonly version: string;
  readonly examples: Examples;
  /** The script of the chat widget; null where it has not been built. */
  readonly widget: () => string | null;
  /** The switch of the language model; null where none is configured. */
  readonly model: ModelControl | null;
  /** Fetches a public address and ingests what is there; null while the operator has not enabled it. */
  readonly ingestUrl: IngestUrl | null;
  /** The peer's address, as the platform knows it. */
  readonly addressOf: (context: Context) => string;
}

/** How a streamed response ended, once it has. */
export interface Ending {
  readonly status: number;
}

export interface HttpEnv {
  Variables: {
    requestId: string;
    /** Who asks from a page of another site, by the token of that page. */
    visitor?: string;
    /** Status and reason of the answer, for the log; never its text. */
    outcome?: string;
    /** Set by streams: the request is logged when it resolves. */
    ending?: Promise<Ending>;
  };
}
