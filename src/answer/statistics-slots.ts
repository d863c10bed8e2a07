import { findAgencies } from '../catalogue/agency-mentions.ts';
import { type Applicant, indicatorOf, indicators } from '../catalogue/indicators.ts';
import { applicantWords } from '../catalogue/dimensions.ts';
import { findRegions } from '../catalogue/region-mentions.ts';
import { fullName, region as regionOf } from '../catalogue/regions.ts';
import { Failure } from '../domain/failures.ts';
import { agencyId, asYear, indicatorId, regionCode } from '../domain/ids.ts';
import type { StatisticsQuery } from '../domain/statistics.ts';
import { type Measure, findMeasures } from '../figures/measures.ts';
import { viewOf } from '../text/view.ts';
import type { Library } from '../plan/library.ts';
import { type AgencySlot, type PlaceSlot, type Slots, emptySlots } from './slots.ts';
import { measureOf } from './steps/ratio-operands.ts';

/**
 * The slots of a query whose parts are given one by one, each as a code or in words.
 * @throws Failure REQUEST_INVALID, naming what is not known or not clear
 */
export function slotsOf(
  query: StatisticsQuery,
  library: Library,
): { readonly measure: Measure; readonly slots: Slots } {
  const measure = namedMeasure(query.indicator);
  const slots: Slots = {
    ...emptySlots,
    places: query.region === null ? [] : [placeOf(query.region, library)],
    agencies: query.agency === null ? [] : [agencyOf(query.agency, library)],
    time: { ...emptySlots.time, years: query.years.map(asYear), several: query.years.length === 0 },
    measures: { list: [measure], ratio: null },
    inside: query.inside,
  };
  return { measure, slots };
}

function namedMeasure(words: string): Measure {
  const measure = measureOf(indicatorId(words)) ?? measureOfCell(words) ?? findMeasures(viewOf(words).text).list[0];
  if (!measure) {
    throw new Failure(
      'REQUEST_INVALID',
      `没有名为“${words}”的指标；可用指标编号、表格单元编号或名称，例如 foi.received`,
    );
  }
  return measure;
}

/** `t3.new.nat`: a row of table 3 for one kind of applicant; any other cell that is an indicator of its own. */
function measureOfCell(code: string): Measure | undefined {
  const [table, row, column] = code.split('.');
  const own = indicators.find(({ cells }) => cells.some((set) => set.length === 1 && set[0] === code));
  const ofRow = indicators.find(({ cells }) => cells.some((set) => set.length === 1 && set[0] === `${table}.${row}`));
  const found = own ?? (column === undefined ? undefined : ofRow);
  const indicator = found && indicatorOf(found.id);
  if (!indicator) return undefined;
  const applicant = own || column === 'tot' ? null : applicantOf(column);
  return applicant === undefined ? undefined : { alternatives: [indicator], applicant, words: code };
}

const applicantOf = (column: string | undefined) =>
  applicantWords.find(([, { columns }]) => columns.length === 1 && columns[0] === (column as Applicant))?.[1];

function placeOf(words: string, library: Library): PlaceSlot {
  if (regionOf(regionCode(words))) return { words, candidates: [regionCode(words)], repairedFrom: null };
  const [mention] = findRegions(viewOf(words).text, { known: library.regions });
  const candidates = mention ? (mention.code ? [mention.code] : mention.candidates) : [];
  if (candidates.length === 0) throw new Failure('REQUEST_INVALID', `没有名为“${words}”的地区`);
  if (candidates.length > 1) {
    const names = candidates.map((code) => `${fullName(code)}（${code}）`).join('、');
    throw new Failure('REQUEST_INVALID', `“${words}”有多处：${names}；请用编码指明`);
  }
  return { words, candidates, repairedFrom: null };
}

function agencyOf(words: string, library: Library): AgencySlot {
  const exact = library.agencies.find(({ id, name }) => id === agencyId(words) || name === words);
  if (exact) return { words, candidates: [exact.id] };
  const [mention] = findAgencies(viewOf(words).text, library.agencies);
  const best = mention?.candidates.filter(({ score }) => score === mention.candidates[0]?.score) ?? [];
  if (best.length === 1 && best[0]) return { words, candidates: [best[0].id] };
  const why = best.length === 0 ? `库内没有名为“${words}”的机关` : `“${words}”可能指多个机关；请写全称`;
  throw new Failure('REQUEST_INVALID', why);
}
