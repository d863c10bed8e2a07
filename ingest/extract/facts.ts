import { indicatorOfCell } from '../../src/catalogue/indicators.ts';
import { decimalOf } from '../../src/domain/decimal.ts';
import { type Fact, LISTED } from '../../src/domain/fact.ts';
import type { IndicatorId, ReportId } from '../../src/domain/ids.ts';
import type { Span } from '../../src/domain/passage.ts';
import { type Period, periodKey, timeKey } from '../../src/domain/period.ts';
import type { TextView } from '../../src/text/view.ts';
import type { FilledCell } from '../forms/fill-row.ts';
import type { FilledForm } from '../forms/read-form.ts';
import { type LabelledTables, findLabelledValues } from './label-values.ts';
import { figuresBeside, labelledFact, withoutRivals } from './labelled-facts.ts';
import type { DocumentTopic } from './naming/document-topic.ts';
import type { ProseFigure } from './prose-figure.ts';
import { findProseFigures } from './prose-figures.ts';
import { clausePeriod } from './periods/clause-period.ts';
import { statedMonths } from './stated-months.ts';
import { type ZeroStatement, findZeroStatements } from './zeros/zero-statements.ts';

/** What the facts of one report have in common. */
export interface FactSource {
  readonly report: ReportId;
  readonly topic: DocumentTopic;
  readonly period: Period | null;
  /** The stored text; every fact's span and wording refer to it. */
  readonly text: string;
  readonly view: TextView;
}

/** Every statutory cell that the document shows, read or not, and every figure of its prose. */
export function extractFacts(source: FactSource, form: FilledForm, prose: readonly Span[]): Fact[] {
  const { text } = source.view;
  const tables = findLabelledValues(text, prose);
  const figures = figuresBeside(
    tables,
    prose.flatMap((region) => findProseFigures(text, region, source.topic)),
  );
  return [
    ...form.cells.map((cell) => tableFact(source, cell)),
    ...figures.map((figure) => proseFact(source, figure)),
    ...prose.flatMap((region) => findZeroStatements(text, region, source.topic)).map((zero) => zeroFact(source, zero)),
    ...otherTables(source, tables, figures),
  ];
}

/** Spread behind the other fields: in front of them it makes such an object a hundred times as slow to build. */
type Common = Pick<Fact, 'report' | 'period' | 'start' | 'end' | 'wording'>;

function commonOf(source: FactSource, span: Span): Common {
  const { start, end } = source.view.origin(span.start, span.end);
  return { report: source.report, period: source.period, start, end, wording: source.text.slice(start, end) };
}

function tableFact(source: FactSource, { cell, content, unit, note, start, end }: FilledCell): Fact {
  const read = content?.kind === 'value' ? content : undefined;
  const value = read?.value ?? null;
  return {
    indicator: indicatorOfCell(cell.code),
    cell: cell.code,
    place: cell.place,
    subject: null,
    state: read?.state ?? 'missing',
    value,
    low: value,
    high: value,
    unit,
    scope: null,
    source: 'table',
    note,
    ...commonOf(source, { start, end }),
  };
}

function proseFact(source: FactSource, figure: ProseFigure): Fact {
  const { value, low, high } = figure.numeral;
  return {
    indicator: figure.indicator,
    cell: null,
    place: null,
    subject: figure.subject,
    state: value === decimalOf(0) ? 'zero' : 'value',
    value,
    low,
    high,
    unit: figure.unit,
    scope: figure.scope,
    source: 'prose',
    note: figure.listed ? LISTED : null,
    ...commonOf(source, figure),
    ...partOf(source, figure, figure.indicator),
  };
}

/** A figure of another time than the report's is none of its period, and not what an indicator asks of it. */
function partOf(source: FactSource, { start }: Span, indicator: IndicatorId | null): Partial<Fact> {
  const said = statedMonths(source.view.text, start, source.period) ?? clausePeriodAt(source, start);
  if (!said || (said.period && periodKey(said.period) === timeKey(source.period))) return {};
  const note = `原文所说的时段是${said.words}`;
  return { period: said.period, note, indicator: source.period === null ? indicator : null };
}

/** Characters of a sentence that are looked at. */
const LONGEST = 300;

function clausePeriodAt({ view: { text }, period }: FactSource, start: number) {
  const sentence = /[^。!?\n]*$/.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ?? '';
  return clausePeriod(sentence, period);
}

function zeroFact(source: FactSource, zero: ZeroStatement): Fact {
  const none = decimalOf(0);
  const common = commonOf(source, zero);
  return {
    indicator: zero.indicator,
    cell: null,
    place: null,
    subject: common.wording,
    state: 'zero',
    value: none,
    low: none,
    high: none,
    unit: zero.unit,
    scope: null,
    source: 'prose',
    note: '报告以文字说明没有',
    ...common,
  };
}

/** How far before a table its words tell what it is about, beside the head of the document. */
const CONTEXT = 300;

/** Numbers of bulletins' own tables, but for those that the sentence reader has. */
function otherTables(source: FactSource, { values }: LabelledTables, figures: readonly ProseFigure[]): Fact[] {
  const { text } = source.view;
  const taken = new Set(figures.map(({ start }) => start));
  const facts = values
    .filter(({ start }) => !taken.has(start))
    .map((found) => {
      const context = text.slice(0, CONTEXT) + text.slice(Math.max(0, found.start - CONTEXT), found.start);
      return { ...commonOf(source, found), ...labelledFact(found, context, source.period) };
    });
  return withoutRivals(facts);
}

/** The stretches of a document outside its tables and its noise; one may lie within another. */
export function outside(length: number, spans: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) stretches.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return at < length ? [...stretches, { start: at, end: length }] : stretches;
}
