import { channelRule } from '../../src/catalogue/rules.ts';
import type { Check } from '../../src/domain/check.ts';
import { compare } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { ReportId } from '../../src/domain/ids.ts';
import { type Rule, known, operandsOf, placesOf, unknown, valuesOf } from './compare-sides.ts';
import { type Prose, counting } from './prose.ts';

const RULE: Rule = { rule: channelRule.id, kind: 'prose_table', severity: 'warning', label: channelRule.label };

/**
 * 当面、网络、信函、传真 against the requests of the same sentence. Fewer than all may mean that a channel was not
 * recognised, so only more than all fails.
 */
export function checkChannels(report: ReportId, prose: Prose): Check[] {
  for (const whole of counting(prose, channelRule.whole)) {
    const parts = channelRule.parts.flatMap((id) => nearest(prose, whole, counting(prose, id)) ?? []);
    if (parts.length >= 2) return [compareChannels(report, parts, whole)];
  }
  return [];
}

const nearest = (prose: Prose, whole: Fact, facts: readonly Fact[]) =>
  facts.find((fact) => fact.start > whole.start && prose.near(whole, fact));

function compareChannels(report: ReportId, parts: readonly Fact[], whole: Fact): Check {
  const sides = { left: operandsOf(parts), right: operandsOf([whole]) };
  const [added, total] = valuesOf(sides);
  if (added === null || total === null) return { ...RULE, report, other: null, ...unknown(added, total) };
  const order = compare(added, total);
  const outcome = order === 0 ? 'pass' : order > 0 ? 'fail' : 'uncertain';
  const places = outcome === 'pass' ? [] : placesOf(sides);
  return { ...RULE, report, other: null, ...known(added, total), outcome, places };
}
