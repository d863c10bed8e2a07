import { compare } from '../domain/decimal.ts';
import type { ValuedFact } from '../domain/fact.ts';
import { viewOf } from '../text/view.ts';

/** One entry of a list behind a total. */
export interface Part {
  readonly fact: ValuedFact;
  /** What the list calls it, without 其中 and the words that every entry repeats. */
  readonly label: string;
  /** The percentage that is printed behind it. */
  readonly share: ValuedFact | null;
}

/** A total of the running text with the list of what makes it up (共公开249条,其中:甲9条、乙7条). */
export interface Breakdown {
  readonly total: ValuedFact;
  readonly parts: readonly Part[];
  /** No further number follows in the sentence that the list ends in: every entry was read. */
  readonly complete: boolean;
}

const isShare = ({ unit }: ValuedFact) => unit === '%' || unit === '‰';

/** What opens a list: 其中, 包括, a colon, or a bracket right behind the total. */
const OPENS = /其中|包括|中,|里,|分别(?:是|为)|[:(]\s*$|^\s*\(/;
/** A full stop ends a list, except the one before 其中 that opens it. */
const ENDS = /。|\n\s*\n/;

/** The lists of a report's prose figures, in reading order. Facts of one report; its stored text. */
export function findBreakdowns(facts: readonly ValuedFact[], text: string): Breakdown[] {
  const prose = facts.filter(({ source }) => source === 'prose').toSorted((a, b) => a.start - b.start);
  const view = viewOf(text);
  const between = (a: ValuedFact, b: ValuedFact) => view.text.slice(view.locate(a.end), view.locate(b.start));
  const restBehind = ({ end }: ValuedFact) => view.text.slice(view.locate(end)).split(ENDS)[0] ?? '';
  const found: Breakdown[] = [];
  let total: ValuedFact | undefined;
  let parts: Part[] = [];
  const close = () => {
    const last = parts.at(-1);
    if (total && last && parts.length > 1) found.push({ total, parts, complete: isEnd(restBehind(last.fact), total) });
    parts = [];
  };
  let last: ValuedFact | undefined;
  for (const fact of prose) {
    const gap = last ? between(last, fact) : '';
    const part = parts.at(-1);
    if (isShare(fact)) {
      if (part && !ENDS.test(gap)) parts[parts.length - 1] = { ...part, share: part.share ?? fact };
      continue;
    }
    const belongs = total !== undefined && fact.unit === total.unit && compare(fact.value, total.value) <= 0;
    if (belongs && OPENS.test(gap)) {
      close();
      parts = [partOf(fact)];
    } else if (belongs && parts.length > 0 && !ENDS.test(gap)) parts.push(partOf(fact));
    else {
      close();
      total = fact;
    }
    last = fact;
  }
  close();
  return found;
}

/** What follows the last entry counts nothing in the unit of the list. */
const isEnd = (rest: string, { unit }: ValuedFact) => !new RegExp(`\\d\\s*${unit ?? ''}`).test(rest);

const partOf = (fact: ValuedFact): Part => ({ fact, label: labelOf(fact), share: null });

const REPEATED = /(?:的)?(?:信息公开|公开信息|信息发布|发布信息|信息|诉求|工单|事项|公开|发布)$/;

/** 发布概况类信息 is 概况类; where nothing would be left (信息公开30条), the words stay. */
function labelOf({ subject }: ValuedFact): string {
  const own = (subject ?? '').replace(/^.*(?:,|其中:?)/, '').replace(/^(?:主动)?(?:发布|公开|受理)(?=.{2})/, '');
  const short = own.replace(REPEATED, '').replace(/的$/, '');
  return short.length >= 2 ? short : own;
}
