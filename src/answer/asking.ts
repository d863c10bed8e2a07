import type { Answer } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import type { Fault } from './verify/find-fault.ts';

export interface AskOptions {
  readonly requestId: string;
  readonly conversationId?: string;
  /** Staff see the SQL of each figure. */
  readonly withQueries?: boolean;
  /** Aborted when the reader leaves. */
  readonly signal?: AbortSignal;
  /** No language model, whatever is configured. */
  readonly extractive?: boolean;
  /** Hears the parts of a phrased answer as soon as each is certain; together they are its text. */
  readonly onText?: (part: string) => void;
  /** Hears the answer before questions to ask next are tried; it has none then. */
  readonly onAnswer?: (answer: Answer) => void;
  /** Others wait as well: questions to ask next are tried as far as there is time for it. */
  readonly hurry?: boolean;
  /** Hears why an answer was withheld, for the log. */
  readonly onFault?: (fault: Fault) => void;
  /** Called before each step of the pipeline, with its name. */
  readonly onStep?: (step: string) => void;
}

/** The one question a server needs to ask of the answering side. */
export interface Asking {
  ask(question: Question, options: AskOptions): Promise<Answer>;
}
