import type { Answered, Coverage, Declined, Figure, Outcome } from '../../domain/answer.ts';
import type { Check } from '../../domain/check.ts';
import { decimalOf } from '../../domain/decimal.ts';
import { cellCode } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import { findMeasures } from '../../statistics/measures.ts';
import type { Store } from '../../storage/store.ts';
import { type CitationBook, createCitationBook } from '../citations.ts';
import { nameOf } from '../library.ts';
import { type Sources, readSources, reportsIn } from '../sources.ts';
import { stateCheck } from '../statements/state-check.ts';
import type { Turn } from '../turn.ts';
import { bodyAndTime, firstOf } from '../wording.ts';
import { namedReports } from './locate.ts';
import { lowTrust } from '../statements/notices.ts';

/** Failed rules told in one answer. */
const TOLD = 10;
/** Reports shown as evidence when every rule holds. */
const SHOWN = 3;

const RULES = /勾稽/;
const REPORTS = /报告|年报|数字|数据|统计表|表格|合计|总计|加总/;
const WRONG = /对不上|对得上|不平|平吗|平不平|不一致|不符|不成立|成立吗|加不起来|自相矛盾|算错|填错|有误|有出入/;
const WHICH = /哪|列出|列一下|有没有|是否|是不是|有.{0,6}吗/;

/** 列出勾稽不平的报告, 哪些报告数字对不上: a question about the rules themselves, not about one figure. */
const asksChecks = (text: string) =>
  WRONG.test(text) &&
  (RULES.test(text) || (WHICH.test(text) && REPORTS.test(text))) &&
  findMeasures(text).list.length === 0;

/** Lists the rules that the reports of the library do not keep, with the places of both sides. */
export function answerWithChecks(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    if (!asksChecks(turn.text)) return turn;
    const reports = reportsAsked(turn);
    if (reports.length === 0) return turn;
    const assessed = reports.filter(isAssessable);
    if (assessed.length === 0) return { ...turn, outcome: nothingToCheck(turn, reports) };
    const failed = await failedIn(store, turn, reports);
    const found = failed.length > 0 ? await listFailed(store, failed) : await allHold(store, assessed);
    return found ? { ...turn, outcome: finish(turn, found, coverageOf(reports, assessed)) } : turn;
  };
}

/** All years of a body, unless some are named. */
function reportsAsked({ slots, library }: Turn): Report[] {
  const { years } = slots.time;
  return (namedReports(slots, library) ?? library.reports).filter(
    ({ form, kind, period }) =>
      form !== null && kind !== 'template' && (years.length === 0 || (period && years.includes(period.year))),
  );
}

/** What does not add up within the tables first, then what the running text says otherwise. */
async function failedIn(store: Store, { library }: Turn, reports: readonly Report[]): Promise<Check[]> {
  const some = reports.length < library.reports.length ? { reportIds: reports.map(({ id }) => id) } : {};
  const errors = await store.checks({ reports: some, outcomes: ['fail'], severities: ['error'] });
  const told = { reports: some, outcomes: ['fail', 'uncertain'], kinds: ['prose_table'], withPlaces: true } as const;
  return [...errors.checks, ...(await store.checks(told)).checks];
}

const isAssessable = ({ tables }: Report) =>
  [tables.t3, tables.t4].some((state) => state === 'present' || state === 'partial');

/** Long lists of what is missing help nobody. */
const NAMED = 20;

function coverageOf(reports: readonly Report[], assessed: readonly Report[]): Coverage {
  const missing = reports.filter((report) => !assessed.includes(report)).map(bodyAndTime);
  const more = missing.length > NAMED ? [`等${missing.length}份`] : [];
  return {
    considered: reports.length,
    withData: assessed.length,
    missing: [...missing.slice(0, NAMED), ...more],
  };
}

type Listing = Pick<Answered, 'text' | 'figures' | 'citations'>;

async function listFailed(store: Store, all: readonly Check[]): Promise<Listing | null> {
  const failed = all.slice(0, TOLD);
  const sources = await readSources(store, failed.flatMap(reportsIn));
  const book = createCitationBook();
  const stated = failed.flatMap((check) => {
    const statement = stateCheck(check, sources, book);
    return statement ? [{ ...statement, text: `${subjectOf(check, sources)}：${statement.text}。` }] : [];
  });
  const isCut = all.length > TOLD;
  const more = isCut ? `\n仅列出前${TOLD}处，共${all.length}处，其余见各报告的页面。` : '';
  const text = `以下报告的数字对不上：\n${stated.map((one) => one.text).join('\n')}${more}`;
  const figures = stated.flatMap((one) => one.figures);
  return listing(text, book, isCut ? [...figures, ...countsOf(figures, all.length)] : figures);
}

/** How many there are and how many of them are told: counts of the library's register, no figures of any report. */
function countsOf([first]: readonly Figure[], all: number): Figure[] {
  if (!first) return [];
  const own = { ...first, indicator: 'library.checks', agency: null, region: null, period: null, scope: null };
  const counted = { ...own, wording: null, unit: '处', source: 'derived', formula: '按库内核对结果计数' } as const;
  return [all, TOLD].map((count) => ({
    ...counted,
    label: '对不上之处',
    value: decimalOf(count),
    display: `${count}处`,
  }));
}

const subjectOf = ({ report }: Check, sources: Sources) => {
  const source = sources.get(report);
  return source ? bodyAndTime(source.report) : '';
};

/** The totals of a few of the reports are what there is to see when nothing is wrong. */
async function allHold(store: Store, assessed: readonly Report[]): Promise<Listing | null> {
  const shown = assessed.slice(0, SHOWN);
  const sources = await readSources(
    store,
    shown.map(({ id }) => id),
  );
  const cells = ['t3.r7.tot', 't4.rev.tot'].map(cellCode);
  const query = { reports: { reportIds: shown.map(({ id }) => id) }, cells };
  const { facts } = await store.facts(query);
  const book = createCitationBook();
  const marks = facts.flatMap((fact) => {
    const source = sources.get(fact.report);
    return source ? `[${book.citeFact(source, fact)}]` : [];
  });
  const whose = assessed.length === 1 && assessed[0] ? `${bodyAndTime(assessed[0])}报告` : '库内可核对的报告';
  return listing(`没有。${whose}的统计表，能够核对的勾稽关系都成立${[...new Set(marks)].join('')}。`, book, []);
}

function listing(text: string, book: CitationBook, figures: Listing['figures']): Listing | null {
  const [first, ...rest] = book.list();
  return first ? { text, figures, citations: [first, ...rest] } : null;
}

function finish({ notices, library }: Turn, found: Listing, coverage: Coverage): Outcome {
  const cited = new Set(found.citations.map(({ documentId }) => documentId));
  return {
    ...found,
    status: 'answered',
    reason: null,
    coverage,
    notices: [...notices, ...lowTrust([...cited].flatMap((id) => library.report(id) ?? []))],
    suggestions: [],
  };
}

function nothingToCheck({ notices }: Turn, reports: readonly Report[]): Declined {
  const names = firstOf([...new Set(reports.map(nameOf))], 3);
  return {
    status: 'not_found',
    reason: 'table_lost',
    text: `${names}的报告没有可读的法定统计表，勾稽关系无法核对；这不等于没有问题。`,
    citations: [],
    figures: [],
    notices,
    handover: null,
    suggestions: [],
  };
}
