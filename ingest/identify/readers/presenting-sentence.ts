import type { Clue } from '../clue.ts';
import { bodyClue, bodyClues, spanOf } from '../clues-of.ts';
import type { Document } from '../document.ts';
import type { Excerpt } from '../excerpt.ts';
import { behindItsOffice } from '../names/behind-its-office.ts';
import { withoutVerbs } from '../titles/presented-title.ts';
import { saidIn } from './titles.ts';

const NAME = String.raw`[\p{Script=Han}\d()·“”]`;
/** 特向社会公布2024年度X信息公开年度报告, 现将X2024年政府信息公开情况报告如下, 结合2021年X政府信息公开工作编制. */
const PRESENTED = new RegExp(
  String.raw`(?<=公布|发布|公开|编制|编制了|编制的|现将|将|《|结合|[\s|,。:])(?<name>${NAME}{2,60}?(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:(?:19|20)\d{2}年度?)?(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的?报告|年报|情况|总结|工作(?=编制|有关统计|统计)))(?!格式|编制工作|编制和|编制及|指南|工作的|的要求|制度|办法)`,
  'dgu',
);
/** What is asked for, regulated or written by others. */
const NOT_OWN = /关于|做好|通知|要求|规定|条例|印发|其他|上级|各(?:部门|单位|乡镇|县)/u;
/** 由X编制, 由X根据……编制, X编制了本报告, 结合X工作实际，编制本报告. */
const COMPILED_BY = [
  new RegExp(
    String.raw`由(?<name>${NAME}{2,40}?)(?:(?:根据|按照|依据|结合|负责)[^。;]{0,90}?)?(?:组织|汇总)?(?:编制|编写|汇编)`,
    'du',
  ),
  new RegExp(String.raw`(?<=^|[,。;\n\s])(?<name>${NAME}{2,40}?)(?:组织)?编制(?:了|完成|并发布)`, 'du'),
  new RegExp(
    String.raw`结合(?<name>${NAME}{3,40}?)(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:的)?实际(?:情况)?[,，]?(?:组织)?(?:编制|编写|制定|撰写)`,
    'du',
  ),
];

/** A government's office writes the report of its government too. */
function compiledBy(head: Excerpt, match: RegExpExecArray): Clue[] {
  const { start, end } = spanOf(match, 'name');
  const name = match.groups?.['name'] ?? '';
  const isOffice = /政府办(?:公[室厅])?$/.test(name);
  return isOffice
    ? behindItsOffice(name).map(({ body }) => bodyClue(body, 48, head.origin(start, end)))
    : bodyClues(head, match, 72);
}

/** The sentences in which a report presents itself, and says by whom it was made. */
export function readPresentingSentence({ head }: Document): Clue[] {
  const presented = Array.from(head.text.matchAll(PRESENTED)).flatMap((match) => {
    const { start, end } = spanOf(match, 'name');
    const words = withoutVerbs(match.groups?.['name'] ?? '');
    return NOT_OWN.test(words) ? [] : saidIn(words, 74, head.origin(start, end), 'text');
  });
  const compiled = COMPILED_BY.flatMap((pattern) => {
    const match = pattern.exec(head.text);
    return match ? compiledBy(head, match) : [];
  });
  return [...presented, ...compiled];
}
