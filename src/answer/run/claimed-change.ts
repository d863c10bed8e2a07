import { PLAIN } from '../../figures/asked.ts';
import { indicatorId } from '../../domain/ids.ts';
import { type FigureSources, findFigures } from '../../figures/find-figures.ts';
import { type Found, isMet, isPrinted, isValued, printedAs, type Valued } from '../../figures/found.ts';
import type { LabelledFact } from '../../figures/labels/labelled-fact.ts';
import type { Figures, Measure } from '../../query/query.ts';
import { measureOf } from './measure-of.ts';

/** What reports say themselves of a change (同比增长10%), where a change is asked for. */
export async function findClaimed(
  sources: FigureSources,
  want: Figures,
  scope: string | null,
  found: readonly Found[],
): Promise<readonly Valued[]> {
  if (want.do !== 'change' && want.against === null) return [];
  const claims: Valued[] = [];
  for (const one of found) {
    const measures = isPrinted(one.indicator)
      ? [printedClaim(one.measure, want)]
      : measureOf(indicatorId(`${one.indicator.id}_yoy`));
    const { found: said } = await findFigures(sources, [one.report], measures, { ...PLAIN, scope, rate: 'change' });
    const rates = said
      .filter(isValued)
      .filter(isMet)
      .filter(({ finding }) => finding.facts[0].unit === '%');
    claims.push(...(rates.length > 0 ? rates : await rateBehind(sources, one, want)));
  }
  return claims;
}

/** 本月受理各类诉求38447件,同比下降24.85%: the rate that follows the figure in its own sentence, before any other count. */
async function rateBehind({ readLabels }: FigureSources, one: Found, want: Figures): Promise<readonly Valued[]> {
  const figure = isValued(one) ? (one.prose[0] ?? one.finding.facts[0]) : undefined;
  if (figure?.source !== 'prose') return [];
  const labels = await readLabels(one.report);
  const behind = labels.filter(({ fact }) => fact.source === 'prose' && fact.start >= figure.end).toSorted(byPlace);
  const next = behind.findIndex(({ fact }) => fact.unit !== '%');
  const rates = next < 0 ? behind : behind.slice(0, next);
  const rate = rates.find(({ fact, own }) => fact.start - figure.end < SENTENCE && timeIn(want).test(own));
  if (!rate) return [];
  const { fact } = rate;
  const finding = { kind: 'prose' as const, value: fact.value, unit: fact.unit, facts: [fact] as const };
  const label = fact.subject ?? rate.own;
  return [{ ...one, indicator: printedAs(label, fact.unit), label, finding, prose: [], rivals: [], unmet: [] }];
}

/** Characters that a rate may stand behind its figure. */
const SENTENCE = 60;
const byPlace = ({ fact: a }: LabelledFact, { fact: b }: LabelledFact) => a.start - b.start;

/** Against which time a rate is told. */
const timeIn = ({ against }: Figures) =>
  against === null
    ? /[同环]比|比上年|比去年|比上月|较上/
    : against.unit === 'year'
      ? /同比|[比较](?:上年|去年)|上年同期|去年同期/
      : /环比|[比较]上(?:月|季|周)/;

/** 服务量同比增长2.15%: the rate that is printed behind the figure itself. */
const printedClaim = (measure: Measure, { against }: Figures): Measure => ({
  ...measure,
  narrowed: [...measure.narrowed, against && against.unit !== 'year' ? '环比' : '同比'],
  unit: '%',
});
