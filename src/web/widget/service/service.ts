import type { Answer, Citation } from '../../../domain/answer.ts';
import type { Example } from '../../../domain/example.ts';
import type { Judgement } from '../../../domain/feedback.ts';
import type { SearchResults } from '../../../domain/search-results.ts';
import type { Excerpt } from '../../pages/excerpt.ts';
import { ask } from './ask.ts';
import type { Asked, Listening } from './ask.ts';
import { connect } from './connection.ts';

/** What the widget starts with: questions to begin with and, when it is bound to a place, the place's name. */
export interface Welcome {
  readonly examples: readonly Example[];
  readonly region: { readonly code: string; readonly name: string | null } | null;
}

/** What a reader says of an answer; what is not said is left out. */
export type Feedback = Pick<Judgement, 'verdict'> & {
  readonly answerId: string;
  readonly reasons?: Judgement['reasons'];
  readonly comment?: string;
};

type Place = Pick<Citation, 'documentId' | 'version' | 'start' | 'end'>;

/** The service as the widget uses it. Every call throws a `Problem`. */
export interface Service {
  ask(asked: Asked, listening: Listening): Promise<Answer>;
  welcome(region: string | null): Promise<Welcome>;
  excerpt(place: Place, signal: AbortSignal): Promise<Excerpt>;
  /** A few results of every group. */
  search(query: string, region: string | null): Promise<SearchResults>;
  feedback(feedback: Feedback): Promise<void>;
  /** Addresses of pages for people; made of ids, never taken from an answer. */
  viewPage(place: Place): string;
  documentPage(id: string): string;
  answerPage(id: string): string;
  searchPage(query: string): string;
}

const RESULTS = 3;

export function createService(origin: string): Service {
  const connection = connect(origin);
  return {
    ask: (asked, listening) => ask(connection, asked, listening),
    async welcome(region) {
      const query = region ? `?region=${encodeURIComponent(region)}` : '';
      return (await connection.get(`/api/v1/examples${query}`)) as Welcome;
    },
    async excerpt(place, signal) {
      const path = `/api/v1/documents/${encodeURIComponent(place.documentId)}/excerpt?${placeQuery(place)}`;
      return (await connection.get(path, signal)) as Excerpt;
    },
    async search(q, region) {
      const query = new URLSearchParams({ q, limit: String(RESULTS), ...(region && { region }) });
      return (await connection.get(`/api/v1/search?${query.toString()}`)) as SearchResults;
    },
    async feedback(feedback) {
      await connection.post('/api/v1/feedback', feedback);
    },
    viewPage: (place) => `${origin}/view/${encodeURIComponent(place.documentId)}?${placeQuery(place)}#mark`,
    documentPage: (id) => `${origin}/view/${encodeURIComponent(id)}`,
    searchPage: (query) => `${origin}/search?q=${encodeURIComponent(query)}`,
    answerPage: (id) => `${origin}/answers/${encodeURIComponent(id)}`,
  };
}

/** The offsets, and the text that they count in where the answer names it. */
const placeQuery = ({ start, end, version }: Place) =>
  new URLSearchParams({ start: `${start}`, end: `${end}`, ...(version && { v: version }) }).toString();
