import { printedCells } from './printed-cells.ts';
import { type YearHeads, readYearHeads } from './year-columns.ts';
import { yearOfLabel } from './year-label.ts';

/** Lines of a page up to the next heading, the next heads of years or the next page. */
export interface Block {
  readonly opens: { readonly heads: YearHeads } | { readonly sole: number } | { readonly heading: string } | null;
  /** Its heads stand between bars. */
  readonly barred: boolean;
  readonly lines: readonly string[];
}

const HEADING =
  /^[\s#]{0,6}[一二三四五六七八九十]{1,3}\s*、(?!本年新收|上年结转|本年度办理结果|结转下年度)[^|。;；]{2,40}$/;

export function blocksOf(text: string): Block[] {
  const blocks: { opens: Block['opens']; barred: boolean; lines: string[] }[] = [
    { opens: null, barred: false, lines: [] },
  ];
  for (const printed of text.split('\n')) {
    const line = printed.replaceAll('\f', '');
    const opens = openingOf(line);
    if (opens || printed.includes('\f')) blocks.push({ opens, barred: line.includes('|'), lines: [] });
    if (!opens) blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

function openingOf(line: string): Block['opens'] {
  const cells = printedCells(line);
  const heads = readYearHeads(cells);
  if (heads) return { heads };
  const [only, ...others] = cells.filter(({ words }) => words !== '');
  if (!only || others.length > 0) return null;
  const sole = /^\d+$/.test(only.words) ? null : yearOfLabel(only.words);
  if (sole !== null) return { sole };
  return HEADING.test(line) ? { heading: line.trim() } : null;
}

/** Every year that heads a column or a stretch. */
export const yearsIn = (blocks: readonly Block[]): number[] => [
  ...new Set(
    blocks.flatMap(({ opens }) => {
      if (!opens) return [];
      if ('heads' in opens) return opens.heads.years;
      return 'sole' in opens ? [opens.sole] : [];
    }),
  ),
];
