import type { AgencyId, CellCode, IndicatorId, PassageId, RegionCode, ReportId, Year } from '../domain/ids.ts';
import type { Check, CheckKind, CheckOutcome, CheckSeverity } from '../domain/check.ts';
import type { Fact } from '../domain/fact.ts';

import type { Passage } from '../domain/passage.ts';
import type { QueryRecord } from '../domain/answer.ts';
import type { Report, ReportBundle, ReportKind } from '../domain/report.ts';

/**
 * Which reports a search may touch. Applied before any limit. An empty list matches nothing; absent means all. Reports
 * that were superseded are left out, unless `reportIds` names them, or `supersededBy` or `files` asks for them.
 */
export interface ReportFilter {
  readonly reportIds?: readonly ReportId[];
  readonly agencyIds?: readonly AgencyId[];
  /** Codes of regions; each stands for itself alone. Expand a subtree with the catalogue first. */
  readonly regions?: readonly RegionCode[];
  readonly years?: readonly Year[];
  readonly kinds?: readonly ReportKind[];
  /** What these reports took the place of. */
  readonly supersededBy?: readonly ReportId[];
  /** The parts of files that hold several reports, by the id that they have in common. */
  readonly files?: readonly ReportId[];
}

/** The passages with one term, as columns. */
export interface TermPostings {
  /** Numbers of candidates, ascending. */
  readonly candidates: Uint32Array;
  /** How often each of them has the term. */
  readonly counts: Uint16Array;
}

/**
 * The passages that hold at least one of the terms asked for, numbered from 0 in the order of their ids. Columns, because
 * there are thousands of them and ids are wanted of the best few only.
 */
export interface LexicalCandidates {
  /** Of each candidate, in terms. */
  readonly lengths: Uint32Array;
  /** The report of each candidate, numbered from 0 as they first appear: equal numbers, same report. */
  readonly reports: Uint32Array;
  /** The i-th entry belongs to the i-th term asked for. */
  readonly postings: readonly TermPostings[];
  readonly passage: (candidate: number) => PassageId;
}

export interface VectorCandidate {
  readonly passage: PassageId;
  /** Cosine similarity. */
  readonly similarity: number;
}

export interface LexiconStatistics {
  /** Those that have passages. */
  readonly reports: number;
  readonly passages: number;
  /** Of passages, in terms. */
  readonly averageLength: number;
}

/**
 * What came of a query: `complete` is false where a limit left anything out, or a figure came without its number because it is
 * damaged. Whoever states sums, counts or absences needs all.
 */
interface Result {
  readonly complete: boolean;
}

/** What is asked of the facts: those of some cells or of some indicators, else all. In the order of report and text. */
export interface FactQuery {
  readonly reports: ReportFilter;
  readonly cells?: readonly CellCode[];
  /** Of figures outside the statutory tables; what stands in a cell is looked up by it. */
  readonly indicators?: readonly IndicatorId[];
  readonly source?: 'table' | 'prose';
  /** All of them where none is given. */
  readonly limit?: number;
}

export interface FactRows extends Result {
  readonly facts: readonly Fact[];
  readonly query: QueryRecord;
}

/** What is asked of the checks; order is by report, then as written, those between reports last. */
export interface CheckQuery {
  readonly reports: ReportFilter;
  readonly outcomes?: readonly CheckOutcome[];
  readonly severities?: readonly CheckSeverity[];
  readonly kinds?: readonly CheckKind[];
  /** Only those that point into a text: most hold, and have nothing to show. */
  readonly withPlaces?: boolean;
  /** All of them where none is given. */
  readonly limit?: number;
}

export interface CheckRows extends Result {
  readonly checks: readonly Check[];
}

/** What of a report may be found otherwise than it was written; `digest`: what it was written as is not known. */
export type DamagedPart = 'metadata' | 'text' | 'facts' | 'passages' | 'digest';

/** A report that may be a copy, and which fingerprints of a sketch it has. */
export interface Alike {
  readonly report: ReportId;
  readonly fingerprints: readonly string[];
}

export interface TermCount {
  readonly term: string;
  readonly count: number;
}

/** A passage as it is indexed: its terms are made by the shared tokeniser, its vector by the store's embedder. */
export interface IndexedPassage {
  readonly id: PassageId;
  readonly terms: readonly TermCount[];
  readonly vector: Float32Array | null;
}

/** One atomic change. A store applies a batch whole or not at all. */
export type Change =
  | { readonly kind: 'replace'; readonly bundle: ReportBundle; readonly index: readonly IndexedPassage[] }
  | { readonly kind: 'remove'; readonly report: ReportId }
  /** What is said about a stored report, in place of what was said of it; its text and figures stay. Unknown ids are left out. */
  | { readonly kind: 'describe'; readonly report: Report }
  /** All checks of a stored report against others (`RELATED_KINDS`), in place of those it had. */
  | { readonly kind: 'relate'; readonly report: ReportId; readonly checks: readonly Check[] }
  | { readonly kind: 'embed'; readonly vectors: readonly { readonly id: PassageId; readonly vector: Float32Array }[] }
  | ({ readonly kind: 'embedder' } & StoredEmbedder);

/** The one embedder whose vectors the store holds. */
export interface StoredEmbedder {
  readonly id: string;
  readonly dimensions: number;
  /** What its kind needs to open it again; the store does not look inside. */
  readonly model: Uint8Array;
  /** How many passages the library had when it was trained. */
  readonly trainedOn: number;
}

/** The state of a store for operators. Notices are sentences in Chinese about anything slower or poorer than meant. */
export interface StoreHealth {
  readonly generation: string;
  /** Those in force, and their passages and facts. */
  readonly reports: number;
  readonly passages: number;
  readonly facts: number;
  readonly vectors: number;
  /** Id of the stored embedder. */
  readonly embedder: string | null;
  /** cold: nothing searched yet · stale: a newer generation waits for the next search to load it. */
  readonly index: 'cold' | 'stale' | 'ready';
  /** How the loaded index finds vectors when no filter is given. */
  readonly vectorSearch: 'none' | 'exact' | 'approximate';
  readonly notices: readonly string[];
}

/**
 * Everything an engine must do. Engines return candidates; ranking is shared code in src/retrieval, so all
 * engines rank alike. Every list is ordered and stable. `test/storage/contract.ts` describes the behaviour.
 */
export interface Store {
  /**
   * Applies all changes in one transaction and raises the generation. Replacing or removing a report leaves none of its
   * old passages, postings, vectors, facts or checks, nor checks of others against it. A superseded report keeps its text and facts, its passages are not written:
   * nobody finds it by searching. An `embedder` change drops all vectors of another embedder. A vector of a passage that
   * is gone is left out.
   *
   * @param since the generation that the changes were made from: where there is a newer one, nothing is applied
   * @returns whether they were applied
   */
  batch(changes: readonly Change[], since?: string): Promise<boolean>;

  /** Rises with every batch that changed something; names the state that an answer was made from. */
  generation(): Promise<string>;

  /** Without those whose metadata are no longer what was written: `damageOf` and `verify` tell of them. */
  reports(
    filter: ReportFilter,
    page: { readonly limit: number; readonly after?: ReportId },
  ): Promise<readonly Report[]>;
  report(id: ReportId): Promise<Report | undefined>;
  reportByHash(sha256: string): Promise<Report | undefined>;
  /** The text as it was written: one that was changed since is not given out. */
  text(id: ReportId): Promise<string | undefined>;
  /** In the order asked for; unknown ids are left out. */
  passages(ids: readonly PassageId[]): Promise<readonly Passage[]>;
  passagesOf(report: ReportId): Promise<readonly Passage[]>;

  /** A fact that is no longer what was written comes without its number, with the note `DAMAGED`. */
  facts(query: FactQuery): Promise<FactRows>;

  checks(query: CheckQuery): Promise<CheckRows>;
  /** Reports in force whose sketch has one of these fingerprints, those with most of them first, then by id; of very many only some. */
  sharing(sketch: readonly string[], limit: number): Promise<readonly Alike[]>;

  lexiconStatistics(): Promise<LexiconStatistics>;
  /** In how many passages each term occurs, in the order asked for; filters do not apply. */
  documentFrequencies(terms: readonly string[]): Promise<readonly number[]>;
  /** Every passage within the filter that holds one of the terms. */
  lexicalCandidates(terms: readonly string[], filter: ReportFilter): Promise<LexicalCandidates>;

  embedder(): Promise<StoredEmbedder | undefined>;
  /** Passages that have no vector yet, by id. */
  unembedded(limit: number): Promise<readonly PassageId[]>;
  /** The passages most similar to the vector, best first, ties by passage id. Empty when there are no vectors. */
  nearest(vector: Float32Array, filter: ReportFilter, limit: number): Promise<readonly VectorCandidate[]>;

  /**
   * Holds a report against the digest that was written with it, in the same transaction: which of its parts are no longer
   * as they were. Reads all of them.
   */
  damageOf(report: ReportId): Promise<readonly DamagedPart[]>;

  /** @throws Failure where the library cannot be read: may it be sent questions? Quick while all is well. */
  probe(): Promise<void>;
  describe(): Promise<StoreHealth>;
  /**
   * Reads everything stored, holds every report against its digest and compares the index with it: sentences in Chinese
   * about what is damaged or missing, none when all is well. Slow; for operators.
   */
  verify(): Promise<readonly string[]>;

  close(): Promise<void>;
}
