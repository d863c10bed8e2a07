import { indicatorOf } from '../../catalogue/indicators.ts';
import { isMet, isValued } from '../../figures/found.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Figures, Measure } from '../../query/query.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';
import { partsOf } from './parts-of.ts';
import { runListExtremes } from './run-list.ts';
import { tellInWords, wordsWanted } from './tell-in-words.ts';

/** Where no figure was found: a list of the report, else a sentence that says all the words, else nothing. */
export async function orWords(result: Result, want: Figures, plan: Plan, context: RunContext): Promise<Result> {
  if (result.kind === 'what' && want.order !== null) return (await runListExtremes(want, plan, context)) ?? result;
  if (result.kind !== 'figures' && result.kind !== 'claim') return result;
  const figures = result.kind === 'claim' ? result.figures : result;
  const isSilent =
    figures.operands.length + figures.channels.length === 0 &&
    figures.found.every(({ finding }) => finding.kind === 'not_mentioned');
  const isExtreme = want.do === 'extreme' || want.do === 'rank' || want.do === 'compare';
  const isAlone = isOfOneReport(plan.query) && figures.found.filter(isValued).filter(isMet).length < 2;
  const isOfOuter = isOnlyOfOuter(plan);
  if (isExtreme && (isAlone || isOfOuter)) {
    const list = await runListExtremes(want, plan, context);
    if (list) return list;
  }
  // 哪个县最多: the city's own total says nothing of that.
  if (isExtreme && isOfOuter) return { kind: 'nothing', words: [], titles: await partsOf(plan, context) };
  return isSilent ? inWords(want, plan, context) : result;
}

/** 比2023年多吗 is about two reports, whatever the one that is here lists. */
const isOfOneReport = ({ whose: { bodies, places, within, every }, when }: Plan['query']) =>
  bodies.length + places.length <= 1 &&
  within === null &&
  !every &&
  (when.kind === 'newest' || (when.kind === 'named' && when.moments.length === 1));

/** 各区县, of whom nobody has a report: what is left is that of the place around them. */
const isOnlyOfOuter = ({ query: { whose }, reports }: Plan) =>
  whose.within !== null &&
  whose.places.length > 0 &&
  reports.every(({ region }) => whose.places.some(({ may }) => region !== null && may.includes(region)));

/** Words that are said back: a few short ones, and nothing that was quoted to be said. */
const SAID = 3;
const isPlain = (word: string) => /^[\p{L}\p{N}]{1,10}$/u.test(word);

/** What the catalogue counts is told by a sentence only where it says a number of that unit, and not of something else (七个部分). */
function countsIt({ of, narrowed, unit }: Measure, told: string): boolean {
  if (of.length === 0 || narrowed.length > 0 || unit === '日期' || unit === '地点') return true;
  const units = [unit, ...of.map((id) => indicatorOf(id)?.unit)].filter((one) => typeof one === 'string' && one !== '');
  return new RegExp(`\\d[\\d,.]*[余多万亿]*(?:${units.join('|')})(?=[,，。;；、)）|\\s]|$)`, 'u').test(told);
}

async function inWords(want: Figures, plan: Plan, context: RunContext): Promise<Result> {
  const found = await tellInWords(want.of, plan, context);
  const told = found.filter(({ source, start, end }) =>
    want.of.every((measure) => countsIt(measure, source.text.slice(start, end))),
  );
  if (told.length > 0) return { kind: 'passages', extracts: told, degraded: false, isCut: false };
  return {
    kind: 'nothing',
    words: wordsWanted(want.of).filter(isPlain).slice(0, SAID),
    titles: await partsOf(plan, context),
  };
}
