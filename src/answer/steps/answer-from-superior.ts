import { fullName, isWithin, region } from '../../catalogue/regions.ts';
import type { Answered, Figure } from '../../domain/answer.ts';
import { subtract } from '../../domain/decimal.ts';
import { type Fact, type ValuedFact, hasValue } from '../../domain/fact.ts';
import type { RegionCode } from '../../domain/ids.ts';
import { inOneUnit, withSteps } from '../../domain/one-unit.ts';
import type { Report } from '../../domain/report.ts';
import { compareQuantities } from '../../domain/units.ts';
import type { Store } from '../../storage/store.ts';
import { questionTerms } from '../../text/tokenise.ts';
import { type Source, createCitationBook } from '../citations.ts';
import { nameOf, yearOf } from '../library.ts';
import type { PlaceSlot } from '../slots.ts';
import type { Turn } from '../turn.ts';
import { bodyAndTime, display } from '../wording.ts';
import { byStanding } from './locate.ts';
import { answeredFrom } from '../statements/answered-from.ts';
import { printedFigure } from '../statements/printed-figure.ts';

/**
 * Characters before a figure in which its report says what the list is about. What the statutory tables count must be
 * named in the sentence of the list itself: reports speak of many such matters side by side.
 */
const LEAD = 240;

interface Part {
  readonly place: RegionCode;
  readonly fact: ValuedFact;
}

/**
 * A county without a report of its own may have its figure in the list that the city's report prints
 * (甲区、乙县分别办理…件). Only figures that carry the county's name count; the city's own totals are never answered.
 */
export function answerFromSuperior(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const { places, agencies } = turn.slots;
    if (agencies.length > 0 || places.length === 0) return turn;
    for (const report of superiorsOf(turn)) {
      const text = (await store.text(report.id)) ?? '';
      const { facts, complete } = await store.facts({ reports: { reportIds: [report.id] } });
      if (!complete) continue;
      const parts = places.flatMap((place) => partFor(turn, place, report, facts, text) ?? []);
      if (parts.length === places.length) return { ...turn, outcome: state(turn, { report, text }, parts) };
    }
    return turn;
  };
}

/** Reports of bodies whose place contains every place asked about, none of which has a report itself. */
function superiorsOf({ slots, library }: Turn): readonly Report[] {
  const hasOwn = slots.places.some(({ candidates }) => candidates.some((code) => library.regions.has(code)));
  if (hasOwn) return [];
  const { years } = slots.time;
  return library.reports
    .filter((report) => years.length === 0 || years.some((year) => year === yearOf(report)))
    .filter(({ region: above }) => slots.places.every((place) => above !== null && insideOf(place, above) !== null))
    .toSorted(byStanding);
}

const insideOf = ({ candidates }: PlaceSlot, above: RegionCode): RegionCode | null =>
  candidates.find((code) => isWithin(code, above)) ?? null;

function partFor(
  { text: question, slots }: Turn,
  place: PlaceSlot,
  report: Report,
  facts: readonly Fact[],
  text: string,
): Part | null {
  const code = report.region === null ? null : insideOf(place, report.region);
  const name = code === null ? undefined : region(code)?.name;
  const asked = slots.places.reduce((rest, { words }) => rest.replaceAll(words, ' '), question);
  const words = questionTerms(asked).filter((term) => term.length > 1);
  const isStatutory = slots.measures.list.some(({ alternatives }) => alternatives[0].cells.length > 0);
  const isAbout = ({ start, end }: Fact) => {
    const before = text.slice(Math.max(0, start - LEAD), end);
    const said = isStatutory ? before.slice(before.lastIndexOf('。') + 1) : before;
    return words.some((word) => said.includes(word));
  };
  const own = facts.filter(hasValue).filter(({ cell, scope }) => cell === null && scope !== null && scope === name);
  const fact = own.find((one) => one.source === 'prose' && isAbout(one)) ?? cellNamed(own, asked.replace(/\s+/g, ''));
  return fact && code !== null ? { place: code, fact } : null;
}

/** In a table of places the column is meant whose whole name the question has, of several the longest. */
function cellNamed(facts: readonly ValuedFact[], asked: string): ValuedFact | undefined {
  const measureOf = ({ subject, scope }: Fact) => (subject ?? '').replace(scope ?? '', '');
  const named = facts.filter((fact) => measureOf(fact).length > 1 && asked.includes(measureOf(fact)));
  return named
    .filter(({ source }) => source === 'table')
    .toSorted((a, b) => measureOf(b).length - measureOf(a).length)[0];
}

function state(turn: Turn, source: Source, parts: readonly Part[]): Answered | null {
  const { report } = source;
  const book = createCitationBook();
  const figures = parts.map(({ place, fact }): Figure => {
    return { ...printedFigure(report, fact, book.citeFact(source, fact)), region: place };
  });
  const [first] = book.list();
  if (!first) return null;
  const gap = differenceOf(figures);
  const compared = gap ? `${gap.scope}较多，相差${gap.display}（${gap.formula}）。` : '';
  const listed = figures.map((figure) => `${nameFor(figure)}${figure.display}[${figure.citation}]`).join('、');
  const quote = `原文：“${first.quote}”[${first.n}]`;
  const places = parts.map(({ place }) => fullName(place)).join('、');
  return answeredFrom(turn, book, {
    text: `${bodyAndTime(report)}报告列出：${listed}。${compared}\n${quote}`,
    figures: gap ? [...figures, gap] : figures,
    notices: [{ kind: 'scope', text: `库内没有${places}自己的报告，数字取自上级${nameOf(report)}的报告。` }],
    reports: [report],
  });
}

/** A cell is known by its column as well. */
const nameFor = ({ source, scope, label }: Figure) => (source === 'table' ? label : scope);

/** How much more the greater of two has; its scope is the place that has more. */
function differenceOf([one, other, ...more]: readonly Figure[]): Figure | null {
  const order = one && other && more.length === 0 ? compareQuantities(one, other) : undefined;
  if (!one || !other || order === undefined) return null;
  const [greater, lesser] = order < 0 ? [other, one] : [one, other];
  const converted = inOneUnit([greater, lesser]);
  if (!converted) return null;
  const [most, less = most] = converted.values;
  const { unit } = converted;
  const value = subtract(most, less);
  const formula = withSteps(`${most} - ${less}`, converted.steps);
  return { ...greater, label: '相差', value, unit, display: display(value, unit), source: 'derived', formula };
}
