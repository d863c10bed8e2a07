import type { Plan } from '../../plan/plan.ts';
import type { Want } from '../../query/query.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';
import { quoteProvisions } from './quote-provisions.ts';
import { provisionsFor } from './run-rule.ts';

/** 热线半夜有人接吗: where no report says anything of it and no time is named, a rule may, in words of its own. */
export async function orRule(result: Result, words: () => string, plan: Plan, context: RunContext): Promise<Result> {
  const { want, when } = plan.query;
  if (asksNumber(want) || when.kind !== 'newest' || !isSilent(result, plan)) return result;
  const certainty = want.kind === 'text' && plan.isOpen ? 'likely' : 'hunch';
  const found = await provisionsFor({ words: words(), asked: null, matters: [], certainty }, plan, context);
  return found.length > 0 ? quoteProvisions(found, context) : result;
}

/** 多少件, 占比: no rule answers that. */
function asksNumber(want: Want): boolean {
  if (want.kind === 'text' || want.kind === 'nothing') return false;
  const figures = want.kind === 'claim' ? want.figures : want;
  if (figures.kind !== 'figure') return true;
  const { of, do: operation, bound, order } = figures;
  return (
    operation !== 'value' ||
    bound !== null ||
    order !== null ||
    of.some(({ unit }) => unit !== null && !WORDS.has(unit))
  );
}
const WORDS: ReadonlySet<string> = new Set(['日期', '时长', '地点']);

/** 热线的数据公开吗, of nobody: a hotline's figures are no answer. */
const asksWhether = (want: Want) => want.kind === 'nothing' || (want.kind === 'claim' && want.said.length === 0);

/** No report says anything; a sentence of some report of anybody is no answer where a rule has one. */
function isSilent(result: Result, { isOpen, query }: Plan): boolean {
  if (result.kind === 'figures') return result.found.every(({ finding }) => finding.kind === 'not_mentioned');
  if (result.kind === 'nothing' || result.kind === 'what') return true;
  if (isOpen && asksWhether(query.want)) return true;
  return isOpen && (result.kind === 'passages' || result.kind === 'whose');
}
