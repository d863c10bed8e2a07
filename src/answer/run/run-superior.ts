import { ancestors, isWithin, region } from '../../catalogue/regions.ts';
import type { RegionCode } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import { carries } from '../../figures/labels/match-words.ts';
import type { LabelledFact } from '../../figures/labels/labelled-fact.ts';
import { indicatorOf } from '../../catalogue/indicators.ts';
import { canonical } from '../../language/zh/canonical.ts';
import type { Library } from '../../plan/library.ts';
import { reportsAt } from '../../plan/reports-at.ts';
import { byStanding } from '../../plan/standing.ts';
import type { Figures, Measure, Query } from '../../query/query.ts';
import type { ListedPlace, Result } from '../result.ts';
import type { RunContext } from './context.ts';

/**
 * A county without a report of its own may have its figure in the list that the city's report prints
 * (甲区、乙县分别办理…件). Only figures that carry the county's name count; the city's own totals are never answered.
 */
export async function runSuperior(
  want: Figures,
  query: Query,
  library: Library,
  { store, figures }: RunContext,
): Promise<Result | null> {
  if (query.whose.bodies.length > 0) return null;
  const places = query.whose.places.flatMap(({ may }) => meantOf(may, query, library));
  if (places.length === 0) return null;
  for (const report of superiorsOf(places, query, library)) {
    const labels = await figures.readLabels(report);
    const parts = places.flatMap((place): ListedPlace[] => {
      const labelled = labels.find((one) => isOfPlace(one, place) && want.of.every((measure) => isAbout(one, measure)));
      return labelled ? [{ place, fact: labelled.fact }] : [];
    });
    if (parts.length === places.length && want.of.length > 0)
      return { kind: 'superior', source: { report, text: (await store.text(report.id)) ?? '' }, parts };
  }
  return null;
}

/** Of places of one name the one that a report of somebody above may list; the first where none or several are. */
function meantOf(may: readonly RegionCode[], query: Query, library: Library): readonly RegionCode[] {
  const listed = may.filter((code) => superiorsOf([code], query, library).length > 0);
  return (listed.length > 0 ? listed : may).slice(0, 1);
}

/** Reports of bodies whose place contains every place asked about. */
function superiorsOf(places: readonly RegionCode[], { when }: Query, library: Library): readonly Report[] {
  const [first, ...others] = places;
  const outer = (first === undefined ? [] : ancestors(first))
    .map(({ code }) => code)
    .filter((code) => library.regions.has(code) && others.every((place) => place !== code && isWithin(place, code)));
  const above = library
    .reportsOf([], outer)
    .filter(({ region: own, period }) => period !== null && own !== null && outer.includes(own));
  return reportsAt(above, when).toSorted(byStanding);
}

const isOfPlace = ({ fact }: LabelledFact, place: RegionCode) => {
  const name = region(place)?.name ?? '';
  return fact.scope === name || (fact.subject ?? '').startsWith(name);
};

/** What each place handled of the calls, in a section about the hotline. */
const HOTLINE = /热线|12345/;
const countsCalls = (of: Measure['of']) =>
  of.some((id) => id.startsWith('hotline.') && indicatorOf(id)?.kind === 'count');

/** What the list is about stands in its own words or those before it. */
function isAbout({ own, head, lead, behind, heading, fact }: LabelledFact, { of, words, narrowed }: Measure): boolean {
  const said = [own, head, lead, behind, heading].join('|');
  if (fact.indicator !== null && of.includes(fact.indicator)) return true;
  if (narrowed.length === 0 && countsCalls(of) && fact.source === 'prose' && fact.unit !== '%' && HOTLINE.test(said))
    return true;
  const names = [words, ...of.flatMap((id) => indicatorOf(id)?.aliases ?? [])].map(canonical);
  return (
    narrowed.map(canonical).every((word) => carries(word, said)) &&
    names.some((name) => name !== '' && carries(name, said))
  );
}
