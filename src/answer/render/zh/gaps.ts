import type { Notice, Outcome } from '../../../domain/answer.ts';
import { periodLabel } from '../../../domain/period.ts';
import type { Report } from '../../../domain/report.ts';
import { nameOf, yearOf } from '../../../plan/library.ts';
import { momentInWords } from '../../../plan/periods.ts';
import type { Plan } from '../../../plan/plan.ts';
import { byStanding } from '../../../plan/standing.ts';
import type { Moment } from '../../../query/query.ts';
import type { Result } from '../../result.ts';
import { insteadInWords } from './assumptions.ts';

/** An answer from less than the asked time or of fewer than the asked bodies is partial, and says what is missing. */
export function withGaps(outcome: Outcome, plan: Plan, result: Result): Outcome {
  if (outcome.status !== 'answered' && outcome.status !== 'partial') return outcome;
  const cited = new Set(outcome.citations.map(({ documentId }) => documentId));
  const used = [...cited].flatMap((id) => plan.library.report(id) ?? []).filter(({ period }) => period);
  const gaps = [
    ...(isToldByReport(result) ? [] : missingTimes(plan)),
    ...missingBodies(plan),
    ...onlyParts(plan, used),
  ];
  const instead = insteadInWords(plan);
  if (gaps.length === 0 && instead === null) return outcome;
  const lead = instead === null ? '' : `${instead}\n`;
  const reason = instead === null ? (outcome.reason ?? 'not_in_library') : 'not_in_library';
  return {
    ...outcome,
    status: 'partial',
    reason,
    text: [`${lead}${outcome.text}`, ...(isTogether(plan) ? gaps : [])].join('\n'),
    notices: [...(isTogether(plan) ? [] : gaps.map((text): Notice => ({ kind: 'scope', text }))), ...outcome.notices],
  };
}

/** 同比增长2.15%: where the report says itself how it changed, the report of the time before is not needed. */
const isToldByReport = (result: Result) => result.kind === 'figures' && result.claimed.length > 0;

/** A sum, a mean or a rank is of less than was asked: that belongs to the number itself and not beside it. */
const isTogether = ({ query: { want } }: Plan) => want.kind === 'figure' && !ONE_BY_ONE.has(want.do);
const ONE_BY_ONE: ReadonlySet<string> = new Set(['value', 'compare']);

function missingTimes({ subjects }: Plan): string[] {
  const isShort = subjects.some(({ reports }) => reports.length > 0);
  return isShort
    ? subjects.flatMap(({ missing, held, words }) => {
        const [speaker] = held.toSorted(byStanding);
        const name = speaker ? nameOf(speaker) : words;
        return missing.map(momentInWords).map((time) => `库内没有${name}${time}的报告，以上不包括${time}。`);
      })
    : [];
}

const missingBodies = ({ lacking, query: { when } }: Plan): string[] => {
  const time = when.kind === 'named' ? when.moments.map(momentInWords).join('、') : '';
  return lacking.map((words) => `库内没有${words}${time}的报告，以上不包括${words}。`);
};

/** A year is asked for, a month or a quarter of it was read. */
function onlyParts({ query: { when }, library }: Plan, used: readonly Report[]): string[] {
  const years = when.kind === 'named' ? when.moments.filter(isYear) : [];
  const partial = used.filter(
    (report) => report.period?.kind !== 'year' && years.some(({ year }) => year === yearOf(report)),
  );
  return [
    ...new Set(
      partial.map((report) => {
        const own = report.agency ? library.reportsOf([report.agency.id], []) : [report];
        const same = own.filter((other) => yearOf(other) === yearOf(report));
        const held = [...new Set(same.flatMap(({ period }) => (period ? periodLabel(period) : [])))].toSorted();
        return `库内${nameOf(report)}该年只有${held.join('、')}的通报，以上不是${yearOf(report)}年全年的数字。`;
      }),
    ),
  ];
}

const isYear = ({ year, part }: Moment) => year !== null && part === null;
