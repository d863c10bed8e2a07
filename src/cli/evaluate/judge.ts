import type { Answer } from '../../domain/answer.ts';
import { type Aim, aimOf, danglingMarkers, falseCitations, isGiven, lostEvidence } from './citations.ts';
import { contains } from './contains.ts';
import { acceptedStatuses } from './expectation.ts';
import type { GoldenQuestion } from './golden.ts';
import { unsourcedNumerals } from './number-gate.ts';
import type { Shelf } from './shelf.ts';
import { isFalseAnswer, merelyQuoted } from './stated.ts';
import { type Support, supportOf } from './support.ts';

/** What is to be said of one answer. Nothing in it rests on what the product says about its own answer. */
export interface Judgement {
  /** What is wrong with the answer, in words; empty when it passes. */
  readonly problems: readonly string[];
  /** It gives figures, and none of them answers the question. */
  readonly isFalse: boolean;
  /** Citations, and those whose quote does not stand where they say. */
  readonly citations: number;
  readonly falseCitations: number;
  readonly aim: Aim;
  readonly support: Support;
  readonly unsourcedNumerals: readonly string[];
  /** Expected spans that the library does not hold. */
  readonly lostEvidence: readonly string[];
}

export interface Verdict extends Judgement {
  readonly question: GoldenQuestion;
  readonly answer: Answer;
  readonly ms: number;
}

/** Judges one answer as data. It fails for a wrong status, content, source, citation or numeral; the rest is measured. */
export function judge(question: GoldenQuestion, answer: Answer, shelf: Shelf): Judgement {
  const untrue = falseCitations(answer, shelf);
  const unsourced = unsourcedNumerals(question, answer, shelf);
  const aim = aimOf(question, answer, shelf);
  const isFalse = isFalseAnswer(question, answer);
  return {
    problems: [
      ...(isFalse ? ['误答：给出的数字不是所问的'] : []),
      ...statusProblems(question, answer),
      ...contentProblems(question, answer),
      ...merelyQuoted(question, answer).map((figure) => `“${figure}”只见于引文，没有作答`),
      ...sourceProblems(question, answer, aim),
      ...untrue.map(({ n }) => `出处 [${n}] 与原文不符`),
      ...danglingMarkers(answer).map((marker) => `标注 [${marker}] 没有对应的出处`),
      ...unsourced.map((numeral) => `数字 ${numeral} 没有来源`),
    ],
    isFalse,
    citations: answer.citations.length,
    falseCitations: untrue.length,
    aim,
    support: supportOf(answer),
    unsourcedNumerals: unsourced,
    lostEvidence: lostEvidence(question, shelf),
  };
}

function statusProblems(question: GoldenQuestion, { status, reason }: Answer): string[] {
  const right = acceptedStatuses(question).includes(status) || namesWhy(question, reason);
  const wrong = right ? [] : [`状态 ${status}${reason ? `（${reason}）` : ''}`];
  const otherReason = question.reason !== undefined && question.reason !== reason && !question.answerable;
  return otherReason ? [...wrong, `原因 ${reason ?? '无'}，应为 ${question.reason}`] : wrong;
}

/** “0件” may come as a reported zero, and a false premise may be named as one; what is said is looked at anyway. */
const namesWhy = ({ answerable, statuses }: GoldenQuestion, reason: Answer['reason']) =>
  answerable && statuses === undefined && (reason === 'zero_reported' || reason === 'false_premise');

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

function sourceProblems({ source }: GoldenQuestion, answer: Answer, { inSource }: Aim): string[] {
  if (!isGiven(answer)) return [];
  if (answer.citations.length === 0) return ['没有出处'];
  return source.length === 0 || inSource > 0 ? [] : [`没有引用 ${source.join('、')}`];
}
