import { KIND_NAMES } from '../../domain/report.ts';
import { html } from '../pages/html.ts';
import type { Html } from '../pages/html.ts';
import { FORM, TABLE, TABLE_STATE, TRUST } from '../pages/labels.ts';
import type { CorpusDocument } from './corpus.ts';

const TABLES = ['t2', 't3', 't4'] as const;

/** Every document in force, by body and period. */
export const documentTable = (documents: readonly CorpusDocument[]): Html =>
  html`<section>
    <h2>全部文件</h2>
    <table class="documents">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">机关</th>
          <th scope="col">期间</th>
          <th scope="col">格式</th>
          ${TABLES.map((table) => html`<th scope="col">${TABLE[table]}</th>`)}
          <th scope="col">数字</th>
          <th scope="col">可信度</th>
          <th scope="col">勾稽不符</th>
          <th scope="col">旧版本</th>
        </tr>
      </thead>
      <tbody>
        ${[...documents].sort(inOrder).map(row)}
      </tbody>
    </table>
  </section>`;

const row = (document: CorpusDocument): Html =>
  html`<tr>
    <th scope="row">${document.title}<small>${document.sourceName}</small></th>
    <td>${document.body ?? '未写明'}</td>
    <td>${document.period ?? '—'}</td>
    <td>
      ${document.form ? FORM[document.form] : KIND_NAMES[document.kind]}<small>${document.format.toUpperCase()}</small>
    </td>
    ${TABLES.map((table) => html`<td>${TABLE_STATE[document.tables[table]]}</td>`)}
    <td class="number">${document.figures}</td>
    <td>${TRUST[document.quality.trust]}<small>${document.quality.reasons.join('；')}</small></td>
    <td class="number">${document.failedChecks.length || ''}</td>
    <td class="number">${document.versions || ''}</td>
  </tr>`;

const inOrder = (a: CorpusDocument, b: CorpusDocument) =>
  (a.body ?? '\uffff').localeCompare(b.body ?? '\uffff', 'zh-CN') ||
  (b.year ?? 0) - (a.year ?? 0) ||
  a.title.localeCompare(b.title, 'zh-CN');
