import type { RivalFigure, StatisticsRow, StatisticsTable } from '../domain/statistics.ts';
import { viewPath } from '../web/pages/view-path.ts';

const HEADERS = [
  '机关',
  '地区',
  '时期',
  '指标',
  '数值',
  '单位',
  '名次',
  '口径',
  '原文措辞',
  '来源',
  '算式',
  '没有数值的原因',
  '另一份文件不一致的数值',
  '报告',
  '出处',
  '索引版本',
];

/** The table as RFC 4180 with a byte order mark, without which spreadsheets read Chinese as something else. */
export function statisticsCsv(table: StatisticsTable): string {
  const rows = table.rows.map((row) => rowOf(row, table));
  const { result } = table;
  const total = result && [
    '',
    '',
    '',
    OPERATION[table.operation],
    result.value,
    result.unit,
    '',
    '',
    '',
    'derived',
    result.formula,
  ];
  const lines = [HEADERS, ...rows, ...(total ? [padded(total, table.snapshot)] : [])];
  return `\uFEFF${lines.map((cells) => cells.map(field).join(',')).join('\r\n')}\r\n`;
}

const OPERATION = { list: '', rank: '', sum: '合计', average: '平均', median: '中位数' } as const;

const padded = (cells: readonly string[], snapshot: string) => [
  ...cells,
  ...Array.from({ length: HEADERS.length - cells.length - 1 }, () => ''),
  snapshot,
];

const rowOf = (row: StatisticsRow, { indicator, snapshot }: StatisticsTable): string[] => [
  row.agency ?? '',
  row.region ?? '',
  row.period ?? '',
  indicator.label,
  row.figure?.value ?? '',
  row.figure?.unit ?? '',
  row.rank === null ? '' : String(row.rank),
  row.figure?.scope ?? '',
  row.figure?.wording ?? '',
  row.figure?.source ?? '',
  row.figure?.formula ?? '',
  row.note ?? '',
  row.rivals.map(rivalInWords).join('；'),
  row.title,
  placeOf(row),
  snapshot,
];

const rivalInWords = ({ figure, documentId, citation }: RivalFigure) =>
  `${figure.display}（${viewPath(documentId, citation.start, citation.end, citation.version)}）`;

const placeOf = ({ documentId, citation }: StatisticsRow) =>
  citation ? viewPath(documentId, citation.start, citation.end, citation.version) : viewPath(documentId);

/** A cell that begins like a formula is one to a spreadsheet; numbers may begin with a minus. */
function field(text: string): string {
  const isFormula = /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
