import { OutOfTime } from '../domain/pace.ts';
import { atPace, type RunContext } from './run/context.ts';
import { run } from './run/run.ts';
import { runSuperior } from './run/run-superior.ts';
import type { Result } from './result.ts';
import type { Planned, Ran } from './turn.ts';

/** Finds what the plan asks for. Where nobody who is named is here, the report of whoever is above may still name them. */
export const runQuestion =
  (context: RunContext) =>
  async (planned: Planned): Promise<Ran> => {
    const result = await withinTime(() => resultOf(planned, atPace(context, planned.pace)));
    return { ...planned, result, queries: queriesOf(result) };
  };

/** What cannot be found in its time is no accident: it was asked too broadly. */
async function withinTime(find: () => Promise<Result>): Promise<Result> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof OutOfTime) return { kind: 'tooBroad' };
    throw error;
  }
}

async function resultOf({ plan, result, query, library, reading }: Planned, context: RunContext): Promise<Result> {
  if (plan) return run(plan, reading.wordsForRules, context);
  const above = query.want.kind === 'figure' ? await runSuperior(query.want, query, library, context) : null;
  return above ?? result ?? { kind: 'nothing', words: [], titles: [] };
}

const queriesOf = (result: Result) =>
  result.kind === 'figures' ? result.queries : result.kind === 'claim' ? result.figures.queries : [];
