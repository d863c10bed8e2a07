import type { Plan } from '../../plan/plan.ts';
import { type Figures, NO_FIGURES } from '../../query/query.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';
import { orRule } from './or-rule.ts';
import { orWords } from './or-words.ts';
import { partsOf } from './parts-of.ts';
import { runCarried } from './run-carried.ts';
import { runChecks } from './run-checks.ts';
import { runClaim } from './run-claim.ts';
import { runContacts } from './run-contacts.ts';
import { runFigures } from './run-figures.ts';
import { runInferred } from './run-inferred.ts';
import { runPassages } from './run-passages.ts';
import { runRegister } from './run-register.ts';
import { runRequest } from './run-request.ts';
import { runRule } from './run-rule.ts';
import { withFormer } from './with-former.ts';

/** Runs a planned query; what no report answers, a rule may, searched for with these words. */
export async function run(planned: Plan, words: () => string, context: RunContext): Promise<Result> {
  const { want } = planned.query;
  const figures = want.kind === 'claim' ? want.figures : want;
  const plan = figures.kind === 'figure' ? await withFormer(figures, planned, context) : planned;
  return orRule(await runWant(plan, context), words, plan, context);
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
