import { html } from '../pages/html.ts';
import type { Html } from '../pages/html.ts';
import { attention } from './attention.ts';
import type { Corpus, CorpusDocument, CorpusRun } from './corpus.ts';
import { coverageTable } from './coverage-table.ts';
import { documentTable } from './document-table.ts';
import { tableHealth } from '../pictures/table-health.ts';
import { yearChart } from '../pictures/year-chart.ts';

/** The state of the library for the officer who looks after it: one file, no scripts, nothing fetched, printable. */
export const corpusPage = ({ madeAt, generation, documents, run }: Corpus): Html =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>资料库情况报告 ${madeAt}</title>
        ${STYLE}
      </head>
      <body>
        <h1>资料库情况报告</h1>
        <p class="note">制表时间 ${madeAt}，库内版本 ${generation}。内容取自各机关公开发布的文件，以正式文件为准。</p>
        ${summary(documents)} ${run ? lastRun(run) : ''}
        <section>
          <h2>各年度文件数</h2>
          ${yearChart(documents)}
        </section>
        ${attention(documents, run?.failures ?? [])} ${coverageTable(documents)} ${documentTable(documents)}
      </body>
    </html>`;

function summary(documents: readonly CorpusDocument[]): Html {
  const years = documents.flatMap(({ year }) => year ?? []);
  const count = (test: (document: CorpusDocument) => boolean) => documents.filter(test).length;
  const span = years.length === 0 ? '—' : `${Math.min(...years)}–${Math.max(...years)}`;
  const withTables = count((document) => tableHealth(document) !== 'none');
  return html`<dl>
    ${[
      tile('文件', documents.length),
      tile('机关', new Set(documents.flatMap(({ body }) => body ?? [])).size),
      tile('年度', span),
      tile('表格完整', `${count((document) => tableHealth(document) === 'whole')} / ${withTables}`),
      tile('官方来源', `${count(({ quality }) => quality.trust === 'official')} / ${documents.length}`),
      tile(
        '数字',
        documents.reduce((sum, { figures }) => sum + figures, 0),
      ),
    ]}
  </dl>`;
}

const tile = (term: string, value: string | number): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

const lastRun = ({ begun, ended, sources, seen, failures }: CorpusRun): Html =>
  html`<p>
    最近一次入库始于 ${begun}，处理 ${seen} / ${sources} 个文件，失败 ${failures.length}
    个。${ended === null ? html`<b>该次入库没有完成，请重新运行同一命令，已入库的文件不会重复读取。</b>` : ''}
  </p>`;

const STYLE = html`<style>
  :root {
    color: #1d2733;
    font:
      15px/1.6 system-ui,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      sans-serif;
  }
  body {
    margin: 0 auto;
    max-width: 1100px;
    padding: 1.5rem;
  }
  h1 {
    font-size: 1.5rem;
    margin: 0;
  }
  h2 {
    border-bottom: 2px solid #7a1f1f;
    font-size: 1.15rem;
    margin: 2rem 0 0.75rem;
    padding-bottom: 0.2rem;
  }
  h3 {
    font-size: 1rem;
    margin: 1rem 0 0;
  }
  .note,
  small {
    color: #566270;
    font-size: 0.85rem;
  }
  small {
    display: block;
  }
  li small {
    display: inline;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  dl div {
    border: 1px solid #c8d0d9;
    border-radius: 6px;
    min-width: 7.5rem;
    padding: 0.5rem 0.9rem;
  }
  dt {
    color: #566270;
    font-size: 0.85rem;
  }
  dd {
    font-size: 1.35rem;
    font-variant-numeric: tabular-nums;
    margin: 0;
  }
  table {
    border-collapse: collapse;
    font-size: 0.85rem;
    width: 100%;
  }
  th,
  td {
    border: 1px solid #c8d0d9;
    padding: 0.3rem 0.45rem;
    text-align: left;
    vertical-align: top;
  }
  thead th {
    background: #eef1f4;
  }
  tbody th {
    font-weight: normal;
    overflow-wrap: anywhere;
  }
  .coverage {
    width: auto;
  }
  .coverage td,
  .number {
    text-align: right;
  }
  .coverage td {
    text-align: center;
  }
  figure {
    margin: 0;
  }
  svg {
    max-width: 100%;
  }
  svg text {
    fill: #1d2733;
    font-size: 12px;
    text-anchor: middle;
  }
  .axis {
    stroke: #566270;
  }
  rect.whole,
  i.whole {
    background: #2c6e63;
    fill: #2c6e63;
  }
  rect.partial,
  i.partial {
    background: #c79a2a;
    fill: #c79a2a;
  }
  rect.lost,
  i.lost {
    background: #a63a2f;
    fill: #a63a2f;
  }
  rect.none,
  i.none {
    background: #b9c2cc;
    fill: #b9c2cc;
  }
  .key {
    margin-right: 1rem;
  }
  .key i {
    display: inline-block;
    height: 0.8em;
    margin-right: 0.3em;
    width: 0.8em;
  }
  li {
    margin: 0.3rem 0;
  }
  @media print {
    body {
      padding: 0;
    }
    tr,
    li,
    figure {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
    rect,
    i {
      print-color-adjust: exact;
    }
  }
</style>`;
