import { blockOf } from '../../src/catalogue/forms.ts';
import type { Span } from '../../src/domain/passage.ts';
import type { StatutoryTable } from '../../src/domain/statutory-table.ts';

/** Where each statutory table may stand: from its heading (or first header) to the next heading. */
export interface TableRegion extends Span {
  /** The section heading itself stands in the document. */
  readonly headed: boolean;
  /** The document ends here without a later heading: what is missing may have been cut off. */
  readonly open: boolean;
  /** The document begins here, in the middle of the table: what is missing stood before it. */
  readonly begun: boolean;
}

const ORDINAL = String.raw`[一二三四五六七八九十]\s*、\s*`;
const HEADINGS: Readonly<Record<StatutoryTable | 'end', RegExp>> = {
  t2: new RegExp(`${ORDINAL}(?:行政机关)?主动公开政府信息(?:的)?情况`, 'g'),
  t3: new RegExp(`${ORDINAL}(?:行政机关)?收到和处理政府信息公开申请(?:的)?情况`, 'g'),
  t4: new RegExp(`${ORDINAL}[^\\n。、]{0,18}行政法?复议[、和,]{0,2}(?:被)?(?:提起)?行政诉讼(?:的)?情况`, 'g'),
  end: new RegExp(`${ORDINAL}[^\\n。、]{0,16}问题(?:及|和|与)?(?:改进|整改)`, 'g'),
};
/** Headers and first rows of the table itself, for documents that lost their headings. */
const ANCHORS: Readonly<Record<StatutoryTable, RegExp>> = {
  t2: /第二十条\s*第\([一五六八九]\)项/,
  t3: /\(?本列数据的勾稽关系|^[ |]*申请人情况[ |]*$|本年新收政府信息公开申请/m,
  t4: /^[ |]*行政复议[ |]+行政诉讼[ |]*$|未经复议直接起诉/m,
};

const requests = blockOf('requests');

/** A row of table 3 with all its numbers: what an excerpt that begins inside the table shows of it. */
const REQUEST_ROW = new RegExp(
  `^[^\\n]*(?:${requests.rows.map(({ pattern }) => pattern.source.replace(/\$$/, '')).join('|')})[^\\n\\d]*(?:[ |]+\\d[\\d,]*){${requests.columns.length}}[ |]*$`,
  'm',
);

/** Headings are matched by words (numbering restarts and skips in print); the last one counts, for prose may name them too. */
export function findTableRegions(text: string): Partial<Record<StatutoryTable, TableRegion>> {
  const starts = (['t2', 't3', 't4'] as const).flatMap((table) => startOf(text, table) ?? []);
  const end = [...text.matchAll(HEADINGS.end)].at(-1)?.index ?? -1;
  const regions: Partial<Record<StatutoryTable, TableRegion>> = {};
  for (const { at, ...start } of starts) {
    const later = [...starts.map((start) => start.at), end].filter((other) => other > at);
    const next = later.length ? Math.min(...later) : text.length;
    regions[start.table] = { ...start, start: at, end: next, open: later.length === 0 };
  }
  return regions;
}

function startOf(text: string, table: StatutoryTable) {
  const heading = [...text.matchAll(HEADINGS[table])].at(-1);
  if (heading) return { table, at: heading.index + heading[0].length, headed: true, begun: false };
  const anchor = text.search(ANCHORS[table]);
  const at = anchor < 0 && table === 't3' ? text.search(REQUEST_ROW) : anchor;
  return at < 0 ? undefined : { table, at, headed: false, begun: anchor < 0 };
}
