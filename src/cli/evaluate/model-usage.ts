import type { ModelState } from '../../domain/model-state.ts';
import type { Verdict } from './judge.ts';

/** What a model had to do with the answers of a run, and what it cost. */
export interface ModelUsage {
  readonly model: string;
  readonly questions: number;
  /** Answers with at least one sentence of the model. */
  readonly phrased: number;
  /** Answers that say that the model failed, or that some of what it wrote did not hold. */
  readonly degraded: number;
  readonly calls: number;
  /** Estimated, asked and written. */
  readonly tokens: number;
}

export const usageOf = (verdicts: readonly Verdict[], { id, budget }: ModelState): ModelUsage => ({
  model: id,
  questions: verdicts.length,
  phrased: verdicts.filter(({ answer }) => answer.generatedBy.kind === 'model').length,
  degraded: verdicts.filter(({ answer }) => answer.notices.some(({ kind }) => kind === 'degraded')).length,
  calls: budget.calls,
  tokens: budget.tokens,
});

export const usageLine = ({ model, questions, phrased, degraded, calls, tokens }: ModelUsage): string =>
  `模型 ${model}：${questions} 题中 ${phrased} 题由它成文，${degraded} 题有内容未通过核对或没有写成；调用 ${calls} 次，约 ${tokens} 个词元。`;
