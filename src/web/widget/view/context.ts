import type { Citation } from '../../../domain/answer.ts';
import type { Service } from '../service/service.ts';
import type { Settings } from '../settings.ts';
import type { Talk } from '../talk/talk.ts';
import type { Words } from '../words/words.ts';

/** A place of a document that can be shown: a citation, or a hit of a search, which has no number. */
export type Cited = Omit<Citation, 'n' | 'region' | 'publishedAt' | 'url' | 'viewUrl'> & { readonly n: number | null };

/** What every part of the window can reach. */
export interface Context {
  readonly words: Words;
  readonly settings: Settings;
  readonly service: Service;
  readonly talk: Talk;
  /** Refused, and said so, while another question is open. */
  readonly ask: (question: string) => void;
  readonly retry: (id: number) => void;
  /** Clears the talk, what is being typed, and an open source. */
  readonly clear: () => void;
  /** Says a sentence to those who listen. */
  readonly say: (text: string) => void;
  /** Says it, and shows it for a while to those who look. */
  readonly announce: (text: string) => void;
  /** Opens the source of a citation; the focus comes back to `opener`. */
  readonly showSource: (cited: Cited, opener: HTMLElement) => void;
}
