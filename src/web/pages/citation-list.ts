import type { Citation } from '../../domain/answer.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { TABLE, TRUST } from './labels.ts';
import { viewPath, webAddress } from './view-path.ts';

export const citationList = (citations: readonly Citation[]): Html =>
  html`<section class="citations" aria-labelledby="citations-title">
    <h2 id="citations-title">出处</h2>
    <ol>
      ${citations.map(entry)}
    </ol>
  </section>`;

const entry = (citation: Citation): Html => {
  const { n, documentId, start, end, version, title, quote, trust } = citation;
  const original = webAddress(citation.url);
  return html`<li id="cite-${n}" value="${n}" tabindex="-1">
    <span class="n" aria-hidden="true">${n}</span>
    <div class="entry">
      <blockquote>${quote}</blockquote>
      <p class="from"><cite>${title}</cite> <span class="trust ${trust}">${TRUST[trust]}</span></p>
      <p class="place">${placeOf(citation)}</p>
      <p class="links">
        <a href="${viewPath(documentId, start, end, version)}" aria-label="在原文中核对出处 ${n}">在原文中核对</a>
        ${original ? html`<a href="${original}" rel="noopener noreferrer nofollow" aria-label="出处 ${n} 的发布页面（站外）">发布页面</a>` : ''}
      </p>
    </div>
  </li>`;
};

function placeOf({ agency, year, publishedAt, section, cell }: Citation): string {
  const place = cell ? [TABLE[cell.table], cell.row, cell.column].filter(Boolean).join(' › ') : section;
  return [agency, year && `${year}年度`, publishedAt && `${publishedAt} 发布`, place].filter(Boolean).join(' · ');
}
