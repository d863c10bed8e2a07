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
  let places: ReadonlyMap<Fact, Place> | undefined;
  const inOrder = facts
    .filter((fact) => fact.source === 'prose' && isExact(fact))
    .toSorted((a, b) => a.start - b.start);
  const same = (a: Fact, b: Fact, part: keyof Place) => {
    places ??= placesOf(inOrder, viewOf(text));
    return places.get(a)?.[part] === places.get(b)?.[part];
  };
  return {
    facts: inOrder,
    together: (a, b) => same(a, b, 'sentence'),
    near: (a, b) => same(a, b, 'paragraph'),
  };
}

/** Which sentence and which paragraph of its report a figure stands in, counted from the first figure. */
interface Place {
  readonly sentence: number;
  readonly paragraph: number;
}

function placesOf(inOrder: readonly Fact[], view: TextView): Map<Fact, Place> {
  const places = new Map<Fact, Place>();
  let [sentence, paragraph, at] = [0, 0, view.locate(inOrder[0]?.end ?? 0)];
  for (const fact of inOrder) {
    const between = view.text.slice(at, view.locate(fact.start));
    if (/[。;!?\n]/.test(between)) sentence++;
    if (between.includes('\n')) paragraph++;
    places.set(fact, { sentence, paragraph });
    at = view.locate(fact.end);
  }
  return places;
}

/** 余, 超 and 约 give no exact number, and 25.52万 was rounded. */
const isExact = ({ value, low, high, wording }: Fact) => value !== null && low === high && !/[万亿]/.test(wording);

export const isCount = ({ unit }: Fact) => unit !== '%' && unit !== '‰' && unit !== '个百分点';

export const counting = ({ facts }: Prose, indicator: IndicatorId) =>
  facts.filter((fact) => fact.indicator === indicator && isCount(fact));
