import type { Span } from '../../../src/domain/passage.ts';
import { spreadEnumerations } from './enumerations.ts';
import type { Item, Mark } from './item.ts';

/**
 * Cuts a sentence into one item for each figure. An aside in brackets lends no words to a figure outside it, and a
 * figure inside one takes none from outside: "受理诉求(含电话3件)8件" has 受理诉求8件 and 含电话3件.
 */
export function itemsOf<Figure extends Span>(content: string, figures: readonly Figure[]): Item<Figure>[] {
  const words = unwrap(maskQuoted(content), figures);
  return spreadEnumerations(figures.map((figure, index) => itemAt(words, figure, figures.slice(0, index))));
}

/** Marks within a title or a quoted name part nothing. */
const maskQuoted = (content: string) =>
  content.replace(
    /“[^“”\n]{1,80}”|《[^《》\n]{1,80}》|\((?:[省市区县旗州镇乡](?:[、,][省市区县旗州镇乡])*|街道)\)/g,
    (quoted) =>
      quoted
        .replace(/[,;:、|]/g, '·')
        .replaceAll('(', '〔')
        .replaceAll(')', '〕'),
  );

/** 公安局(77件,同比上升3%): brackets that open with the number, behind a noun, part nothing; 16件(73%) has an aside. */
function unwrap(words: string, figures: readonly Span[]): string {
  const marks = figures.flatMap(({ start, end }) => {
    const open = /\(\s*$/.exec(words.slice(0, start))?.index;
    const close = words.indexOf(')', end);
    if (open === undefined || close < 0 || figures.some((other) => isRightBefore(words, other, open))) return [];
    return [open, close];
  });
  return marks.reduce((text, at) => `${text.slice(0, at)} ${text.slice(at + 1)}`, words);
}

const isRightBefore = (words: string, { end }: Span, at: number) => end <= at && words.slice(end, at).trim() === '';

const ASIDE = /\([^()]*\)/g;

function itemAt<Figure extends Span>(words: string, figure: Figure, before: readonly Figure[]): Item<Figure> {
  const open = words.slice(0, figure.start).replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const bracket = words.includes(')', figure.end) ? open.lastIndexOf('(') + 1 : 0;
  const last = before.findLast(({ end }) => end > bracket && open.charAt(end - 1) === words.charAt(end - 1));
  const gap = plain(open.slice(last?.end ?? bracket));
  const behind = plain(/^(?:\s*\d{4}年|[^\d,。;、()|:]){1,24}/.exec(words.slice(figure.end))?.[0] ?? '');
  const clauses = cut(gap, last !== undefined);
  const mark = bracket > 0 && !last ? '(' : clauses.mark;
  return { figure, ...clauses, behind, mark, aside: bracket > 0, listed: null };
}

/** Words without white space and without the bars and marks that a table prints behind them. */
const plain = (words: string) =>
  words.replace(/\s+/g, '').replace(/[|:]+$/, (bars) => (bars.includes('|') ? '' : bars));

const MARKS = /[,;:|]/;

/** The words behind the last figure belong to it up to the next mark; the rest is cut into clauses. */
function cut(gap: string, follows: boolean): Pick<Item, 'own' | 'leads' | 'mark' | 'opens'> {
  const tail = follows ? (/^[^,;:|、]*(?=[,;:|、])/.exec(gap)?.[0].length ?? 0) : 0;
  const first = follows ? gap.charAt(tail) : '';
  const rest = MARKS.test(first) || first === '、' ? gap.slice(tail + 1) : gap;
  const marks = [first, ...(rest.match(/[,;:|]/g) ?? [])];
  const clauses = rest.split(MARKS);
  const opens = OPENS.test(rest) || marks.includes(':');
  while (clauses.length > 1 && isSumOnly(clauses.at(-1) ?? '')) {
    clauses.splice(-2, 2, clauses.slice(-2).join(''));
    marks.splice(-1, 1);
  }
  const own = clauses.at(-1) ?? '';
  return { own, leads: clauses.slice(0, -1).filter((clause) => clause !== ''), mark: asMark(marks.at(-1)), opens };
}

const OPENS = /其中|包括|分别[为是]|主要[是有为]|具体[是为]|如下/;

/** 新收申请,共计7件: words of a sum alone belong to the clause before the comma. */
const isSumOnly = (clause: string) =>
  clause === '' || /^(?:共计?|合计|总计|累计|总共|一共|总数|数量|约|为|达到?|均|有|是)+$/.test(clause);

const asMark = (mark: string | undefined): Mark =>
  mark === ',' || mark === ';' || mark === ':' || mark === '|' || mark === '、' ? mark : '';
