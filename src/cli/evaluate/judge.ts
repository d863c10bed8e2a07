import { ungatedNumerals } from '../../answer/number-gate.ts';
import type { Answer } from '../../domain/answer.ts';
import type { GoldenQuestion } from './golden.ts';

export interface Verdict {
  readonly question: GoldenQuestion;
  readonly answer: Answer;
  /** What is wrong with the answer, in words; empty when it passes. */
  readonly problems: readonly string[];
  readonly ms: number;
}

/** Status, content, source and number gate of one answer; citations were verified by the pipeline itself. */
export function judge(
  question: GoldenQuestion,
  answer: Answer,
  sourceNameOf: (id: string) => string | undefined,
): string[] {
  return [
    ...statusProblems(question, answer),
    ...contentProblems(question, answer),
    ...sourceProblems(question, answer, sourceNameOf),
    ...ungatedNumerals(answer as never).map((numeral) => `数字 ${numeral} 没有出处`),
  ];
}

function statusProblems(question: GoldenQuestion, { status, reason }: Answer): string[] {
  const expected = question.statuses ?? defaultStatuses(question);
  const wrong = expected.includes(status) ? [] : [`状态 ${status}${reason ? `(${reason})` : ''}`];
  const otherReason = question.reason !== undefined && question.reason !== reason && !question.answerable;
  return otherReason ? [...wrong, `原因 ${reason ?? '无'}，应为 ${question.reason}`] : wrong;
}

function defaultStatuses({ type, answerable }: GoldenQuestion): string[] {
  if (type === 'smalltalk') return ['info'];
  if (type === 'injection') return ['answered', 'partial', 'not_found', 'refused', 'clarify'];
  if (answerable) return ['answered', 'partial'];
  return type === 'trend' || type === 'comparison'
    ? ['not_found', 'refused', 'clarify', 'partial']
    : ['not_found', 'refused', 'clarify'];
}

function contentProblems(question: GoldenQuestion, answer: Answer): string[] {
  const said = [
    answer.text,
    ...answer.figures.flatMap(({ display, value }) => [display, value]),
    ...answer.notices.map(({ text }) => text),
  ];
  const missing = question.must_contain.filter((wanted) => !said.some((text) => contains(text, wanted)));
  const unwanted = question.must_not_contain.filter((text) => contains(answer.text, text));
  return [...missing.map((text) => `缺少“${text}”`), ...unwanted.map((text) => `不应出现“${text}”`)];
}

/** White space aside, and a number only as a whole number: 22 is not in 222. */
function contains(text: string, wanted: string): boolean {
  const plain = (value: string) =>
    value
      .normalize('NFKC')
      .replace(/\[\d{1,3}\]/g, '')
      .replace(/\s+/g, '')
      .replace(/(?<=\d),(?=\d{3})/g, '');
  const needle = plain(wanted);
  const at = plain(text);
  for (let index = at.indexOf(needle); index >= 0; index = at.indexOf(needle, index + 1)) {
    const cutsNumber =
      (/^\d/.test(needle) && /[\d.]$/.test(at.slice(0, index))) ||
      (/\d$/.test(needle) && /^(?:\d|\.\d)/.test(at.slice(index + needle.length)));
    if (!cutsNumber) return true;
  }
  return false;
}

function sourceProblems(
  question: GoldenQuestion,
  answer: Answer,
  sourceNameOf: (id: string) => string | undefined,
): string[] {
  const given = answer.status === 'answered' || answer.status === 'partial';
  if (!given || question.source.length === 0) return [];
  const cited = answer.citations.map(({ documentId }) => sourceNameOf(documentId));
  return question.source.some((name) => cited.includes(name)) ? [] : [`没有引用 ${question.source.join('、')}`];
}
