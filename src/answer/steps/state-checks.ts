import type { Fact } from '../../domain/fact.ts';
import type { Valued } from '../../statistics/look-up.ts';
import { brokenRules } from '../../statistics/reconcile.ts';
import { nameOf } from '../library.ts';
import { display, displayFact } from '../wording.ts';
import { type Desk, type Statement, figureOfFact, labelOf } from './state-figures.ts';

/** Says beside a table figure when the sums of its row or column do not add up in print. */
export function stateBrokenRules(desk: Desk, reading: Valued, cells: readonly Fact[]): Statement[] {
  const { finding, report } = reading;
  if (finding.kind !== 'table') return [];
  const broken = finding.facts.flatMap(({ cell }) => (cell ? brokenRules(cell, cells) : []));
  return broken.slice(0, 1).map(({ rule, parts, total, sum }) => {
    const counted = parts.filter(({ state }) => state === 'value');
    const figures = [...counted, total].map((fact) => figureOfFact(desk, reading, fact));
    const marks = [...new Set(figures.map(({ citation }) => `[${citation}]`))].join('');
    const named = counted.map((fact) => `${nameOfPart(fact)}${displayFact(fact)}`).join('、');
    const added = {
      ...figureOfFact(desk, reading, total),
      label: '各项之和',
      value: sum,
      display: display(sum, total.unit),
      source: 'derived' as const,
      formula: counted.map(({ value }) => value).join(' + '),
    };
    const text = `表内数字不平：${named}，相加为${display(sum, total.unit)}，而表上的总计为${displayFact(total)}${marks}（${rule}）`;
    return {
      text,
      figures: [...figures, added],
      notices: [{ kind: 'check_failed', text: `${nameOf(report)}${labelOf(reading)}：${text}。` }],
    };
  });
}

const nameOfPart = ({ place }: Fact) =>
  place === null ? '' : place.table === 't4' ? place.column : `${place.row.replace(/^.+?：/, '')}/${place.column}`;
