import { html } from '../pages/html.ts';
import type { Html } from '../pages/html.ts';
import type { CorpusDocument } from './corpus.ts';
import { tableHealth, type TableHealth } from '../pictures/table-health.ts';

const YEARS = 12;
const SIGN: Readonly<Record<TableHealth, string>> = { whole: '●', partial: '◐', lost: '○', none: '·' };

/** Bodies × years: which reports are there, and where the gaps are. */
export function coverageTable(documents: readonly CorpusDocument[]): Html | '' {
  const annual = documents.filter(({ kind, year, body }) => kind === 'annual_report' && year !== null && body !== null);
  const years = [...new Set(annual.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b).slice(-YEARS);
  const bodies = [...new Set(annual.flatMap(({ body }) => body ?? []))].sort((a, b) => a.localeCompare(b, 'zh-CN'));
  if (bodies.length === 0) return '';
  const cell = (body: string, year: number) =>
    annual.filter((document) => document.body === body && document.year === year);
  return html`<section>
    <h2>各机关年度报告</h2>
    <p class="note">● 表格完整 ◐ 部分可读 ○ 有表缺失 · 没有法定表格；空格表示库内没有该年度报告。</p>
    <table class="coverage">
      <thead>
        <tr>
          <th scope="col">机关</th>
          ${years.map((year) => html`<th scope="col">${year}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${bodies.map(
          (body) =>
            html`<tr>
              <th scope="row">${body}</th>
              ${years.map(
                (year) =>
                  html`<td>
                    ${cell(body, year)
                      .map((own) => SIGN[tableHealth(own)])
                      .join('')}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
