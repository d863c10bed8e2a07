import type { Check } from '../../domain/check.ts';
import type { Span } from '../../domain/passage.ts';
import { KIND_NAMES, type Report } from '../../domain/report.ts';
import type { StatutoryTable } from '../../domain/statutory-table.ts';
import { isStale } from '../../domain/validity.ts';
import { checkList, type TextVersions } from './check-list.ts';
import { descriptionRow } from './description-row.ts';
import { type Frame, PLAIN } from './frame.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { FORM, TABLE, TABLE_STATE, TRUST } from './labels.ts';
import { layout } from './layout.ts';
import { sourceText } from './source-text.ts';
import { viewPath, webAddress } from './view-path.ts';

export interface SourceOnPage {
  readonly report: Report;
  /** Name of the report's region. */
  readonly region: string | null;
  readonly text: string;
  /** The rules that it was held to. */
  readonly checks: readonly Check[];
  readonly versions?: TextVersions;
  /** What to highlight. */
  readonly quote: Span | null;
  /** A place was asked for that the text does not have. */
  readonly misplaced: boolean;
  /** A place of a text was asked for that is no longer kept; nothing is highlighted then. */
  readonly isGone?: boolean;
  /** What took the place of this document at last; null while it is in force. */
  readonly newer?: Pick<Report, 'id' | 'title'> | null;
  /** ISO date; a document may have run out since it was read. */
  readonly today: string;
}

/** A stored document with what is known about it and the quoted place marked. */
export const sourcePage = (
  {
    report,
    region,
    text,
    checks,
    versions = new Map(),
    quote,
    misplaced,
    isGone = false,
    newer = null,
    today,
  }: SourceOnPage,
  frame: Frame = PLAIN,
): Html =>
  layout({
    title: `${report.title} · 问政`,
    kind: 'source',
    frame,
    main: html`<header class="source-head">
        <p class="kind">${KIND_NAMES[report.kind]}</p>
        <h1>${report.title}</h1>
        ${quote ? html`<p class="jump"><a href="#mark">跳到引用处</a><span>第 ${quote.start + 1} 至 ${quote.end} 字</span></p>` : ''}
        ${report.validity && isStale(report.validity, today) && warning(`本文件已不再有效：标注为“${report.validity.words}”，不能作为现行依据。`)}
        ${newer && warning(html`此后已有新版，本文件已被新版本取代，不再用于回答。<a href="${viewPath(newer.id)}">查看新版本</a>${newer.title !== report.title && `：《${newer.title}》`}`)}
        ${isGone && warning('链接引用的那个版本已不在库中，无法标出引用的位置。以下为现在的全文，内容可能已不同。')}
        ${report.correction && warning('本文件说明自己更正或取代了先前发布的文件。')}
        ${report.quality.trust === 'low' && warning(`来源存疑：${report.quality.reasons.join('')}`)}
        ${misplaced && warning('链接中的引用位置不在本文件内，文件可能已更新。以下为现在的全文。')}
      </header>
      <div class="source-columns">
        <aside aria-labelledby="about-title">
          <h2 id="about-title">文件信息</h2>
          ${aboutReport(report, region)} ${checkList(checks, versions)}
        </aside>
        <section class="source-text" aria-labelledby="text-title">
          <h2 id="text-title">入库原文</h2>
          <p class="hint">文字与入库内容逐字相同。表格按原有单元格的先后排列，合并单元格会使列错开，以发布页面为准。</p>
          ${sourceText(text, quote)}
        </section>
      </div>`,
  });

const warning = (text: Html | string) => html`<p class="warning" role="status">${text}</p>`;

function aboutReport(report: Report, region: string | null): Html {
  return html`<dl class="about">
    ${descriptionRow('机关', report.agency?.name)} ${descriptionRow('地区', region)}
    ${descriptionRow('发布机构', report.publisher)} ${descriptionRow('效力', report.validity?.words)}
    ${descriptionRow('年度', report.period && String(report.period.year))}
    ${descriptionRow('格式', report.form && FORM[report.form])} ${descriptionRow('文号', report.documentNumber)}
    ${descriptionRow('发布日期', report.publishedAt)} ${descriptionRow('获取日期', report.fetchedAt?.slice(0, 10))}
    ${descriptionRow('文件名', report.sourceName)} ${descriptionRow('同一文件', placeInFile(report))}
    ${descriptionRow('另有同文', otherNames(report))} ${descriptionRow('可信度', trust(report))}
    ${descriptionRow('法定表格', tableStates(report))} ${descriptionRow('原件', originalLink(report.url))}
  </dl>`;
}

const otherNames = ({ copies = [] }: Report) => [...new Set(copies.map(({ sourceName }) => sourceName))].join('、');

const placeInFile = ({ part }: Report) => part && `含 ${part.of} 份报告，这是第 ${part.number} 份`;

const trust = ({ quality }: Report) =>
  html`<span class="trust ${quality.trust}">${TRUST[quality.trust]}</span>${remarks(
      quality.reasons.map((reason) => html`<li>${reason}</li>`),
    )}`;

const remarks = (items: readonly Html[]) =>
  items.length > 0 &&
  html`<ul class="remarks">
    ${items}
  </ul>`;

const STATUTORY: readonly StatutoryTable[] = ['t2', 't3', 't4'];

function tableStates({ tables }: Report): Html | '' {
  const stated = STATUTORY.filter((table) => tables[table] !== 'none');
  const item = (table: StatutoryTable) =>
    html`<li class="${tables[table]}">${TABLE[table]}：${TABLE_STATE[tables[table]]}</li>`;
  return remarks(stated.map(item)) || '';
}

function originalLink(url: string | null): Html | '' {
  const address = webAddress(url);
  return address ? html`<a href="${address}" rel="noopener noreferrer nofollow">打开发布页面</a>` : '';
}
