import { type Comparison, isStepBack } from './baseline.ts';
import type { Verdict } from './judge.ts';
import type { Metric } from './metric.ts';
import type { Latency } from './metrics.ts';

/** What each metric says, for readers; the part behind `correct.` is the type of question. */
const LABELS: Readonly<Record<string, string>> = {
  'answers.false': '误答',
  'citations.false': '与原文不符的出处',
  'citations.in_source': '出处在指定文件中',
  'citations.at_evidence': '出处在指定位置',
  'citations.support': '论断有出处支持',
  'numerals.unsourced': '没有来源的数字',
  'refusal.precision': '拒答准确率',
  'refusal.recall': '拒答召回率',
  'retrieval.R@1': '检索前 1 召回率',
  'retrieval.R@5': '检索前 5 召回率',
  'retrieval.R@10': '检索前 10 召回率',
  'retrieval.MRR@10': '检索平均倒数排名',
  'retrieval.nDCG@10': '检索排序质量',
  'evidence.lost': '库中没有的证据',
};
const OUTCOMES: Readonly<Record<Comparison['outcome'], string>> = {
  same: '',
  better: '变好',
  worse: '变差',
  incomparable: '无法比较',
};

/** One row a metric, with its baseline where there is one, and the latency, which is never compared. */
export function table(metrics: readonly Metric[], comparisons: readonly Comparison[], { p50, p95 }: Latency): string {
  const rows = comparisons.length > 0 ? comparisons.map(comparisonRow) : metrics.map((metric) => metricRow(metric));
  const head = ['指标', 'metric', '结果', '样本', ...(comparisons.length > 0 ? ['基线', ''] : [])];
  const latency = ['耗时（毫秒）', 'latency.p50 / p95', `${p50} / ${p95}`, ''];
  return [head, ...rows, latency].map(line).join('\n');
}

const labelOf = (name: string) => LABELS[name] ?? `答对：${name.replace(/^correct\./, '')}`;
const shown = ({ kind, value }: Metric) => (kind === 'share' ? value.toFixed(3) : String(value));
const metricRow = (metric: Metric) => [labelOf(metric.name), metric.name, shown(metric), String(metric.of)];

function comparisonRow({ name, now, before, outcome }: Comparison): string[] {
  const measured = now ? metricRow(now) : [labelOf(name), name, '无', ''];
  const counted = before && before.kind === 'count' ? `${before.value}/${before.of}` : before && shown(before);
  return [...measured, counted ?? '无', OUTCOMES[outcome]];
}

const WIDTHS = [24, 24, 14, 6, 10, 10];

const line = (cells: readonly string[]) =>
  cells
    .map((cell, index) => {
      const room = ' '.repeat(Math.max(1, (WIDTHS[index] ?? 0) - widthOf(cell)));
      return index < 2 ? `${cell}${room}` : `${room}${cell}`;
    })
    .join('')
    .trimEnd();

/** Columns of a terminal: Chinese characters and full-width marks take two. */
const widthOf = (text: string) => Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

/** What is wrong with each failed question. */
export const failureLines = (verdicts: readonly Verdict[]): string[] =>
  verdicts
    .filter(({ problems }) => problems.length > 0)
    .map(
      ({ question, answer, problems }) =>
        `✗ ${question.id} ${question.question}\n    ${problems.join('；')}\n    → ${answer.text.replace(/\s+/g, ' ').slice(0, 160)}`,
    );

/** What a comparison comes to, in one sentence; without a path, with the answers that no model phrased. */
export function conclusion(comparisons: readonly Comparison[], path: string | null): string {
  const back = comparisons.filter(isStepBack).map(({ name }) => name);
  if (path === null) return back.length > 0 ? `用模型后变差：${back.join('、')}。` : '用模型后各项指标都没有变差。';
  if (back.length > 0) return `不及基线 ${path}：${back.join('、')}。确属应有的变化时，用 --write-baseline 更新基线。`;
  const better = comparisons.filter(({ outcome }) => outcome === 'better').length;
  return `达到基线 ${path}${better > 0 ? `，${better} 项变好，可用 --write-baseline 更新基线` : ''}。`;
}
