import type { Declined, NonEmpty, Option, Outcome } from '../../domain/answer.ts';
import type { Span } from '../../domain/passage.ts';
import type { Report } from '../../domain/report.ts';
import type { Store } from '../../storage/store.ts';
import { formatChineseInteger } from '../../text/chinese-numerals.ts';
import { terms } from '../../text/tokenise.ts';
import { createCitationBook } from '../citations.ts';
import { answeredFrom } from '../statements/answered-from.ts';
import type { Turn } from '../turn.ts';

/** Articles are quoted whole up to this length, longer ones to the last full paragraph. */
const LONGEST = 1200;

const ARTICLE = /第(?<numeral>[一二三四五六七八九十百零〇]+|\d{1,3})条(?!例)/;
const NEXT = /\n[#\s]*第[一二三四五六七八九十百零〇]+[条章节]/;

interface Found {
  readonly report: Report;
  readonly text: string;
  readonly span: Span;
}

/** 条例第三十三条说什么: the article itself, word for word; with several regulations that have one, a question back. */
export function answerWithArticle(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const numeral = ARTICLE.exec(turn.text)?.groups?.['numeral'];
    if (numeral === undefined) return turn;
    const heading = `第${/\d/.test(numeral) ? formatChineseInteger(Number(numeral)) : numeral}条`;
    const regulations = turn.library.reports.filter(({ kind }) => kind === 'regulation');
    if (regulations.length === 0) return turn;
    const found = await findArticles(store, regulations, turn.text, heading);
    const [first, ...others] = found;
    if (!first) return { ...turn, outcome: noSuchArticle(turn, namedAmong(regulations, turn.text), heading) };
    const outcome = others.length === 0 ? quote(turn, first) : askWhich(turn, heading, found);
    return outcome ? { ...turn, outcome } : turn;
  };
}

/** In the regulation that the question names best, else in all. */
async function findArticles(store: Store, regulations: readonly Report[], question: string, heading: string) {
  const found: Found[] = [];
  for (const report of namedAmong(regulations, question)) {
    const text = (await store.text(report.id)) ?? '';
    const span = articleIn(text, heading);
    if (span) found.push({ report, text, span });
  }
  return found;
}

/** People shorten titles as they like (信息公开条例, 济南热线条例): the one with most words of the question is meant. */
function namedAmong(regulations: readonly Report[], question: string): readonly Report[] {
  const asked = new Set(terms(question));
  const inCommon = ({ title }: Report) =>
    new Set(terms(title).filter((term) => term.length > 1 && asked.has(term))).size;
  const most = Math.max(0, ...regulations.map(inCommon));
  const named = regulations.filter((report) => inCommon(report) === most);
  return most > GENERIC ? named : regulations;
}

/** 条例 stands in every title. */
const GENERIC = 1;

function articleIn(text: string, heading: string): Span | undefined {
  const start = new RegExp(`(?:^|\\n)[#\\s]*(?=${heading}[\\s\u3000])`).exec(text);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  const rest = text.slice(from, from + LONGEST);
  const next = NEXT.exec(rest)?.index;
  const cut = from + LONGEST < text.length ? rest.lastIndexOf('\n') : rest.length;
  return { start: from, end: from + (next ?? (cut > 0 ? cut : rest.length)) };
}

/** Neither the next article nor the end of the text follows. */
const isCut = (text: string, { end }: Span) => NEXT.exec(text.slice(end))?.index !== 0 && text.slice(end).trim() !== '';
const CUT = '\n该条较长，以上只引其开头，其余见原文。';

function quote(turn: Turn, { report, text, span }: Found): Outcome | null {
  const book = createCitationBook();
  const n = book.cite({ report, text }, span);
  const [citation] = book.list();
  return citation
    ? answeredFrom(turn, book, {
        text: `${nameOf(report)}：“${citation.quote}”[${n}]${isCut(text, span) ? CUT : ''}`,
        reports: [report],
      })
    : null;
}

const nameOf = ({ title }: Report) => `《${title.replaceAll(/[《》]/g, '')}》`;

function noSuchArticle({ notices }: Turn, regulations: readonly Report[], heading: string): Declined {
  const names = regulations.map(nameOf).join('、');
  return {
    status: 'not_found',
    reason: 'not_mentioned',
    text: `库内的${names}没有${heading}。`,
    citations: [],
    figures: [],
    notices,
    handover: null,
    suggestions: [],
  };
}

function askWhich({ text, notices }: Turn, heading: string, found: readonly Found[]): Outcome | null {
  const [first, ...rest] = found.map(({ report }): Option => {
    const name = nameOf(report);
    return { label: name, question: `${name}${text}` };
  });
  if (!first) return null;
  const options: NonEmpty<Option> = [first, ...rest];
  const names = options.map(({ label }) => label).join('、');
  return {
    status: 'clarify',
    reason: 'ambiguous_question',
    text: `库内有几部法规都有${heading}：${names}。请问您指的是哪一部？`,
    options,
    notices,
    suggestions: [],
  };
}
