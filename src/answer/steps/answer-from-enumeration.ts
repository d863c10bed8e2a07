import { compare } from '../../domain/decimal.ts';
import { type Fact, LISTED, type ValuedFact, hasValue } from '../../domain/fact.ts';
import { byRelevance } from '../../statistics/relevance.ts';
import type { Answered } from '../../domain/answer.ts';
import type { Store } from '../../storage/store.ts';
import { type Source, createCitationBook } from '../citations.ts';
import type { Turn } from '../turn.ts';
import { bodyAndTime, displayFact } from '../wording.ts';
import { answeredFrom } from '../statements/answered-from.ts';
import { printedFigure } from '../statements/printed-figure.ts';
import { byStanding } from './locate.ts';

/** Characters within which the figures of one enumeration stand. */
const REACH = 160;

/**
 * "四个区县哪个最多": one report lists a figure for each of several places (甲区、乙县分别办理…); the highest and the lowest
 * of the list that fits the question best are named, with the whole list as evidence.
 */
export function answerFromEnumeration(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const report = [...(turn.reports ?? [])].filter(({ period }) => period).sort(byStanding)[0];
    if (turn.slots.operation !== 'extreme' || !report) return turn;
    const { facts, complete } = await store.facts({ reports: { reportIds: [report.id] }, source: 'prose' });
    if (!complete) return turn;
    const list = bestList(
      facts.flatMap((fact) => listedAs(fact) ?? []),
      turn.text,
    );
    const text = await store.text(report.id);
    return list.length < 2 || text === undefined
      ? turn
      : { ...turn, outcome: stateExtremes(turn, { report, text }, list) };
  };
}

/** 永定区承办2523件；武陵源区承办748件: each clause begins with the place that it counts for. */
const PLACE_FIRST = /^(?<place>\p{Script=Han}{2,6}(?:区|县|市|镇|乡|街道|旗))\p{Script=Han}{0,6}$/u;

function listedAs(fact: Fact): ValuedFact | null {
  if (!hasValue(fact)) return null;
  if (fact.note === LISTED) return fact;
  const place = PLACE_FIRST.exec(fact.subject ?? '')?.groups?.['place'];
  return place === undefined ? null : { ...fact, scope: place };
}

/** The longest enumeration; of equally long ones that whose figures fit the question best. */
function bestList(listed: readonly ValuedFact[], question: string): readonly ValuedFact[] {
  const around = (fact: Fact) =>
    listed.filter((other) => other.unit === fact.unit && Math.abs(other.start - fact.start) < REACH);
  const lists = [...listed].sort(byRelevance(question)).map(around);
  return lists.reduce<readonly ValuedFact[]>((best, list) => (list.length > best.length ? list : best), []);
}

function stateExtremes(turn: Turn, source: Source, list: readonly ValuedFact[]): Answered | null {
  const { report } = source;
  const book = createCitationBook();
  const ranked = list.toSorted((a, b) => compare(b.value, a.value));
  const [most] = ranked;
  const least = ranked.at(-1);
  if (!most || !least) return null;
  const marked = (fact: Fact) => `${fact.scope}${displayFact(fact)}[${book.citeFact(source, fact)}]`;
  const lines = `${bodyAndTime(report)}报告列出的各项中，最多的是${marked(most)}，最少的是${marked(least)}。`;
  const whole = `依次为：${ranked.map((fact) => `${fact.scope}${displayFact(fact)}`).join('、')}。`;
  const figures = ranked.map((fact) => printedFigure(report, fact, book.citeFact(source, fact)));
  return answeredFrom(turn, book, { text: `${lines}\n${whole}`, figures, reports: [report] });
}
