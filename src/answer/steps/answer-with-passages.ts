import type { Topic } from '../../catalogue/topics.ts';
import type { Citation, Outcome } from '../../domain/answer.ts';
import type { Passage, Span } from '../../domain/passage.ts';
import type { Report } from '../../domain/report.ts';
import type { Store } from '../../storage/store.ts';
import { viewOf } from '../../text/view.ts';
import { splitWords } from '../../text/words.ts';
import { createCitationBook } from '../citations.ts';
import { type Extract, selectExtracts, selectSection } from '../extract.ts';
import { nameOf, yearOf } from '../library.ts';
import { nothingOf } from '../statements/state-nothing.ts';
import { answeredFrom } from '../statements/answered-from.ts';
import { bodyAndTime, firstOf } from '../wording.ts';
import { findTitleIn } from '../titles.ts';
import type { Turn } from '../turn.ts';
import { searchTextOf } from '../search-text.ts';
import { byStanding } from './locate.ts';

/** Quotes the passages that answer, or says that nothing in the library does. Always ends the work. */
export function answerWithPassages(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const { own, expanded, topics } = searchTextOf(turn);
    const section = await sectionAbout(store, turn, topics);
    const wanted = turn.slots.procedural ? expanded : own;
    const extracts = section.length > 0 ? selectSection(section) : selectExtracts(wanted, turn.hits, turn.text);
    const telling = extracts.filter((extract) => namesMeasure(turn, extract));
    const outcome = telling.length > 0 ? await quote(store, turn, telling, isCut(section, telling)) : null;
    return { ...turn, outcome: outcome ?? (await nothing(store, turn)) };
  };
}

/**
 * Where a report is silent, words beside the matter are no answer: the quote must name it. For what the tables count
 * the end of a name will do (许可, 处罚, 申请), else all the words that the question has for it (政务 and 微博).
 */
function namesMeasure({ text, readings }: Turn, { passage, start, end }: Extract): boolean {
  const said = viewOf(passage.text.slice(start - passage.start, end - passage.start)).text;
  const names = readings
    .filter(({ finding }) => finding.kind === 'not_mentioned')
    .flatMap(({ indicator: { aliases, cells } }) =>
      cells.length > 0
        ? aliases.map((alias) => [alias.slice(-2)])
        : aliases.filter((alias) => text.includes(alias)).map(splitWords),
    );
  return names.length === 0 || names.some((parts) => parts.every((part) => said.includes(part)));
}

/** "存在哪些问题": the passages under the heading that is about it, in the one report that the question means. */
async function sectionAbout(store: Store, { reports, slots }: Turn, topics: readonly Topic[]): Promise<Passage[]> {
  const headings = topics.find((topic) => topic.headings)?.headings;
  const report = [...(reports ?? [])].filter(({ period }) => period).sort(byStanding)[0];
  if (!headings || !report || slots.procedural) return [];
  const passages = (await store.passagesOf(report.id)).filter(({ kind }) => kind === 'prose');
  const chapter = passages.find((passage) => headings.test(passage.headings[0] ?? ''))?.headings[0];
  return chapter === undefined ? [] : passages.filter((passage) => passage.headings[0] === chapter);
}

/** Of a long section only the beginnings are quoted. */
const isCut = (section: readonly Passage[], extracts: readonly Extract[]) => lengthOf(extracts) < lengthOf(section);
const lengthOf = (spans: readonly Span[]) => spans.reduce((length, { start, end }) => length + end - start, 0);
const CUT = '\n该部分较长，以上只引各段的开头，其余见原文。';

async function quote(store: Store, turn: Turn, extracts: readonly Extract[], cut: boolean): Promise<Outcome | null> {
  const book = createCitationBook();
  const blocks: string[] = [];
  const used: Report[] = [];
  for (const { passage, start, end } of extracts) {
    const report = turn.library.report(passage.report);
    const text = await store.text(passage.report);
    if (!report || text === undefined) continue;
    const n = book.cite({ report, text }, { start, end }, { section: passage.headings.join(' › ') || null });
    const quoted = book.list()[n - 1]?.quote ?? '';
    used.push(report);
    blocks.push(`${sourceLine(report, blocks.length > 0 ? used.at(-2) : undefined)}“${quoted}”[${n}]`);
  }
  return answeredFrom(turn, book, { text: `${blocks.join('\n')}${cut ? CUT : ''}`, reports: used });
}

/** Who says it and when; left out when the quote before it came from the same document. */
function sourceLine(report: Report, before: Report | undefined): string {
  if (before === report) return '';
  const isRule = report.kind === 'regulation' || report.kind === 'guide';
  return isRule ? `《${report.title.replace(/^《|》$/g, '')}》：` : `${bodyAndTime(report)}报告：`;
}

async function nothing(store: Store, turn: Turn): Promise<Outcome> {
  const silent = turn.readings.flatMap((reading) => nothingOf(reading) ?? [])[0];
  const located = turn.reports !== null && turn.reports.length > 0;
  const reason = silent?.reason ?? (located ? 'not_mentioned' : 'low_evidence');
  return {
    status: 'not_found',
    reason,
    text:
      silent?.text ??
      (located
        ? `${searched(turn)}没有找到与问题相符的内容；未提及不等于没有发生。`
        : '库内没有找到能回答这个问题的内容。可以写明地区、机关和年份再问。'),
    citations: await titlesOfParts(store, turn.reports ?? []),
    figures: [],
    notices: turn.notices,
    handover: null,
    suggestions: [],
  };
}

function searched({ reports }: Turn): string {
  const dated = (reports ?? []).filter((report) => yearOf(report) !== null);
  const named = [...new Set(dated.map((report) => `${nameOf(report)}${yearOf(report)}年`))];
  return named.length > 0 ? `在${firstOf(named, SHOWN)}的报告中` : '在库内的文件中';
}

/** A month or a quarter is shown by the title of its report: that part of the year had nothing. */
async function titlesOfParts(store: Store, reports: readonly Report[]): Promise<Citation[]> {
  const book = createCitationBook();
  const parts = reports.filter(({ period }) => period !== null && period.kind !== 'year').slice(0, SHOWN);
  for (const report of parts) {
    const text = (await store.text(report.id)) ?? '';
    const title = findTitleIn(report, text);
    if (title) book.cite({ report, text }, title);
  }
  return book.list();
}

/** Reports that an answer without any figure points to. */
const SHOWN = 4;
