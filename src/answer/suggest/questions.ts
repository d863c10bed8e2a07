import { type Indicator, indicatorOf } from '../../catalogue/indicators.ts';
import { indicatorId } from '../../domain/ids.ts';
import { periodLabel } from '../../domain/period.ts';
import type { Suggestion } from '../../domain/suggestion.ts';
import { readMeasures } from '../../language/zh/read-measures.ts';
import { withoutQuestionWords } from '../../text/tokenise.ts';
import { asTyped } from '../../text/typed-match.ts';
import type { Body } from './bodies.ts';
import { isInTables, measureWords, questionFor } from './measure-words.ts';
import type { SuggestionIndex } from './suggestion-index.ts';
import { type Match, type Ranked, inOrder, rank } from './ranking.ts';

/** What is asked most, offered where only a body has been typed. */
const USUAL = ['foi.received', 'licence.decisions', 'penalty.decisions', 'dispute.review'].flatMap(
  (id) => indicatorOf(indicatorId(id)) ?? [],
);

/** Bodies that one measure is offered for, where none has been typed, and how many are looked at for them. */
const BODIES = 3;
const LOOKED_AT = 100;

/** Whole questions that the tables of the library answer: of a typed body, of a typed measure, or of both. */
export function suggestQuestions(
  index: SuggestionIndex,
  typed: string,
  bodies: readonly Match<Body>[],
  limit: number,
): Ranked<Suggestion> {
  const usual = bodies.flatMap(({ entry, span }) =>
    questionsOf(entry, '', USUAL).map((one) => ({ ...one, match: span })),
  );
  const begun = usual.length > 0 ? usual : continueBody(index, typed, limit);
  if (begun.length > 0) return { prefix: begun.slice(0, limit), infix: [] };
  const infix = indicatorsTyped(typed, limit).flatMap((indicator) => questionsOn(index, indicator, typed));
  return { prefix: [], infix: infix.slice(0, limit) };
}

const BEHIND_BODY = /^的?(?:(?<year>\d{1,4})(?:年度?)?的?)?(?<words>.*)$/;

/** 宝塔区2024年行政, btqxzxk: a body, perhaps a year, and the beginning of a measure. */
function continueBody(index: SuggestionIndex, typed: string, limit: number): Suggestion[] {
  for (let length = typed.length - 1; length > 1; length--) {
    const body = index.bodyNamed(typed.slice(0, length));
    const { year = '', words = '' } = (body && BEHIND_BODY.exec(typed.slice(length))?.groups) ?? {};
    const wanted = words === '' ? USUAL : indicatorsTyped(words, limit);
    const questions = body && (year || words) ? questionsOf(body, year, wanted) : [];
    if (questions.length > 0) return questions.slice(0, limit).map((one) => withMatch(one, words));
  }
  return [];
}

/** By words that hold what was typed, else by any wording that questions use, else without what only asks (收到多少). */
function indicatorsTyped(words: string, limit: number): readonly Indicator[] {
  const typed = indicatorsOfWords(words, limit);
  if (typed.length > 0) return typed;
  const read = readMeasures(words).flatMap(({ of }) => of.flatMap((id) => indicatorOf(id) ?? []));
  return read.length > 0 ? read : indicatorsOfWords(asTyped(withoutQuestionWords(words)), limit);
}

const indicatorsOfWords = (words: string, limit: number) => [
  ...new Set(inOrder(rank(measureWords(), words, limit)).map(({ entry }) => entry.indicator)),
];

/** In the newest year that begins with the digits typed. */
function questionsOf({ spelled, yearly }: Body, year: string, wanted: readonly Indicator[]): Suggestion[] {
  const report = yearly.find(({ period }) => String(period?.year).startsWith(year));
  const period = report?.period;
  if (!report || !period) return [];
  return wanted.flatMap((indicator) => {
    const question = isInTables(report, indicator) ? questionFor(indicator) : null;
    const text = `${spelled.text}${periodLabel(period)}${question}`;
    return question === null ? [] : [{ kind: 'question', text, label: report.title, match: null }];
  });
}

function questionsOn({ bodies }: SuggestionIndex, indicator: Indicator, typed: string): Suggestion[] {
  const questions: Suggestion[] = [];
  for (const body of bodies.entries.slice(0, LOOKED_AT)) {
    if (questions.length === BODIES) break;
    questions.push(...questionsOf(body, '', [indicator]));
  }
  return questions.map((one) => withMatch(one, typed));
}

function withMatch(suggestion: Suggestion, words: string): Suggestion {
  const start = words === '' ? -1 : suggestion.text.indexOf(words);
  return start < 0 ? suggestion : { ...suggestion, match: [start, start + words.length] };
}
