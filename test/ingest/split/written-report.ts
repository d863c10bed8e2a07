import type { FormId } from '../../../src/domain/report.ts';
import { consistentForm, type Layout, printForm } from '../forms/print-form.ts';
import { cell, makeDocx, paragraph, table } from '../read/make-docx.ts';
import { makeXlsx } from '../read/make-xlsx.ts';

export interface WrittenReport {
  readonly body?: string;
  readonly year?: number;
  /** Stands for body and year; '' leaves the title out. */
  readonly title?: string;
  readonly seed?: number;
  readonly form?: FormId;
  readonly layout?: Layout;
}

const titleOf = ({ body = '洛川县水务局', year = 2023 }: WrittenReport) => `${body}${year}年政府信息公开工作年度报告`;

export const cellsOf = ({ form = 'GKNB-2021', seed = 1 }: WrittenReport) => consistentForm(form, seed).cells;

/** A report as text, a table row a line. */
export function written(report: WrittenReport): string {
  const { body = '洛川县水务局', year = 2023, form = 'GKNB-2021', seed = 1, layout = 'row per line' } = report;
  const { title = titleOf(report) } = report;
  const prose = `一、总体情况\n${year}年，${body}主动公开政府信息${1000 + seed}条。`;
  const printed = printForm(consistentForm(form, seed), layout);
  return [...(title === '' ? [] : [title]), prose, printed, '六、其他需要报告的事项\n无。'].join('\n');
}

/** The same text in other formats, its barred lines as tables. */
export function asHtml(text: string, head = ''): string {
  const blocks = blocksOf(text).map((block) =>
    typeof block === 'string'
      ? `<p>${block}</p>`
      : `<table>${block.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  return `<html><head>${head}</head><body>${blocks.join('\n')}</body></html>`;
}

export const asDocx = (text: string) =>
  makeDocx(
    blocksOf(text)
      .map((block) =>
        typeof block === 'string'
          ? paragraph(block)
          : table(...block.map((row) => row.map((one) => cell(one)).join(''))),
      )
      .join(''),
  );

/** Every text as a sheet of its own. */
export const asXlsx = (sheets: Readonly<Record<string, string>>) =>
  makeXlsx(
    Object.entries(sheets).map(([name, text]) => ({
      name,
      rows: blocksOf(text).flatMap((block) => (typeof block === 'string' ? [[block]] : block)),
    })),
  );

function blocksOf(text: string): (string | string[][])[] {
  const blocks: (string | string[][])[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    const cells = line.endsWith('|')
      ? line
          .split('|')
          .slice(0, -1)
          .map((one) => one.trim())
      : null;
    if (cells && Array.isArray(last)) last.push(cells);
    else blocks.push(cells ? [cells] : line);
  }
  return blocks;
}
