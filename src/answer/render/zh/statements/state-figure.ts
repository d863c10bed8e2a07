import type { Figure, Notice } from '../../../../domain/answer.ts';
import type { Decimal } from '../../../../domain/decimal.ts';
import type { Fact, ValuedFact } from '../../../../domain/fact.ts';
import { inOneUnit, withSteps } from '../../../../domain/one-unit.ts';
import { type Found, type Valued, quantityOf } from '../../../../figures/found.ts';
import { nameOf } from '../../../../plan/library.ts';
import { bodyAndTime, display, displayFact } from '../wording.ts';
import type { Desk, Statement } from './desk.ts';
import { printedFigure } from './printed-figure.ts';

export const valueOf = ({ finding }: Valued): Decimal => finding.value;

export const unitOf = (reading: Valued): string => quantityOf(reading).unit;

export const displayOf = (reading: Valued): string =>
  reading.finding.kind === 'prose' ? displayFact(reading.finding.facts[0]) : display(valueOf(reading), unitOf(reading));

/** 收到政府信息公开申请数量（自然人）. */
export const labelOf = ({ label }: Pick<Found, 'label'>): string => label;

/** "…收到政府信息公开申请数量22件[1]": the figure first, its place in the source behind it. */
export function stateFigure(desk: Desk, reading: Valued): Statement {
  const figure = figureOf(desk, reading);
  const { finding } = reading;
  const parts =
    finding.kind === 'rest'
      ? `（${restInWords(finding.facts)}）`
      : finding.kind !== 'prose' && finding.facts.length > 1
        ? `（${sumInWords(finding.facts)}）`
        : '';
  const scope = figure.scope ? `（${figure.scope}）` : '';
  const others = otherScopes(desk, reading);
  return {
    text: `${bodyAndTime(reading.report)}${severalInWords(reading)}${labelOf(reading)}${scope}：${figure.display}${marksOf(desk, reading)}${parts}${others.text}`,
    figures: [figure, ...others.figures],
    notices: approximate(figure, reading),
  };
}

/** 报告没有给出总的满意率: what follows is that of one kind. */
const severalInWords = ({ isOneOfSeveral, measure }: Valued) =>
  isOneOfSeveral ? `报告没有给出总的${measure.words}，分项载明：` : '';

/** Each figure by itself, as far as they are listed. */
export const stateEach = (desk: Desk, readings: readonly Valued[]): Statement[] =>
  readings.filter((one) => desk.lists(one)).map((one) => stateFigure(desk, one));

export function figureOf(desk: Desk, reading: Valued): Figure {
  const { finding } = reading;
  const several = finding.kind !== 'prose' && finding.facts.length > 1;
  return {
    ...figureOfFact(desk, reading, finding.facts[0]),
    label: labelOf(reading),
    value: valueOf(reading),
    unit: unitOf(reading),
    display: displayOf(reading),
    source: several ? 'derived' : finding.facts[0].source,
    formula: several ? formulaOf(finding) : null,
  };
}

function formulaOf({ kind, facts }: Valued['finding']): string {
  const converted = inOneUnit(facts);
  return withSteps((converted?.values ?? []).join(kind === 'rest' ? ' − ' : ' + '), converted?.steps ?? []);
}

/** One stored figure, under the name of the measure or of its row. */
export function figureOfFact(desk: Desk, reading: Found, fact: ValuedFact): Figure {
  const citation = desk.book.citeFact(desk.source(reading), fact);
  return {
    ...printedFigure(reading.report, fact, citation),
    indicator: reading.indicator.id,
    label: fact.place ? fact.place.row : labelOf(reading),
    wording: fact.source === 'prose' && isApproximate(fact) ? fact.wording : null,
  };
}

/** Further scopes shown beside the best one: at most four in all. */
const FURTHER = 3;

/** The same indicator for another circle (全市, 门户网站, 本机关): named beside the figure, never added to it. */
function otherScopes(desk: Desk, reading: Valued): { readonly text: string; readonly figures: readonly Figure[] } {
  if (reading.finding.kind !== 'prose') return { text: '', figures: [] };
  const seen = new Set([reading.finding.value]);
  const all = reading.finding.facts.filter(({ value }) => !seen.has(value) && seen.add(value));
  const others = all.slice(0, FURTHER);
  if (others.length === 0) return { text: '', figures: [] };
  const figures = others.map((fact) => figureOfFact(desk, reading, fact));
  const named = others.map(
    (fact, index) => `${fact.subject ?? ''}${figures[index]?.display}[${figures[index]?.citation}]`,
  );
  return { text: `；同一报告另有：${named.join('、')}${all.length > FURTHER ? '等' : ''}`, figures };
}

/** Further figures of the same report in one sentence, each by itself: channels count different circles. */
export function stateBeside(desk: Desk, lead: string, beside: readonly Valued[]): Statement[] {
  if (beside.length === 0) return [];
  const figures = beside.map((reading) => figureOf(desk, reading));
  const named = beside.map((reading, index) => {
    const scope = figures[index]?.scope;
    return `${labelOf(reading)}${scope ? `（${scope}）` : ''}${displayOf(reading)}${marksOf(desk, reading)}`;
  });
  return [{ text: `${lead}：${named.join('、')}`, figures, notices: [] }];
}

const isApproximate = ({ low, high }: Fact) => low === null || high === null;

const approximate = (figure: Figure, { report }: Found): Notice[] =>
  figure.wording === null
    ? []
    : [
        {
          kind: 'approximate',
          text: `“${figure.wording}”是${nameOf(report)}报告的原文措辞，不是精确数。`,
          citation: figure.citation,
        },
      ];

/** Every cell or sentence that the figure was read from. */
export function marksOf(desk: Desk, reading: Valued): string {
  const { finding } = reading;
  const counted =
    finding.kind === 'prose' ? finding.facts.slice(0, 1) : finding.facts.filter(({ state }) => state === 'value');
  const shown = counted.length > 0 ? counted : finding.facts.slice(0, 1);
  return [...new Set(shown.map((fact) => desk.book.citeFact(desk.source(reading), fact)))]
    .map((n) => `[${n}]`)
    .join('');
}

const restInWords = ([total, entry]: readonly [ValuedFact, ValuedFact]) => `${total.value} − ${entry.value}`;

function sumInWords(cells: readonly ValuedFact[]): string {
  const counted = cells.filter(({ state }) => state === 'value');
  if (counted.length === 0) return '所加各栏均为零';
  return `合计：${counted.map((cell) => `${shortRow(cell)}${display(cell.value, cell.unit)}`).join(' + ')}`;
}

const shortRow = ({ place }: Fact) =>
  place ? `${place.row.replace(/^.+?：/, '')}${place.column === '总计' ? '' : `/${place.column}`}` : '';
