import type { Decimal } from '../../../domain/decimal.ts';
import type { Fact } from '../../../domain/fact.ts';
import { periodLabel } from '../../../domain/period.ts';
import type { Report } from '../../../domain/report.ts';
import { nameOf } from '../../../plan/library.ts';

/** 22件, 2110万元, 99.13% — digits as stored, never grouped or rounded. */
export const display = (value: Decimal, unit: string | null) => `${value}${unit ?? ''}`;

/** The figure as its source prints it when that says more than the plain number (10万余条, 超182万个). */
export function displayFact(fact: Fact): string {
  const isPrinted = fact.source === 'prose' && /[\d一二三四五六七八九十百千]/.test(fact.wording);
  if (isPrinted) return fact.wording.replace(/\s+/g, '');
  return fact.value === null ? fact.wording : display(fact.value, fact.unit);
}

/** The first of some names, and that there are more where there are. */
export const firstOf = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).join('、')}${names.length > most ? '等' : ''}`;

/** 延安市宝塔区人民政府2024年; a report that does not say its year is never shown as if it were of any. */
export const bodyAndTime = (report: Report) => `${nameOf(report)}${periodInWords(report)}${toldInWords(report)}`;

/** Another report prints the figure beside its own. */
const toldInWords = ({ toldIn }: Report) => (toldIn ? `（据${periodLabel(toldIn)}报告）` : '');

function periodInWords({ period, kind }: Report): string {
  if (period) return periodLabel(period);
  return kind === 'guide' || kind === 'regulation' || kind === 'template' ? '' : '（年份未写明）';
}
