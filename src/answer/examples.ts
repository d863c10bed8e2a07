import { periodLabel } from '../domain/period.ts';
import type { Report } from '../domain/report.ts';
import { everyReport } from '../storage/every-report.ts';
import type { Store } from '../storage/store.ts';
import { nameOf } from './library.ts';

const SHOWN = 5;

const FORMS: readonly ((body: string, time: string) => string)[] = [
  (body, time) => `${body}${time}收到多少件政府信息公开申请？`,
  (body, time) => `${body}${time}因信息公开被复议几件，纠正了几件？`,
  (body, time) => `${body}${time}行政许可多少件？`,
  (body, time) => `${body}${time}信息公开工作存在哪些问题？`,
  (body, time) => `${body}${time}予以公开的占比多少？`,
];

/** Questions that the library can answer: each of another report whose tables were read whole. */
export async function exampleQuestions(store: Store): Promise<string[]> {
  const complete: Report[] = [];
  for await (const report of everyReport(store)) {
    if (complete.length === SHOWN) break;
    if (report.period && report.agency && isComplete(report)) complete.push(report);
  }
  return complete.map((report, index) => {
    const form = FORMS[index % FORMS.length];
    return form && report.period ? form(nameOf(report), periodLabel(report.period)) : '';
  });
}

const isComplete = ({ tables }: Report) => Object.values(tables).every((state) => state === 'present');
