import type { Report } from '../../domain/report.ts';

/** How much of the statutory tables of a document can be used. */
export type TableHealth = 'whole' | 'partial' | 'lost' | 'none';

export const HEALTHS: readonly TableHealth[] = ['whole', 'partial', 'lost', 'none'];

export const HEALTH: Readonly<Record<TableHealth, string>> = {
  whole: '三张表完整',
  partial: '部分可读',
  lost: '有表缺失',
  none: '没有法定表格',
};

export function tableHealth({ tables }: Pick<Report, 'tables'>): TableHealth {
  const states = Object.values(tables);
  if (states.every((state) => state === 'none' || state === 'blank')) return 'none';
  if (states.some((state) => state === 'lost' || state === 'cut')) return 'lost';
  return states.every((state) => state === 'present' || state === 'none') ? 'whole' : 'partial';
}
