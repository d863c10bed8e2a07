import type { Declined, Handover, Notice, Reason } from '../../../../domain/answer.ts';
import { isRange } from '../../../../domain/fact.ts';
import type { Found, Valued } from '../../../../figures/found.ts';
import { findTitleIn } from '../../../titles.ts';
import { bodyAndTime, displayFact } from '../wording.ts';
import type { Desk } from './desk.ts';
import { labelOf, stateFigure } from './state-figure.ts';

const TABLES = {
  t2: '“主动公开政府信息情况”统计表',
  t3: '“收到和处理政府信息公开申请情况”统计表',
  t4: '“行政复议、行政诉讼情况”统计表',
} as const;

interface Nothing {
  readonly reason: Reason;
  readonly text: string;
}

/** Why a report gives no figure, in its own kind of nothing (zero is a figure and not one of them). */
export function nothingOf(reading: Found): Nothing | null {
  const what = `${bodyAndTime(reading.report)}报告`;
  const label = labelOf(reading);
  const { finding } = reading;
  switch (finding.kind) {
    case 'table_lost': {
      const cut = reading.report.tables[finding.table] === 'cut';
      const how = cut ? '所收文件在该表处截断' : '原网页中该统计表已丢失或无法辨认';
      return {
        reason: 'table_lost',
        text: `${what}的${TABLES[finding.table]}${cut ? '不完整' : '缺失'}（${how}），无法得知${label}；这不等于零。`,
      };
    }
    case 'no_value':
      return noValue(reading, what, label);
    case 'damaged':
      return {
        reason: 'low_evidence',
        text: `${what}在库内的数据已损坏或与原文不符，“${label}”不作回答；这不等于零。请管理员运行 wenzheng doctor 查看。`,
      };
    case 'no_such_item':
      return { reason: 'form_has_no_such_item', text: `${what}所用的统计表格式没有“${label}”这一项。` };
    case 'not_mentioned':
      return { reason: 'not_mentioned', text: `${what}没有提到${label}；未提及不等于零。` };
    case 'table':
    case 'parts':
    case 'rest':
    case 'prose':
      return null;
  }
}

function noValue({ finding }: Found, what: string, label: string): Nothing | null {
  if (finding.kind !== 'no_value') return null;
  const state = finding.cells.find(({ value }) => value === null);
  if (state && isRange(state)) {
    return {
      reason: 'low_evidence',
      text: `${what}对“${label}”只写了一个范围（“${displayFact(state)}”），没有写确切的数字。`,
    };
  }
  if (state?.state === 'not_applicable') {
    return { reason: 'not_mentioned', text: `${what}在“${label}”一栏填的是“/”，表示不适用（本单位无此项），不是零。` };
  }
  return {
    reason: 'table_lost',
    text: `${what}“${label}”一栏没有可用的数字（${state?.note ?? '无法辨认'}），不能当作零。`,
  };
}

/** 罚了多少钱: the form counts decisions, not amounts. What it has is stated, with the reason. */
export function declineMoney(
  desk: Desk,
  valued: readonly Valued[],
  notices: readonly Notice[],
  foi: Handover,
): Declined {
  const stated = valued.map((reading) => stateFigure(desk, reading));
  return {
    status: 'not_found',
    reason: 'form_has_no_such_item',
    text: `法定统计表只统计件数，没有金额这一项。表中载明：${stated.map(({ text }) => text).join('；')}。`,
    citations: desk.book.list(),
    figures: stated.flatMap(({ figures }) => figures),
    notices,
    handover: { ...foi, text: '如需金额等未列入统计表的信息，可向该机关申请公开。' },
    suggestions: [],
  };
}

/** A report on a part of a year is named by its title, which shows which part it was that had nothing. */
function citePart(desk: Desk, reading: Found): void {
  const source = desk.source(reading);
  const title = reading.report.period?.kind === 'year' ? undefined : findTitleIn(reading.report, source.text);
  if (title) desk.book.cite(source, title);
}

/** Declines with the reason of the first reading, quoting the cells that were looked at. */
export function declineFor(desk: Desk, readings: readonly Found[], notices: readonly Notice[]): Declined | null {
  const nothings = readings.flatMap((reading) => nothingOf(reading) ?? []);
  const first = nothings[0];
  if (!first) return null;
  for (const reading of readings) {
    if (reading.finding.kind === 'no_value') {
      const odd = reading.finding.cells.find(({ value }) => value === null);
      if (odd) desk.book.citeFact(desk.source(reading), odd);
    }
    citePart(desk, reading);
  }
  return {
    status: 'not_found',
    reason: first.reason,
    text: [...new Set(nothings.map(({ text }) => text))].join('\n'),
    citations: desk.book.list(),
    figures: [],
    notices,
    handover: null,
    suggestions: [],
  };
}
