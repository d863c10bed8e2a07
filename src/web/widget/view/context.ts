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
  readonly ask: (question: string) => void;
  /** Tells those who listen instead of looking. */
  readonly announce: (text: string) => void;
  /** Opens the source of a citation; the focus comes back to `opener`. */
  readonly showSource: (citation: Citation, opener: HTMLElement) => void;
  /** Tells the page that holds the widget. */
  readonly emit: (name: string, detail?: unknown) => void;
}
