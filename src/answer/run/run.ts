import { isMet, isValued } from '../../figures/found.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Figures, type Measure, NO_FIGURES } from '../../query/query.ts';
import type { Result } from '../result.ts';
import { readSources } from '../sources.ts';
import type { RunContext } from './context.ts';
import { orRule } from './or-rule.ts';
import { runCarried } from './run-carried.ts';
import { runChecks } from './run-checks.ts';
import { runClaim } from './run-claim.ts';
import { runContacts } from './run-contacts.ts';
import { runFigures } from './run-figures.ts';
import { runInferred } from './run-inferred.ts';
import { runListExtremes } from './run-list.ts';
import { runPassages } from './run-passages.ts';
import { runRegister } from './run-register.ts';
import { runRequest } from './run-request.ts';
import { runRule } from './run-rule.ts';
import { withFormer } from './with-former.ts';
import { tellInWords, wordsWanted } from './tell-in-words.ts';

/** Runs a planned query; what no report answers, a rule may. */
export async function run(planned: Plan, context: RunContext): Promise<Result> {
  const { want } = planned.query;
  const figures = want.kind === 'claim' ? want.figures : want;
  const plan = figures.kind === 'figure' ? await withFormer(figures, planned, context) : planned;
  return orRule(await runWant(plan, context), plan, context);
}

/** Each thing that may be wanted has its own file. */
async function runWant(plan: Plan, context: RunContext): Promise<Result> {
  const { want } = plan.query;
  switch (want.kind) {
    case 'figure':
      return lacksTime(plan)
        ? absent(want, plan, context)
        : orWords(await runFigures(want, plan, context), want, plan, context);
    case 'claim':
      return lacksTime(plan)
        ? absent(want.figures, plan, context)
        : orWords(await runClaim(want, plan, context), want.figures, plan, context);
    case 'text':
      return lacksTime(plan) ? absent(null, plan, context) : runPassages(want, plan, context);
    case 'rule':
      return runRule(want, plan, context);
    case 'contact':
      return runContacts(want, plan, context);
    case 'register':
      return runRegister(plan, context);
    case 'checks':
      return runChecks(plan, context);
    case 'request':
      return runRequest(plan, context);
    case 'refuse':
      return { kind: 'refuse', reason: want.reason, channel: want.channel };
    case 'talk':
      return { kind: 'talk', act: want.act };
    case 'nothing':
      if (lacksTime(plan)) return absent(null, plan, context);
      return plan.query.whose.line === 'hotline' ? runFigures(NO_FIGURES, plan, context) : askWhat(plan);
  }
}

const askWhat = ({ reports }: Plan): Result => ({ kind: 'what', reports });

/** The body is here, the asked time is not. */
const lacksTime = ({ reports, query: { when } }: Plan) => reports.length === 0 && when.kind !== 'newest';

async function absent(want: Figures | null, plan: Plan, context: RunContext): Promise<Result> {
  const inferred = want && ((await runInferred(want, plan, context)) ?? (await runCarried(want, plan, context)));
  return inferred ?? { kind: 'noReport', titles: await partsOf(plan, context) };
}

/** A month or a quarter is shown by the title of its report. */
async function partsOf({ subjects, reports }: Plan, { store }: RunContext) {
  const held = reports.length > 0 ? reports : subjects.flatMap((subject) => subject.held);
  const parts = held.filter(({ period }) => period !== null && period.kind !== 'year').slice(0, SHOWN);
  return [
    ...(
      await readSources(
        store,
        parts.map(({ id }) => id),
      )
    ).values(),
  ];
}

/** Reports that an answer without any figure points to. */
const SHOWN = 4;

/** Where no figure was found: a list of the report, else a sentence that says all the words, else nothing. */
async function orWords(result: Result, want: Figures, plan: Plan, context: RunContext): Promise<Result> {
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

/** Every number of a sentence is a stored figure: what the catalogue counts and no figure states, no sentence states either. */
const isCounted = ({ of, narrowed, unit }: Measure) =>
  of.length > 0 && narrowed.length === 0 && unit !== '日期' && unit !== '地点';

async function inWords(want: Figures, plan: Plan, context: RunContext): Promise<Result> {
  const told = want.of.every(isCounted) ? [] : await tellInWords(want.of, plan, context);
  if (told.length > 0) return { kind: 'passages', extracts: told, degraded: false, isCut: false };
  return {
    kind: 'nothing',
    words: wordsWanted(want.of).filter(isPlain).slice(0, SAID),
    titles: await partsOf(plan, context),
  };
}
