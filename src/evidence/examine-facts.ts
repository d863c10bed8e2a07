import { DAMAGED, type Fact } from '../domain/fact.ts';
import type { Report } from '../domain/report.ts';
import { everyReport } from '../storage/every-report.ts';
import { formerVersions } from '../storage/former-versions.ts';
import type { Store } from '../storage/store.ts';
import { type Contradiction, contradictionOf } from './contradiction.ts';

const WHY: Readonly<Record<Contradiction, string>> = {
  wording: '该处已不是入库时的文字',
  value: '数值不同',
  bounds: '上下限不同',
  unit: '单位不同',
  state: '原文写的不是这种情形',
  row: '该处属于另一行',
};

/** Figures of one report that are told one by one; more of them are counted. */
const TOLD = 5;

/**
 * Holds every figure of a library against the words at its place: sentences in Chinese about those that disagree. A report
 * or figure that is damaged is told of by the store itself.
 */
export async function* examineFacts(store: Store): AsyncGenerator<string> {
  for await (const report of everyReport(store)) {
    yield* examineReport(store, report);
    for (const former of await formerVersions(store, report.id)) yield* examineReport(store, former);
  }
}

async function* examineReport(store: Store, report: Report): AsyncGenerator<string> {
  const text = await store.text(report.id);
  if (text === undefined) return;
  const { facts } = await store.facts({ reports: { reportIds: [report.id] } });
  const wrong = facts.flatMap((fact) => {
    const why = fact.note === DAMAGED ? null : contradictionOf(fact, text);
    return why === null ? [] : [inWords(fact, why, text)];
  });
  if (wrong.length === 0) return;
  const more = wrong.length > TOLD ? `；仅列出前 ${TOLD} 处，共 ${wrong.length} 处` : '';
  const what = wrong.slice(0, TOLD).join('；');
  yield `《${report.title}》（${report.id}，文件 ${report.sourceName}）的数字与原文不符：${what}${more}；请重新入库该文件，或从备份恢复`;
}

function inWords({ value, unit, state, cell, start, end }: Fact, why: Contradiction, text: string): string {
  const stored = value === null ? `状态 ${state}` : `${value}${unit ?? ''}`;
  const said = text.slice(start, end).replace(/\s+/g, ' ').slice(0, 40);
  return `${cell ?? '正文'} ${start}–${end} 存为 ${stored}，原文为“${said}”（${WHY[why]}）`;
}
