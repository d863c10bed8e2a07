import type { FormId } from '../../../src/domain/report.ts';
import { type MadeReport, printedIn } from './reports.ts';

/** Something that cells count, as people ask for it. Rows of requests stand without their column. */
export interface AskedMeasure {
  readonly indicator: string;
  readonly unit: string;
  readonly cells: Readonly<Record<FormId, readonly string[] | null>>;
  readonly wordings: readonly [string, ...string[]];
  /** Also asked for one kind of applicant. */
  readonly byApplicant?: true;
  /** May be ranked and added up over bodies. */
  readonly comparable?: true;
}

const inBoth = (...cells: readonly string[]) => ({ 'GKNB-2021': cells, 'GKNB-2019': cells });
const in2021 = (cell: string, in2019: string | null) => ({
  'GKNB-2021': [cell],
  'GKNB-2019': in2019 === null ? null : [in2019],
});
const in2019 = (cell: string) => ({ 'GKNB-2021': null, 'GKNB-2019': [cell] });

const rows = (row: string, letters: string) => Array.from(letters, (letter) => `t3.${row}${letter}`);

export const requests: readonly [AskedMeasure, ...AskedMeasure[]] = [
  {
    indicator: 'foi.received',
    unit: '件',
    cells: inBoth('t3.new'),
    wordings: ['收到多少件政府信息公开申请', '新收了几件信息公开申请', '收到的依申请公开有多少'],
    byApplicant: true,
    comparable: true,
  },
  {
    indicator: 'foi.carried_in',
    unit: '件',
    cells: inBoth('t3.cin'),
    wordings: ['上年结转的申请有多少件', '上年度结转几件申请'],
    byApplicant: true,
  },
  {
    indicator: 'foi.outcome.granted',
    unit: '件',
    cells: inBoth('t3.r1'),
    wordings: ['予以公开的有多少件', '同意公开了几件申请'],
    byApplicant: true,
    comparable: true,
  },
  {
    indicator: 'foi.outcome.partial',
    unit: '件',
    cells: inBoth('t3.r2'),
    wordings: ['部分公开的有多少件', '部分公开几件'],
    byApplicant: true,
  },
  {
    indicator: 'foi.outcome.refused',
    unit: '件',
    cells: inBoth(...rows('r3', 'abcdefgh')),
    wordings: ['不予公开的一共有多少件', '拒绝公开了多少件'],
    byApplicant: true,
    comparable: true,
  },
  {
    indicator: 'foi.outcome.unavailable',
    unit: '件',
    cells: inBoth(...rows('r4', 'abc')),
    wordings: ['无法提供的有多少件', '有几件无法提供'],
    byApplicant: true,
  },
  {
    indicator: 'foi.outcome.not_processed',
    unit: '件',
    cells: inBoth(...rows('r5', 'abcde')),
    wordings: ['不予处理的有多少件', '不予处理几件申请'],
  },
  {
    indicator: 'foi.outcome.other',
    unit: '件',
    cells: { 'GKNB-2021': rows('r6', 'abc'), 'GKNB-2019': ['t3.r6'] },
    wordings: ['其他处理的有多少件', '其他处理几件'],
  },
  {
    indicator: 'foi.answered',
    unit: '件',
    cells: inBoth('t3.r7'),
    wordings: ['办理答复了多少件申请', '办理结果总计多少件'],
    byApplicant: true,
    comparable: true,
  },
  {
    indicator: 'foi.pending',
    unit: '件',
    cells: inBoth('t3.cout'),
    wordings: ['结转下年度继续办理的有多少件', '有几件结转下年度'],
    byApplicant: true,
  },
];

const row = (indicator: string, cell: string, ...wordings: AskedMeasure['wordings']): AskedMeasure => ({
  indicator,
  unit: '件',
  cells: inBoth(cell),
  wordings,
});

export const grounds: readonly [AskedMeasure, ...AskedMeasure[]] = [
  row('foi.refused.state_secret', 't3.r3a', '因属于国家秘密不予公开几件', '国家秘密不公开的有多少件'),
  row('foi.refused.third_party', 't3.r3d', '因保护第三方合法权益不予公开的有多少件'),
  row('foi.refused.internal', 't3.r3e', '属于三类内部事务信息不予公开多少件'),
  row('foi.refused.process', 't3.r3f', '因过程性信息不予公开的有几件', '过程性信息有多少件'),
  row('foi.refused.case_file', 't3.r3g', '因属于行政执法案卷不予公开的有多少件'),
  row('foi.refused.inquiry', 't3.r3h', '属于行政查询事项的有几件', '行政查询事项多少件'),
  row('foi.unavailable.not_held', 't3.r4a', '本机关不掌握相关政府信息的有多少件', '不掌握信息的几件'),
  row('foi.unavailable.not_ready', 't3.r4b', '没有现成信息需要另行制作的多少件'),
  row('foi.not_processed.petition', 't3.r5a', '信访举报投诉类申请有多少件'),
  row('foi.not_processed.repeated', 't3.r5b', '重复申请有几件', '重复申请不予处理多少件'),
  row('foi.not_processed.publication', 't3.r5c', '要求提供公开出版物的有多少件'),
];

export const disclosures: readonly [AskedMeasure, ...AskedMeasure[]] = [
  {
    indicator: 'licence.decisions',
    unit: '件',
    cells: in2021('t2.lic.dec', 't2b.lic.dec'),
    wordings: ['行政许可处理决定有多少件', '办了多少件行政许可'],
    comparable: true,
  },
  {
    indicator: 'penalty.decisions',
    unit: '件',
    cells: in2021('t2.pen.dec', 't2b.pen.dec'),
    wordings: ['作出多少件行政处罚', '行政处罚处理决定数量是多少'],
    comparable: true,
  },
  {
    indicator: 'coercion.decisions',
    unit: '件',
    cells: in2021('t2.cmp.dec', 't2b.cmp.dec'),
    wordings: ['行政强制有几件', '实施了多少件行政强制'],
    comparable: true,
  },
  {
    indicator: 'fees.amount',
    unit: '万元',
    cells: in2021('t2.fee.amt', null),
    wordings: ['行政事业性收费多少万元', '行政事业性收费金额是多少'],
  },
  {
    indicator: 'proactive.normative_issued',
    unit: '件',
    cells: in2021('t2.nrm.iss', null),
    wordings: ['制发行政规范性文件多少件', '本年制发了几件规范性文件'],
  },
  {
    indicator: 'proactive.normative_repealed',
    unit: '件',
    cells: in2021('t2.nrm.rep', null),
    wordings: ['废止行政规范性文件多少件', '废止了几件规范性文件'],
  },
  {
    indicator: 'proactive.normative_in_force',
    unit: '件',
    cells: in2021('t2.nrm.val', null),
    wordings: ['现行有效的行政规范性文件有多少件', '现行有效规范性文件几件'],
  },
  {
    indicator: 'proactive.regulations_in_force',
    unit: '件',
    cells: in2021('t2.reg.val', null),
    wordings: ['现行有效的规章有多少件'],
  },
  {
    indicator: 'proactive.normative_made',
    unit: '件',
    cells: in2019('t2b.nrm.made'),
    wordings: ['新制作规范性文件多少件'],
  },
  {
    indicator: 'proactive.normative_published_total',
    unit: '件',
    cells: in2019('t2b.nrm.all'),
    wordings: ['规范性文件对外公开总数量是多少'],
  },
  {
    indicator: 'licence.items_last_year',
    unit: '项',
    cells: in2019('t2b.lic.prev'),
    wordings: ['行政许可上一年项目数量是多少'],
  },
  {
    indicator: 'penalty.items_change',
    unit: '项',
    cells: in2019('t2b.pen.chg'),
    wordings: ['行政处罚本年增减多少项'],
  },
  {
    indicator: 'procurement.projects',
    unit: '个',
    cells: in2019('t2b.prc.cnt'),
    wordings: ['政府集中采购项目数量是多少'],
  },
  {
    indicator: 'procurement.amount',
    unit: '元',
    cells: in2019('t2b.prc.amt'),
    wordings: ['政府集中采购总金额是多少'],
  },
];

export const disputes: readonly [AskedMeasure, ...AskedMeasure[]] = [
  { ...row('dispute.review', 't4.rev.tot', '行政复议有多少件', '被行政复议几件'), comparable: true },
  row('dispute.review.upheld', 't4.rev.up', '行政复议维持了多少件'),
  row('dispute.review.corrected', 't4.rev.cor', '行政复议被纠正了几件', '复议纠正多少件'),
  row('dispute.review.other', 't4.rev.oth', '行政复议其他结果多少件'),
  row('dispute.review.pending', 't4.rev.pen', '行政复议尚未审结的有几件'),
  {
    ...row('dispute.litigation', '', '行政诉讼有多少件', '打了几场官司'),
    cells: inBoth('t4.lit1.tot', 't4.lit2.tot'),
    comparable: true,
  },
  row('dispute.litigation.direct', 't4.lit1.tot', '未经复议直接起诉的有多少件'),
  row('dispute.litigation.after_review', 't4.lit2.tot', '复议后起诉的有几件'),
  {
    ...row('dispute.litigation_lost', '', '行政诉讼败诉几件'),
    cells: inBoth('t4.lit1.cor', 't4.lit2.cor'),
  },
];

export const measures: readonly [AskedMeasure, ...AskedMeasure[]] = [
  ...requests,
  ...grounds,
  ...disclosures,
  ...disputes,
];

/** Kinds of applicants by the words for them, with their columns. */
export const APPLICANTS = [
  ['自然人', ['nat']],
  ['个人', ['nat']],
  ['商业企业', ['ent']],
  ['科研机构', ['res']],
  ['社会公益组织', ['pub']],
  ['法律服务机构', ['leg']],
  ['法人或其他组织', ['ent', 'res', 'pub', 'leg', 'oth']],
] as const;

const TOTAL = ['tot'] as const;

/** The cells that a measure counts in a report; null where its form has none. */
export function codesOf(
  { cells }: AskedMeasure,
  { form }: Pick<MadeReport, 'form'>,
  columns: readonly string[] = TOTAL,
): readonly string[] | null {
  const isRow = (cell: string) => cell.split('.').length === 2;
  return cells[form]?.flatMap((cell) => (isRow(cell) ? columns.map((column) => `${cell}.${column}`) : cell)) ?? null;
}

/** What the document says, added up; null where it does not say. */
export function valueOf(report: MadeReport, codes: readonly string[]): string | null {
  const printed = codes.flatMap((code) => printedIn(report, code) ?? []);
  if (printed.length < codes.length) return null;
  return printed.length === 1
    ? (printed[0] ?? null)
    : String(printed.reduce((total, value) => total + Number(value), 0));
}
