import { type Decimal, compare, decimalOf, parseDecimal, subtract } from '../../src/domain/decimal.ts';
import { type UnclearContent, type ValueContent, unclear, valueOf } from '../../src/text/cell-content.ts';

const UP = String.raw`\+|↑|增加?|新增`;
const DOWN = String.raw`[-−]|↓|减少?|取消`;
const MARKED = new RegExp(
  String.raw`^(?:(?<up>${UP})|(?:${DOWN}))[::]? ?\(?(?<digits>\d{1,3}(?:,\d{3})+|\d+)\)? ?(?:[项个件])?(?=$|[ ,、;/+\-−增减↓↑])[ ,、;/]*`,
);

interface Change {
  readonly isUp: boolean;
  readonly size: Decimal;
}

/**
 * The column 本年增/减 of the 2019 form in words or signs: 增10, 减4, +(0) -(0). Undefined where the cell says nothing
 * of the kind. Two changes that both happened leave open what was meant.
 */
export function readChange(printed: string): ValueContent | UnclearContent | undefined {
  const words = printed.trim().replace(/\s+/g, ' ');
  const changes = changesIn(words);
  if (changes.length === 0) return undefined;
  const [ups, downs] = [changes.filter(({ isUp }) => isUp), changes.filter(({ isUp }) => !isUp)];
  const happened = changes.filter(({ size }) => compare(size, decimalOf(0)) > 0);
  if (ups.length > 1 || downs.length > 1 || happened.length > 1)
    return unclear(`原格“${words}”有增有减，没有写明相抵后的数`);
  return valueOf(signed(happened[0]), null, null);
}

/** 减 4 on a line of its own is one cell: its sign must not be taken for a label. */
export const isOneChange = (line: string) => changesIn(line.trim().replace(/\s+/g, ' ')).length > 0;

const signed = (change: Change | undefined) =>
  change === undefined || change.isUp ? (change?.size ?? decimalOf(0)) : subtract(decimalOf(0), change.size);

/** Nothing at all if anything else stands in the cell. */
function changesIn(words: string): Change[] {
  const changes: Change[] = [];
  let rest = words;
  while (rest !== '') {
    const match = MARKED.exec(rest);
    const size = parseDecimal(match?.groups?.['digits'] ?? '');
    if (!match || size === undefined) return [];
    changes.push({ isUp: match.groups?.['up'] !== undefined, size });
    rest = rest.slice(match[0].length);
  }
  return changes;
}
