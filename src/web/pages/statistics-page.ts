import type { RivalFigure, StatisticsRow, StatisticsTable } from '../../domain/statistics.ts';
import { chartFigure } from './chart.ts';
import { coverageInWords } from './coverage-in-words.ts';
import type { Frame } from './frame.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { layout } from './layout.ts';
import { viewPath } from './view-path.ts';

export interface StatisticsView {
  readonly table: StatisticsTable;
  /** The snapshot that the address names; null when it names none. */
  readonly asked: string | null;
  readonly csvPath: string;
  readonly jsonPath: string;
  readonly frame: Frame;
}

const OPERATION = { list: '', sum: '合计', average: '平均', median: '中位数', rank: '排名' } as const;

/** One measure over several reports: what the figures come to, a picture, and the table with a link to every place. */
export const statisticsPage = ({ table, asked, csvPath, jsonPath, frame }: StatisticsView): Html =>
  layout({
    title: `${table.indicator.label}${OPERATION[table.operation]} · 问政`,
    kind: 'statistics',
    frame,
    main: html`<article class="statistics">
      <h1>${table.indicator.label}${OPERATION[table.operation] && `：${OPERATION[table.operation]}`}</h1>
      ${asked !== null && asked !== table.snapshot ? movedOn(asked, table.snapshot) : ''} ${resultOf(table)}
      ${table.chart && chartFigure(table.chart)} ${tableOf(table)} ${coverageOf(table)} ${noticesOf(table)}
      <footer class="provenance">
        <ul>
          <li>索引版本 ${table.snapshot}</li>
          <li><a href="${csvPath}">下载 CSV</a></li>
          <li><a href="${jsonPath}">JSON</a></li>
        </ul>
      </footer>
    </article>`,
  });

const movedOn = (asked: string, now: string) =>
  html`<p class="notice">这个链接指向索引版本 ${asked}，库已更新为 ${now}，以下数字以现在的库为准。</p>`;

function resultOf({ result, obstacles, operation }: StatisticsTable): Html | '' {
  if (obstacles.length > 0)
    return html`<p class="notice">
      ${obstacles.join('；')}，以下数字并列供参考，不作${operation === 'rank' ? '高低排名' : '合并计算'}。
    </p>`;
  return result
    ? html`<p class="result"><strong>${result.display}</strong><span>计算方式：${result.formula}</span></p>`
    : '';
}

const tableOf = ({ rows, indicator, operation }: StatisticsTable) =>
  html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${operation === 'rank' ? html`<th scope="col">名次</th>` : ''}
          <th scope="col">机关</th>
          <th scope="col">时期</th>
          <th scope="col">${indicator.label}</th>
          <th scope="col">口径与出处</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(row, operation === 'rank'))}
      </tbody>
    </table>
  </div>`;

const rowOf = (row: StatisticsRow, isRanked: boolean) =>
  html`<tr>
    ${isRanked ? html`<td>${row.rank ?? ''}</td>` : ''}
    <th scope="row">${row.agency ?? row.title}</th>
    <td>${row.period ?? '未写明'}</td>
    <td class="value">${row.figure?.display ?? '—'}</td>
    <td>${row.note ?? placeOf(row)}</td>
  </tr>`;

function placeOf({ documentId, figure, citation, rivals }: StatisticsRow): Html {
  const path = citation ? viewPath(documentId, citation.start, citation.end, citation.version) : viewPath(documentId);
  const words = [figure?.scope, figure?.wording && `原文“${figure.wording}”`, figure?.formula]
    .filter(Boolean)
    .join('；');
  return html`${words} <a href="${path}">查看原文</a>${rivals.map(rivalOf)}`;
}

const rivalOf = ({ documentId, figure, citation: { start, end, version } }: RivalFigure) =>
  html`<br />另一份文件为 ${figure.display}，不一致
    <a href="${viewPath(documentId, start, end, version)}">查看原文</a>`;

const coverageOf = ({ coverage }: StatisticsTable) => html`<p class="coverage">${coverageInWords(coverage)}</p>`;

/** The places stand in the rows; this page has no list that a mark could lead to. */
const withoutMarks = (text: string) => text.replace(/\[\d{1,5}\]/g, '');

const noticesOf = ({ notices }: StatisticsTable) =>
  notices.length === 0
    ? ''
    : html`<ul class="notices">
        ${notices.map(({ text }) => html`<li>${withoutMarks(text)}</li>`)}
      </ul>`;
