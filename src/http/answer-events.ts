import type { AskOptions } from '../answer/asking.ts';
import type { Answer } from '../domain/answer.ts';
import type { EventSink } from './event-stream.ts';

/** Tells an answer as it comes: steps and parts of its text, the answer, and what to ask next where that was found later. */
export interface AnswerEvents extends Required<Pick<AskOptions, 'onStep' | 'onText' | 'onAnswer'>> {
  /** With the answer as it is in the end. */
  finish(answer: Answer): void;
  readonly isAnswered: () => boolean;
}

export function createAnswerEvents(sink: EventSink): AnswerEvents {
  let text = '';
  let told: Answer | undefined;
  const onText = (part: string) => {
    text += part;
    sink.send('delta', { text: part });
  };
  return {
    onStep: (step) => {
      if (!told) sink.send('status', { step });
    },
    onText,
    onAnswer(answer) {
      if (answer.text.startsWith(text) && answer.text !== text) onText(answer.text.slice(text.length));
      sink.send('answer', answer);
      told = answer;
    },
    finish({ suggestions }) {
      if (told && suggestions !== told.suggestions) sink.send('suggestions', { suggestions });
    },
    isAnswered: () => told !== undefined,
  };
}
