import type { ReportKind } from '../../src/domain/report.ts';
import type { FilledForm } from '../forms/read-form.ts';

/** What sort of document it is, by its form and its words. */
export function kindOf(title: string | null, text: string, form: FilledForm): ReportKind {
  const name = title ?? '';
  if (isBlankForm(form)) return 'template';
  if (/^\s*\|?\s*单位名称/.test(text) && text.includes('宗旨和业务范围')) return 'institution_report';
  const articles = countArticles(text);
  if (articles >= MANY || (articles >= FEW && [name, firstLine(text)].some(isRuleName))) return 'regulation';
  if (/(?:12345|热线)/.test(name + text.slice(0, 200)) && !/信息公开(?:工作)?年度报告/.test(name))
    return 'hotline_report';
  if (/指南|须知|流程|时限|办法/.test(name) || /(?:制定|编制|制作)本(?:《)?(?:指南|须知)/.test(text)) return 'guide';
  if (
    form.form ||
    /年度报告|年报|信息公开(?:工作)?情况/.test(name) ||
    /依申请公开|主动公开|信息公开[^。\n]{0,12}年度报告/.test(text)
  )
    return 'annual_report';
  return 'other';
}

/** So many articles make a regulation, whatever it is called; fewer do where it is called one. */
const MANY = 8;
const FEW = 3;
const isRuleName = (name: string) =>
  /(?:条例|规定|办法|细则|规则|规程|制度)(?:[(（][^()（）]*[)）])?$/.test(name.trim());
const firstLine = (text: string) => /\S[^\n]*/.exec(text)?.[0] ?? '';

const isBlankForm = ({ tables }: FilledForm) =>
  Object.values(tables).includes('blank') && !Object.values(tables).includes('present');

const countArticles = (text: string) => [...text.matchAll(/(?:^|\n)\s*第[一二三四五六七八九十百]+条/g)].length;
