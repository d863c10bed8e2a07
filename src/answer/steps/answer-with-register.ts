import { isWithin } from '../../catalogue/regions.ts';
import type { Figure, Outcome } from '../../domain/answer.ts';
import { decimalOf } from '../../domain/decimal.ts';
import { periodLabel, timeKey } from '../../domain/period.ts';
import type { Report, ReportKind } from '../../domain/report.ts';
import type { Store } from '../../storage/store.ts';
import { createCitationBook } from '../citations.ts';
import { nameOf, yearOf } from '../../plan/library.ts';
import { groupBy } from '../group-by.ts';
import { answeredFrom } from '../statements/answered-from.ts';
import { emptySlots } from '../slots.ts';
import { findTitleIn } from '../titles.ts';
import type { Turn } from '../turn.ts';
import { byStanding, namedReports } from './locate.ts';

/** Bodies named one by one, each with the title of its newest report. */
const SHOWN = 12;

const KINDS: Readonly<Record<ReportKind, string>> = {
  annual_report: '政府信息公开年度报告',
  hotline_report: '热线运行报告',
  institution_report: '事业单位法人年度报告',
  regulation: '法规规章',
  guide: '公开指南',
  template: '空白格式',
  other: '其他文件',
};

const ASKS =
  /(?:多少|[几哪])(?:些|份|篇|个|家)?(?:单位|机关|地区|地方)?的?(?:年度|年份的)?(?:年报|报告)|(?:哪|有)几?[个些]?年(?:度|份)?的(?:年报|报告)|有没有.{0,24}(?:年度|年的?|工作)(?:年报|报告)[吗么]?$|(?:年报|报告)都?(?:有哪[些几]|有几[份个年]|有多少[份个])|(?:收录|入库|收了|库[里内]).{0,6}(?:哪|多少|几|什么)|库[里内](?:都|一共|总共)?有(?:哪|什么|多少|几)/;

/** 库里有多少份报告, 洪泽区有哪几年的报告: a question about what is here, not about what it says. */
const asksRegister = (text: string) =>
  ASKS.test(text.replace(/[\s\p{P}]+$/u, '')) && !/勾稽|数字|对不上|不平/.test(text);

/** Answers from the register of the library: how many reports, of whom, for which years. */
export function answerWithRegister(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    if (!asksRegister(turn.text) || turn.slots.measures.list.length > 0) return turn;
    const asked = reportsAsked(turn);
    if (asked.length === 0) return turn;
    const outcome = await listReports(store, turn, asked);
    // The list names its own times: none of them is missing from it.
    return { ...turn, slots: { ...turn.slots, time: emptySlots.time }, outcome };
  };
}

/** Those of the named bodies or within the named places, of the named years. */
function reportsAsked({ slots, library }: Turn): readonly Report[] {
  const codes = slots.places.flatMap(({ candidates }) => candidates);
  const inside = library.reports.filter(
    ({ region }) => region !== null && codes.some((code) => isWithin(region, code)),
  );
  const named = slots.agencies.length > 0 ? (namedReports(slots, library) ?? []) : inside;
  const placed = codes.length > 0 || slots.agencies.length > 0 ? named : library.reports;
  const { years } = slots.time;
  return years.length > 0 ? placed.filter((report) => years.some((year) => year === yearOf(report))) : placed;
}

async function listReports(store: Store, turn: Turn, reports: readonly Report[]): Promise<Outcome | null> {
  const bodies = groupByBody(reports);
  const { lines, book } = await describe(store, bodies.slice(0, SHOWN));
  const where = [...turn.slots.places, ...turn.slots.agencies].map(({ words }) => words).join('、');
  const figures = [counted('库内文件', reports.length), ...countKinds(reports)];
  const [total, ...kinds] = figures.map(({ label, display }) => `${label}${display}`);
  const more = bodies.length > SHOWN ? ['其余单位见首页的收录清单。'] : [];
  const text = [`${where}${total}：${kinds.join('、')}。`, ...lines, ...more].join('\n');
  return answeredFrom(turn, book, { text, figures, reports: bodies.slice(0, SHOWN).flat() });
}

const countKinds = (reports: readonly Report[]): Figure[] =>
  Object.entries(KINDS).flatMap(([kind, label]) => {
    const count = reports.filter((report) => report.kind === kind).length;
    return count > 0 ? [counted(label, count)] : [];
  });

/** A count of documents is no figure of any of them: it comes from the register. */
const counted = (label: string, count: number): Figure => ({
  indicator: 'library.documents',
  label,
  agency: null,
  region: null,
  period: null,
  scope: null,
  value: decimalOf(count),
  unit: '份',
  display: `${count}份`,
  wording: null,
  source: 'derived',
  formula: '按库内收录清单计数',
  citation: 1,
});

/** The reports of each body, newest first; bodies that speak for their place before others. */
function groupByBody(reports: readonly Report[]): Report[][] {
  const groups = groupBy(reports.toSorted(byStanding), ({ agency, id }) => agency?.id ?? id);
  return Array.from(groups.values(), (own) => own.toSorted((a, b) => (timeKey(a.period) < timeKey(b.period) ? 1 : -1)));
}

async function describe(store: Store, bodies: readonly Report[][]) {
  const book = createCitationBook();
  const lines: string[] = [];
  for (const own of bodies) {
    const [newest] = own;
    if (!newest) continue;
    const text = (await store.text(newest.id)) ?? '';
    const title = findTitleIn(newest, text);
    const mark = title ? `[${book.cite({ report: newest, text }, title)}]` : '';
    const times = [...new Set(own.flatMap(({ period }) => (period ? periodLabel(period) : [])))];
    lines.push(`${nameOf(newest)}：${times.length > 0 ? times.join('、') : '未写明年份'}${mark}`);
  }
  return { lines, book };
}
