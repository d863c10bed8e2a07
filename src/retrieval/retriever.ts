import { Failure } from '../domain/failures.ts';
import type { Passage } from '../domain/passage.ts';
import type { Embedder } from '../models/embedder.ts';
import type { ReportFilter, Store } from '../storage/store.ts';
import { questionTerms, withoutQuestionWords } from '../text/tokenise.ts';
import { createEmbedderLoader, type OpenEmbedder } from './embedding.ts';
import { fuse, vectorWeight, type Fused, type Scored } from './fusion.ts';
import type { Hit } from './hit.ts';
import { scorePassages, type LexicalScore, type LexicalScores } from './score-passages.ts';
import { select, type Rejected } from './selection.ts';
import { chooseTerms, type TermChoice } from './term-budget.ts';

/** How far down each list is looked at, at least. */
const DEPTH = 50;
/** So many may turn out to be near-duplicates in a long list. */
const SPARE = 100;

/** Passages read at once beside those wanted: so many are often near-duplicates or one too many of their report. */
const AHEAD = 6;

export interface RetrievalRequest {
  readonly question: string;
  readonly filter: ReportFilter;
  /** Number of hits wanted. */
  readonly limit: number;
  /** Of whoever asks: once they have left, nothing more is looked up, and the promise rejects. */
  readonly signal?: AbortSignal;
}

/** What was done, for `explain`. */
export interface RetrievalTrace {
  readonly terms: TermChoice;
  /** Passages in the library, and those with a searched term that the filter lets through. */
  readonly passages: number;
  readonly candidates: number;
  /** Id of the embedder, null without one. */
  readonly embedder: string | null;
  /** 0: vectors were not looked at, for want of an embedder or because the words were enough. */
  readonly vectorWeight: number;
  /** The embedder failed, so that only the words were looked at. */
  readonly degraded: boolean;
  readonly ms: number;
}

export interface Retrieval {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The rest of what was ranked, each with the reason why it was left out. Read only now: few ask, and texts cost time. */
  readonly rejected: () => Promise<readonly Rejected[]>;
  readonly trace: RetrievalTrace;
}

export interface Retriever {
  retrieve(request: RetrievalRequest): Promise<Retrieval>;
}

export interface RetrieverParts {
  readonly store: Store;
  /** Opens a stored embedder; undefined for a kind that this installation does not have. */
  readonly embedderOf: OpenEmbedder;
}

interface LexicalList {
  readonly terms: TermChoice;
  readonly passages: number;
  /** Null when there is no term to search for. */
  readonly scores: LexicalScores | null;
}

const evidenceFor = (score: LexicalScore | undefined): Pick<Hit, 'coverage' | 'evidence'> =>
  score
    ? { coverage: score.coverage, evidence: { own: score.own, report: score.report, share: score.share } }
    : { coverage: 0, evidence: null };

/** Finds the passages that answer a question: terms under a budget → BM25 ∥ vectors → fusion → selection. */
export function createRetriever({ store, embedderOf }: RetrieverParts): Retriever {
  const loadEmbedder = createEmbedderLoader(store, embedderOf);

  async function searchTerms({ question, filter }: RetrievalRequest): Promise<LexicalList> {
    const terms = questionTerms(question);
    const statistics = await store.lexiconStatistics();
    const choice = chooseTerms(terms, await store.documentFrequencies(terms), statistics.passages);
    const searched = choice.chosen.map(({ term }) => term);
    const candidates = searched.length > 0 ? await store.lexicalCandidates(searched, filter) : null;
    const scores = candidates && scorePassages(candidates, choice, statistics);
    return { terms: choice, passages: statistics.passages, scores };
  }

  /** Null when the embedder fails: words find most of what there is, and an answer is worth more than none. */
  async function searchVectors(
    { question, filter }: RetrievalRequest,
    embedder: Embedder,
    depth: number,
  ): Promise<readonly Scored[] | null> {
    const vector = await embedQuestion(embedder, question);
    if (vector === null) return null;
    if (!vector.some((value) => value !== 0)) return [];
    const nearest = await store.nearest(vector, filter, depth);
    return nearest.map(({ passage, similarity }) => ({ passage, score: similarity }));
  }

  async function hitsOf(fused: readonly Fused[], scores: LexicalScores | null): Promise<readonly Hit[]> {
    const found = await store.passages(fused.map(({ passage }) => passage));
    const passages = new Map<string, Passage>(found.map((passage) => [passage.id, passage]));
    return fused.flatMap(({ passage: id, ...places }) => {
      // Another process may have removed the report since the index was read.
      const passage = passages.get(id);
      return passage ? { passage, ...evidenceFor(scores?.of(id)), ...places } : [];
    });
  }

  /** Reads no more of the list than it takes to be sure of the selection. */
  async function selectFrom(fused: readonly Fused[], scores: LexicalScores | null, limit: number) {
    const hits: Hit[] = [];
    for (let read = 0; ;) {
      const next = fused.slice(read, read + limit + AHEAD);
      hits.push(...(await hitsOf(next, scores)));
      read += next.length;
      const selection = select(hits, limit);
      if (selection.full || read === fused.length) return selection.hits;
    }
  }

  async function retrieve(request: RetrievalRequest): Promise<Retrieval> {
    const started = performance.now();
    const depth = Math.max(DEPTH, Math.min(5 * request.limit, request.limit + SPARE));
    const lexical = await searchTerms(request);
    request.signal?.throwIfAborted();
    const ranked = lexical.scores?.best(depth) ?? [];
    const embedder = await loadEmbedder();
    const weight = embedder ? vectorWeight(ranked[0]?.coverage ?? 0) : 0;
    const nearest = embedder && weight > 0 ? await searchVectors(request, embedder, depth) : [];
    request.signal?.throwIfAborted();
    const fused = fuse(ranked, nearest ?? [], weight).slice(0, depth);
    const hits = await selectFrom(fused, lexical.scores, request.limit);
    const trace: RetrievalTrace = {
      terms: lexical.terms,
      passages: lexical.passages,
      candidates: lexical.scores?.candidates ?? 0,
      embedder: embedder?.id ?? null,
      vectorWeight: weight,
      degraded: nearest === null,
      ms: performance.now() - started,
    };
    return { hits, rejected: async () => select(await hitsOf(fused, lexical.scores), request.limit).rejected, trace };
  }
  return { retrieve };
}

async function embedQuestion(embedder: Embedder, question: string): Promise<Float32Array | null> {
  try {
    const [vector] = await embedder.embed([withoutQuestionWords(question)], 'question');
    return vector ?? null;
  } catch (error) {
    if (error instanceof Failure && error.code === 'EMBEDDER_UNUSABLE') return null;
    throw error;
  }
}
