import type { Body, LibraryOverview, ShelvedReport } from '../../domain/library-overview.ts';
import { KIND_NAMES, type ReportKind } from '../../domain/report.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { viewPath } from './view-path.ts';

/** Reports of one body that are linked; the rest is counted. */
const LINKS = 12;

export const libraryTable = ({ reports, bodies, furtherBodies }: LibraryOverview): Html =>
  html`<section class="library" aria-labelledby="library-title">
    <h2 id="library-title">库内文件</h2>
    ${
      reports === 0
        ? html`<p class="empty">库内还没有文件。入库之后，这里列出各机关已有的年度。</p>`
        : html`<p class="sum">共 <strong>${reports}</strong> 份文件。点年度可查看原文。</p>
            <table>
              <thead>
                <tr>
                  <th scope="col">机关</th>
                  <th scope="col">年度</th>
                </tr>
              </thead>
              <tbody>
                ${bodies.map(row)}
              </tbody>
            </table>
            ${furtherBodies > 0 ? html`<p class="sum">另有 ${furtherBodies} 个机关未列出。</p>` : ''}`
    }
  </section>`;

const row = ({ name, region, reports }: Body): Html => {
  const inOrder = [...reports].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return html`<tr>
    <th scope="row">
      ${name || '文件未写明机关'}${region && !name.includes(region) ? html`<small>${region}</small>` : ''}
    </th>
    <td>
      <ul class="years">
        ${inOrder.slice(0, LINKS).map(link)}${reports.length > LINKS ? html`<li>等 ${reports.length} 份</li>` : ''}
      </ul>
    </td>
  </tr>`;
};

const link = ({ id, title, kind, year }: ShelvedReport): Html =>
  html`<li><a href="${viewPath(id)}" title="${title}">${labelOf(kind, year)}</a></li>`;

function labelOf(kind: ReportKind, year: number | null): string {
  if (year === null) return KIND_NAMES[kind];
  return kind === 'annual_report' ? String(year) : `${year} ${KIND_NAMES[kind]}`;
}
