import type { Answered, Figure, Notice } from '../../domain/answer.ts';
import { type Decimal, compare, subtract, sum } from '../../domain/decimal.ts';
import { type Fact, type ValuedFact, hasValue } from '../../domain/fact.ts';
import type { Report } from '../../domain/report.ts';
import { asksCount } from '../../statistics/operation.ts';
import { copiesOf } from '../../statistics/rival-copies.ts';
import type { Store } from '../../storage/store.ts';
import { createCitationBook, type Source } from '../citations.ts';
import { searchTextOf } from '../search-text.ts';
import type { Turn } from '../turn.ts';
import { bodyAndTime, display } from '../wording.ts';
import { byStanding } from './locate.ts';
import { answeredFrom } from '../statements/answered-from.ts';
import { printedFigure } from '../statements/printed-figure.ts';

/** "电话以外的" asks for everything but the label it names. */
const EXCEPT = /以外|之外|除了|除去|不含|不算|扣除|剔除/;

/** What tables call the row or cell that all others add up to. */
const TOTAL = /总量|总计|合计|总数/;
/** What labels append to the word that people say: 投诉类诉求, 市直单位转派工单. */
const LABEL_ENDING = /类?(?:诉求|工单|数量|占比|件数)?$/;

/**
 * "投诉类多少件": figures that no indicator of the catalogue covers, found by the label that the report itself prints —
 * only where the question has that label word for word. Asked together they are added up, asked without one of them
 * (电话以外的) it is taken from the total of its table.
 */
export function answerWithLooseFigures(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const report = [...(turn.reports ?? [])].filter(({ period }) => period).sort(byStanding)[0];
    if (!report || turn.slots.procedural || !asksCount(turn.text)) return turn;
    const outcome = await stateFrom(store, turn, report);
    if (!outcome) return turn;
    const rivals = await Promise.all(copiesOf(report, turn.reports ?? []).map((copy) => stateFrom(store, turn, copy)));
    const notices = rivals.flatMap((rival) => (rival ? differences(report, outcome, rival) : []));
    return { ...turn, outcome: { ...outcome, notices: [...notices, ...outcome.notices] } };
  };
}

/** What another file of the same report prints otherwise under the same labels. */
function differences(report: Report, own: Answered, rival: Answered): Notice[] {
  return own.figures.flatMap(({ label, value, display: shown }) => {
    const other = rival.figures.find((figure) => figure.label === label && figure.value !== value);
    const words = `${bodyAndTime(report)}${label}：库内两份文件不一致，这一份为${shown}，另一份为${other?.display}，请以发布机关解释为准。`;
    return other ? [{ kind: 'discrepancy', text: words }] : [];
  });
}

async function stateFrom(store: Store, turn: Turn, report: Report): Promise<Answered | null> {
  const { facts } = await store.facts({ reports: { reportIds: [report.id] } });
  const text = (await store.text(report.id)) ?? '';
  const loose = facts.filter(hasValue).filter((fact) => fact.cell === null && isLabelled(fact, text));
  const named = namedFacts(loose, searchTextOf(turn).own);
  if (named.length === 0) return null;
  const source = { report, text };
  if (EXCEPT.test(turn.text)) return stateRest(turn, source, named, loose);
  return isSum(turn) && named.length > 1 ? stateSum(turn, source, named) : state(turn, source, named);
}

const isSum = ({ slots, text }: Turn) => slots.operation === 'sum' || /一共|总共|共计/.test(text);

/** Facts whose whole label stands in the question, one for each label; a label within a longer one is no other. */
function namedFacts(facts: readonly ValuedFact[], question: string): ValuedFact[] {
  const matching = facts.filter((fact) => isNamed(labelOf(fact), question));
  const labels = [...new Set(matching.map(labelOf))];
  const whole = labels.filter((label) => !labels.some((other) => other !== label && other.includes(label)));
  const wantsShare = /占|比例|率/.test(question);
  const wantsCount = !wantsShare || /[多几]少?[件条个次封人]/.test(question);
  const wanted = [...(wantsCount ? [false] : []), ...(wantsShare ? [true] : [])];
  return whole.flatMap((label) =>
    wanted.flatMap((share) => matching.find((fact) => labelOf(fact) === label && (fact.unit === '%') === share) ?? []),
  );
}

/** 110 names the row 110接警. */
function isNamed(label: string, question: string): boolean {
  const number = /^\d{3,}(?=\p{Script=Han})/u.exec(label)?.[0];
  return label.length >= 2 && (question.includes(label) || (number !== undefined && question.includes(number)));
}

/** Cells that hold a number with its unit (420件) are kept as prose; their row names them all the same. */
function isLabelled({ source, indicator, subject, start }: Fact, text: string): boolean {
  if (source === 'table') return true;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return indicator === null && (line.includes('|') || LISTED_LABEL.test(subject ?? ''));
}

/** Prose lists kinds by their names: 投诉类诉求1983件. */
const LISTED_LABEL = /^(?:其中,?)?\p{Script=Han}{2,6}类(?:诉求|工单)?$/u;

const labelOf = ({ subject }: Fact) =>
  (subject ?? '').replace(/^.*,/, '').replace(/^其中/, '').replace(LABEL_ENDING, '');

function stateSum(turn: Turn, source: Source, facts: readonly ValuedFact[]): Answered | null {
  const [first, ...others] = facts;
  if (!first || others.some(({ unit }) => unit !== first.unit)) return null;
  const values = facts.map(({ value }) => value);
  const total = { value: sum(values), formula: values.join(' + '), words: `${facts.map(labelOf).join('、')}合计` };
  return stateDerived(turn, source, facts, total);
}

/** The total of the table without the one row that the question leaves out. */
function stateRest(
  turn: Turn,
  source: Source,
  named: readonly ValuedFact[],
  loose: readonly ValuedFact[],
): Answered | null {
  const [left, ...others] = named;
  if (!left || others.length > 0) return null;
  const totals = loose.filter((fact) => isTotalOf(fact, left));
  const [whole] = totals.toSorted((a, b) => Math.abs(a.start - left.start) - Math.abs(b.start - left.start));
  if (!whole) return null;
  const formula = `${whole.value} - ${left.value}`;
  const rest = { value: subtract(whole.value, left.value), formula, words: `除${labelOf(left)}以外` };
  return stateDerived(turn, source, [whole, left], rest);
}

const isTotalOf = (fact: ValuedFact, part: ValuedFact) =>
  TOTAL.test(fact.subject ?? '') && fact.unit === part.unit && compare(fact.value, part.value) >= 0;

interface Derived {
  readonly value: Decimal;
  readonly formula: string;
  readonly words: string;
}

/** A figure that the report does not print, with those it was computed from. */
function stateDerived(turn: Turn, source: Source, operands: readonly ValuedFact[], made: Derived): Answered | null {
  const stated = state(turn, source, operands);
  const [first] = stated?.figures ?? [];
  if (!stated || !first) return null;
  const { value, formula, words } = made;
  const shown = display(value, first.unit);
  const figure: Figure = { ...first, label: words, value, display: shown, wording: null, source: 'derived', formula };
  const line = `${bodyAndTime(source.report)}${words}：${shown}（计算方式：${formula}）。`;
  return { ...stated, text: `${line}\n${stated.text}`, figures: [figure, ...stated.figures] };
}

function state(turn: Turn, source: Source, facts: readonly ValuedFact[]): Answered | null {
  const { report } = source;
  const book = createCitationBook();
  const figures = facts.map((fact) => asPrinted(report, fact, book.citeFact(source, fact)));
  const text = figures
    .map(({ label, display, citation }) => `${bodyAndTime(report)}${label}：${display}[${citation}]。`)
    .join('\n');
  return answeredFrom(turn, book, { text, figures, reports: [report] });
}

const asPrinted = (report: Report, fact: ValuedFact, citation: number): Figure => ({
  ...printedFigure(report, fact, citation),
  indicator: 'printed',
  wording: fact.wording,
});
