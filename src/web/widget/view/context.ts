import type { Citation } from '../../../domain/answer.ts';
import type { Service } from '../service/service.ts';
import type { Settings } from '../settings.ts';
import type { Talk } from '../talk/talk.ts';
import type { Words } from '../words/words.ts';

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
  readonly showSource: (citation: Citation, opener: HTMLElement) => void;
  /** Tells the page that holds the widget. */
  readonly emit: (name: string, detail?: unknown) => void;
}
