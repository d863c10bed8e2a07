import type { Fact } from '../../src/domain/fact.ts';
import type { IndicatorId } from '../../src/domain/ids.ts';
import type { TextView } from '../../src/text/view.ts';

/** The figures of a report's running text that say exactly how many. */
export interface Prose {
  readonly facts: readonly Fact[];
  /** Do two figures stand in one sentence? */
  together(a: Fact, b: Fact): boolean;
  /** Do two figures stand in one paragraph? */
  near(a: Fact, b: Fact): boolean;
}

export function proseOf(facts: readonly Fact[], view: TextView): Prose {
  const between = (a: Fact, b: Fact) =>
    view.text.slice(view.locate(Math.min(a.end, b.end)), view.locate(Math.max(a.start, b.start)));
  return {
    facts: facts.filter((fact) => fact.source === 'prose' && isExact(fact)).toSorted((a, b) => a.start - b.start),
    together: (a, b) => !/[。;!?\n]/.test(between(a, b)),
    near: (a, b) => !between(a, b).includes('\n'),
  };
}

/** 余, 超 and 约 give no exact number, and 25.52万 was rounded. */
const isExact = ({ value, low, high, wording }: Fact) => value !== null && low === high && !/[万亿]/.test(wording);

export const isCount = ({ unit }: Fact) => unit !== '%' && unit !== '‰' && unit !== '个百分点';

export const counting = ({ facts }: Prose, indicator: IndicatorId) =>
  facts.filter((fact) => fact.indicator === indicator && isCount(fact));
