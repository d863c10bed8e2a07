import { fullName } from '../../../catalogue/regions.ts';
import type { Notice } from '../../../domain/answer.ts';
import { periodKey, periodLabel } from '../../../domain/period.ts';
import type { Report } from '../../../domain/report.ts';
import { nameOf } from '../../../plan/library.ts';
import { momentInWords } from '../../../plan/periods.ts';
import type { Assumption, Plan } from '../../../plan/plan.ts';

/** Bodies named in one notice. */
const NAMED = 6;

/** What was taken for granted, said beside the answer. */
export const assumptionNotices = ({ assumed, subjects }: Plan): Notice[] =>
  assumed.flatMap((one) =>
    inWords(
      one,
      subjects.flatMap(({ held }) => held),
    ),
  );

function inWords(assumption: Assumption, held: readonly Report[]): Notice[] {
  switch (assumption.kind) {
    case 'newest':
      return newest(assumption.reports, held);
    case 'moved':
      return say(`“${assumption.said}”按${momentInWords(assumption.meant)}理解。`);
    case 'place':
      return say(`“${assumption.words}”按${fullName(assumption.meant)}理解。`);
    case 'departments': {
      const bodies = [...new Set(assumption.reports.map(nameOf))].slice(0, NAMED).join('、');
      return say(`库内没有${assumption.words}本级政府的报告，以下只是${bodies}的情况，不代表整个${assumption.words}。`);
    }
    case 'instead':
      return [];
  }
}

const say = (text: string): Notice[] => [{ kind: 'assumption', text }];

function newest(reports: readonly Report[], held: readonly Report[]): Notice[] {
  const periods = new Map(reports.flatMap(({ period }) => (period ? [[periodKey(period), period] as const] : [])));
  const [first, ...others] = periods.values();
  if (!first) return [];
  if (others.length > 0) return say('未指明年份，各按库内最新的报告回答。');
  const isOnly = held.every(({ period }) => period === null || periodKey(period) === periodKey(first));
  return say(`未指明年份，按库内${isOnly ? '仅有' : '最新'}的${periodLabel(first)}报告回答。`);
}

/** 库内没有…2025年（去年）的报告: said before the figures of the year that took its place. */
export function insteadInWords({ assumed, subjects }: Plan): string | null {
  const instead = assumed.find((one) => one.kind === 'instead');
  if (instead?.kind !== 'instead') return null;
  const [first] = subjects.flatMap(({ reports }) => reports);
  return `库内没有${first ? nameOf(first) : ''}${instead.absent}年（${instead.said}）的报告，库内最新为${instead.year}年度，以下为该年度的数字。`;
}
