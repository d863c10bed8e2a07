import type { Fact } from '../../src/domain/fact.ts';
import type { IndicatorId } from '../../src/domain/ids.ts';
import { type TextView, viewOf } from '../../src/text/view.ts';

/** The figures of a report's running text that say exactly how many, in reading order. */
export interface Prose {
  readonly facts: readonly Fact[];
  /** Do two figures stand in one sentence? */
  together(a: Fact, b: Fact): boolean;
  /** Do two figures stand in one paragraph? */
  near(a: Fact, b: Fact): boolean;
}

export function proseOf(facts: readonly Fact[], text: string): Prose {
  let view: TextView | undefined;
  const between = ({ end }: Fact, { start }: Fact) => {
    view ??= viewOf(text);
    return view.text.slice(view.locate(end), view.locate(start));
  };
  const inOrder = (a: Fact, b: Fact) => (a.start <= b.start ? between(a, b) : between(b, a));
  return {
    facts: facts.filter((fact) => fact.source === 'prose' && isExact(fact)).toSorted((a, b) => a.start - b.start),
    together: (a, b) => !/[。;!?\n]/.test(inOrder(a, b)),
    near: (a, b) => !inOrder(a, b).includes('\n'),
  };
}

/** 余, 超 and 约 give no exact number, and 25.52万 was rounded. */
const isExact = ({ value, low, high, wording }: Fact) => value !== null && low === high && !/[万亿]/.test(wording);

export const isCount = ({ unit }: Fact) => unit !== '%' && unit !== '‰' && unit !== '个百分点';

export const counting = ({ facts }: Prose, indicator: IndicatorId) =>
  facts.filter((fact) => fact.indicator === indicator && isCount(fact));
