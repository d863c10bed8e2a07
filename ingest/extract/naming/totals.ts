import { type Decimal, compare, sum } from '../../../src/domain/decimal.ts';
import { type IndicatorId, indicatorId } from '../../../src/domain/ids.ts';
import { withoutLeadingWords } from '../wording/times.ts';
import { matterOf } from './matters.ts';
import type { NamedItem, Reading, Situation } from './named-item.ts';

const TOTAL = /^(?:合计|共计|总计|共|总共|一共|累计|小计)(?:为|达|是|有)?$/;

const WHOLES: readonly (readonly [whole: IndicatorId, part: RegExp])[] = [
  [indicatorId('foi.received'), /^foi\.received\.(?:web|letter|onsite|fax)$/],
  [indicatorId('proactive.info_total'), /^proactive\.info_(?:website|wechat|weibo|new_media|app|access_point)$/],
];
const wholeOf = (id: IndicatorId) => WHOLES.find(([, part]) => part.test(id))?.[0];

/**
 * 网上申请105件,快递17件,合计122件: the sum of the ways that requests came in, or information went out, is that of them
 * all. It is taken for that only where the numbers add up.
 */
export function readTotal({ item, before }: Situation): Reading | undefined {
  if (!TOTAL.test(withoutLeadingWords(item.own)) || item.behind !== '') return undefined;
  const parts = partsIn(before);
  const wholes = new Set(parts.flatMap(({ indicators }) => indicators.map(wholeOf)));
  const [whole] = wholes;
  const holds = parts.length > 1 && wholes.size === 1 && addsUp(parts, item.figure.numeral.value);
  if (!holds || whole === undefined) return { role: 'part', matter: null, indicators: [] };
  return { role: 'whole', matter: matterOf(whole), indicators: [whole] };
}

/** Ranges add up to nothing that is known. */
function addsUp(parts: readonly NamedItem[], total: Decimal | null): boolean {
  const values = parts.flatMap(({ item }) => item.figure.numeral.value ?? []);
  return total !== null && values.length === parts.length && compare(sum(values), total) === 0;
}

/** The counts of the sentence from the first one on that is known to be a part. */
function partsIn(before: readonly NamedItem[]): readonly NamedItem[] {
  const counts = before.filter(({ role }) => role !== 'beside');
  const first = counts.findIndex(({ indicators }) => indicators.some((id) => wholeOf(id) !== undefined));
  return first < 0 ? [] : counts.slice(first);
}
