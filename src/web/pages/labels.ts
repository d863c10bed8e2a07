import type { Answer, NoticeKind, Reason } from '../../domain/answer.ts';
import type { FormId, TableState, TrustLevel } from '../../domain/report.ts';
import type { AppliedFilter } from '../../domain/search.ts';
import type { SearchGroupName } from '../../domain/search-results.ts';
import type { StatutoryTable } from '../../domain/statutory-table.ts';

export const TRUST: Readonly<Record<TrustLevel, string>> = {
  official: '官方来源',
  unknown: '来源未核实',
  low: '来源存疑',
};

export const FORM: Readonly<Record<FormId, string>> = {
  'GKNB-2021': '国办公开办函〔2021〕30号格式',
  'GKNB-2019': '国办公开办函〔2019〕60号格式',
};

export const TABLE: Readonly<Record<StatutoryTable, string>> = {
  t2: '主动公开情况表',
  t3: '申请收到和处理情况表',
  t4: '复议、诉讼情况表',
};

export const TABLE_STATE: Readonly<Record<TableState, string>> = {
  present: '完整',
  partial: '部分可读',
  lost: '缺失',
  cut: '文件在此截断',
  blank: '空白',
  none: '无此表',
};

export const STATUS: Readonly<Record<Answer['status'], string>> = {
  answered: '已找到',
  partial: '部分找到',
  clarify: '需要您补充',
  not_found: '没有找到',
  refused: '不能回答',
  info: '说明',
};

export const REASON: Readonly<Record<Reason, string>> = {
  zero_reported: '报告中写明为 0',
  not_mentioned: '报告中未提及',
  table_lost: '报告的表格缺失或无法读取',
  not_in_library: '库内没有这份报告',
  form_has_no_such_item: '法定格式没有这一项',
  not_comparable: '口径不同，不宜比较',
  ambiguous_region: '地区不明确',
  ambiguous_agency: '机关不明确',
  ambiguous_question: '问题不明确',
  out_of_scope: '不在服务范围',
  personal_case: '涉及个人事项',
  opinion_or_forecast: '属于评价或预测',
  false_premise: '问题的前提与报告不符',
  unsafe: '不能处理的要求',
  personal_data: '涉及个人信息',
  low_evidence: '依据不足',
  too_broad: '问题范围过大',
};

export const NOTICE: Readonly<Record<NoticeKind, string>> = {
  discrepancy: '说法不一',
  check_failed: '勾稽不符',
  scope: '口径',
  approximate: '约数',
  low_trust: '来源提示',
  table_lost: '表格缺失',
  stale: '时效',
  form_changed: '格式变更',
  assumption: '按此理解',
  degraded: '功能降级',
};

export const GROUP: Readonly<Record<SearchGroupName, string>> = {
  figures: '统计数字',
  passages: '原文段落',
  history: '同主题历年',
  channels: '办理渠道',
};

export const FILTER: Readonly<Record<AppliedFilter['field'], string>> = {
  region: '地区',
  agency: '机关',
  years: '年度',
  documentKind: '文件种类',
  topic: '主题',
};
