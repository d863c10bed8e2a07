import type { Answer, Citation } from '../../../domain/answer.ts';
import type { Words } from '../words/words.ts';
import type { AnsweredTurn } from './turn.ts';

/** Where an answer leads back to: the pages of its sources and its own. */
export interface Pages {
  viewPage(citation: Citation): string;
  answerPage(id: string): string;
}

/** An answer as text that stands on its own: with its notices, its sources and its label. */
export function answerRecord(answer: Answer, pages: Pages, words: Words): string {
  const notices = answer.notices.map(({ kind, text }) => `【${words.notice[kind] ?? words.note}】${text}`);
  const sources = answer.citations.map(
    (citation) => `[${citation.n}] ${origin(citation)}“${citation.quote}” ${pages.viewPage(citation)}`,
  );
  const handover = answer.handover && [answer.handover.label, answer.handover.text, answer.handover.phone];
  const parts = [
    answer.text,
    notices.join('\n'),
    (handover ?? []).filter(Boolean).join(' '),
    sources.length > 0 ? `${words.sources}\n${sources.join('\n')}` : '',
    `${answer.label}\n${pages.answerPage(answer.id)}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

const origin = ({ title, agency, year }: Citation) => [title, agency, year].filter(Boolean).join(' · ');

/**
 * A whole talk as a Markdown file. What a model has phrased is declared in the head of the file as GB 45438-2025 asks of
 * generated text; retrieved text has the plain label only.
 */
export function talkRecord(turns: readonly AnsweredTurn[], pages: Pages, words: Words, title: string): string {
  const head = {
    title,
    exported: new Date().toISOString(),
    ...implicitLabel(turns.map(({ state }) => state.answer)),
  };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const said = turns.map(
    ({ question, state }) => `## ${singleLine(question)}\n\n${answerRecord(state.answer, pages, words)}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n# ${title}\n\n${said.join('\n\n')}\n`;
}

const singleLine = (text: string) => text.replace(/\s+/g, ' ');

/** `Label` 1: generated (GB 45438-2025, metadata of a file). */
function implicitLabel(answers: readonly Answer[]) {
  const generated = answers.filter(({ generatedBy }) => generatedBy.kind === 'model');
  const [first] = generated;
  if (first?.generatedBy.kind !== 'model') return { label: answers[0]?.label ?? '' };
  const { model, promptVersion } = first.generatedBy;
  return {
    AIGC: {
      Label: '1',
      ContentProducer: `wenzheng/${model}/${promptVersion}`,
      ProduceID: generated.map(({ id }) => id).join(','),
      ReservedCode1: '',
      ContentPropagator: '',
      PropagateID: '',
      ReservedCode2: '',
    },
  };
}
