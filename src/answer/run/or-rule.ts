import type { Plan } from '../../plan/plan.ts';
import type { Figures, Want } from '../../query/query.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';
import { quoteProvisions } from './quote-provisions.ts';
import { provisionsFor } from './run-rule.ts';
import { wordsWanted } from './tell-in-words.ts';

/** 热线半夜有人接吗: where no report says anything of it and no time is named, a rule may, in words of its own. */
export async function orRule(result: Result, plan: Plan, context: RunContext): Promise<Result> {
  const words = wordsAsked(plan.query.want);
  if (words === null || plan.query.when.kind !== 'newest' || !isSilent(result)) return result;
  const found = await provisionsFor({ words, asked: null, isHunch: true }, plan, context);
  return found.length > 0 ? quoteProvisions(found, context) : result;
}

function wordsAsked(want: Want): string | null {
  if (want.kind === 'text') return want.words;
  const figures = want.kind === 'claim' ? want.figures : want.kind === 'figure' ? want : null;
  return figures && !asksNumber(figures) ? wordsWanted(figures.of).join(' ') : null;
}

/** 多少件, 占比: no rule answers that. */
const asksNumber = ({ of, do: operation, bound, order }: Figures) =>
  operation !== 'value' || bound !== null || order !== null || of.some(({ unit }) => unit !== null);

const isSilent = (result: Result) => result.kind === 'nothing' || result.kind === 'what';
