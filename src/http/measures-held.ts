import { type Indicator, indicators } from '../catalogue/indicators.ts';
import type { MeasureGroup } from '../domain/library-overview.ts';
import type { Report } from '../domain/report.ts';
import type { Store } from '../storage/store.ts';

/** Matters by the first part of an indicator's id; what is not listed is 其他. */
const MATTERS: Readonly<Record<string, string>> = {
  proactive: '主动公开',
  foi: '依申请公开',
  dispute: '行政复议与诉讼',
  licence: '许可、处罚、收费与采购',
  penalty: '许可、处罚、收费与采购',
  coercion: '许可、处罚、收费与采购',
  fees: '许可、处罚、收费与采购',
  services: '许可、处罚、收费与采购',
  procurement: '许可、处罚、收费与采购',
  platform: '网站与新媒体',
  interaction: '互动与解读',
  interpretation: '互动与解读',
  proposals: '互动与解读',
  hotline: '12345热线',
};

/** What the library can be asked for: the items of every form that some report fills, and what is told in prose. */
export async function measuresHeld(store: Store, reports: readonly Report[]): Promise<readonly MeasureGroup[]> {
  const tables = new Set(reports.flatMap(tablesRead));
  const held: Indicator[] = [];
  for (const indicator of indicators) {
    const isHeld = isIn(tables, indicator) || (await isTold(store, indicator));
    if (isHeld) held.push(indicator);
  }
  const matters = [...new Set([...Object.values(MATTERS), OTHER])];
  return matters
    .map((matter) => ({ matter, measures: held.filter((indicator) => matterOf(indicator) === matter).map(nameOf) }))
    .filter(({ measures }) => measures.length > 0);
}

const OTHER = '其他';
const matterOf = ({ id }: Indicator) => MATTERS[id.split('.')[0] ?? ''] ?? OTHER;
const nameOf = ({ id, label }: Indicator) => ({ id, label });

/** Blocks of the forms as cells name them: the second table of the form of 2019 is `t2b`. */
const tablesRead = ({ form, tables }: Report): string[] =>
  form === null
    ? []
    : (['t2', 't3', 't4'] as const)
        .filter((table) => tables[table] === 'present' || tables[table] === 'partial')
        .map((table) => (table === 't2' && form === 'GKNB-2019' ? 't2b' : table));

const isIn = (tables: ReadonlySet<string>, { cells }: Indicator) =>
  cells.flat().some((cell) => tables.has(cell.split('.')[0] ?? ''));

async function isTold(store: Store, { id }: Indicator): Promise<boolean> {
  const { facts } = await store.facts({ reports: {}, indicators: [id], limit: 1 });
  return facts.length > 0;
}
