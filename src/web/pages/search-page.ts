import { SEARCH_DEPTH } from '../../domain/search.ts';
import type { SearchGroupName, SearchResults } from '../../domain/search-results.ts';
import { SEARCH_GROUPS } from '../../domain/search-results.ts';
import { type Frame, PLAIN } from './frame.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { GROUP } from './labels.ts';
import { layout } from './layout.ts';
import { correctionList, filterChips } from './search/applied.ts';
import { facetLists } from './search/facet-lists.ts';
import { historyList } from './search/history-list.ts';
import { channelList, figureList, passageList } from './search/result-groups.ts';
import { KIND_OF, type SearchAddress, searchPath } from './search/search-address.ts';
import { type SearchWords, searchForm } from './search/search-form.ts';
import { askPath } from './view-path.ts';

export interface SearchView {
  readonly address: SearchAddress;
  readonly results: SearchResults;
  /** Groups that have results behind this page. */
  readonly further: readonly SearchGroupName[];
  /** Cursor of the page before; null on the first. */
  readonly before: string | null;
  /** Questions that the library answers, for a reader who found nothing. */
  readonly suggestions: readonly string[];
}

/** The form alone: at first, or again with what was wrong with the words. */
export const emptySearchPage = (words: SearchWords = {}, frame: Frame = PLAIN): Html =>
  layout({
    title: words.complaint ? '请修改检索词 · 问政' : '检索 · 问政',
    kind: 'search',
    frame,
    main: html`<h1>检索</h1>
      ${searchForm(words, frame.isLarge)}`,
  });

/** What was found, group by group; each hit leads to its place in the source. */
export function searchPage(view: SearchView, frame: Frame = PLAIN): Html {
  const { address, results } = view;
  const shown = SEARCH_GROUPS.filter((group) => results[group].length > 0);
  return layout({
    title: `${results.query.slice(0, 40)} · 检索 · 问政`,
    kind: 'search',
    frame,
    main: html`<h1>检索</h1>
      ${searchForm({ query: results.query }, frame.isLarge)} ${jumps(shown, results)}
      ${correctionList(address, results.corrections)} ${filterChips(address, results.filters)}
      ${facetLists(address, results.facets)} ${isEmpty(results) ? nothing(view) : ''}
      ${shown.map((group) => section(view, group))} ${paging(view)}
      <p class="ask-instead">要一句话的答复？<a href="${askPath(results.query)}">就“${results.query}”提问</a></p>`,
  });
}

/** Channels that are open to everybody are there even if nothing was found. */
const isEmpty = ({ figures, passages, history, channels }: SearchResults) =>
  figures.length + passages.length + history.length === 0 && channels.every(({ general }) => general);

const jumps = (shown: readonly SearchGroupName[], results: SearchResults) =>
  shown.length === 0
    ? ''
    : html`<nav class="jumps" aria-label="本页结果">
        <ul>
          ${shown.map(
            (group) =>
              html`<li>
                <a href="#${group}">${GROUP[group]}<small>${results[group].length}</small></a>
              </li>`,
          )}
        </ul>
      </nav>`;

function section({ address, results, further }: SearchView, group: SearchGroupName): Html {
  const isAlone = address.kind !== undefined;
  return html`<section class="group" id="${group}" tabindex="-1" aria-labelledby="${group}-title">
    <h2 id="${group}-title">${GROUP[group]}</h2>
    ${listOf(results, group)}
    ${
      further.includes(group) && !isAlone
        ? html`<p class="more">
            <a href="${searchPath(address, { kind: KIND_OF[group] })}">查看全部${GROUP[group]}</a>
          </p>`
        : ''
    }
  </section>`;
}

function listOf(results: SearchResults, group: SearchGroupName): Html {
  switch (group) {
    case 'figures':
      return figureList(results.figures);
    case 'passages':
      return passageList(results.passages);
    case 'history':
      return historyList(results.history);
    case 'channels':
      return channelList(results.channels);
  }
}

const CUT = `仅列出前 ${SEARCH_DEPTH} 条，还有更多；请用地区、机关或年份缩小范围。`;

/** Pages of a single group; all groups together show the first results of each. */
function paging({ address, results, before }: SearchView): Html | '' {
  const isAlone = address.kind !== undefined;
  const links = [
    isAlone ? html`<li><a href="${searchPath(address, { kind: null })}">返回全部结果</a></li>` : '',
    before === null ? '' : html`<li><a href="${searchPath(address, { cursor: before })}" rel="prev">上一页</a></li>`,
    isAlone && results.nextCursor
      ? html`<li><a href="${searchPath(address, { cursor: results.nextCursor })}" rel="next">下一页</a></li>`
      : '',
  ].filter((link) => link !== '');
  const end = isAlone && results.nextCursor === null && !results.complete ? html`<p class="note">${CUT}</p>` : '';
  return links.length === 0
    ? end
    : html`${end}
        <nav class="paging" aria-label="翻页">
          <ul>
            ${links}
          </ul>
        </nav>`;
}

const nothing = ({ results, suggestions }: SearchView): Html =>
  html`<section class="nothing" aria-labelledby="nothing-title">
    <h2 id="nothing-title">没有找到</h2>
    <p>库内的数字、原文和历年数据中都没有与“${results.query}”相符的内容。这不等于数字为零，也不等于没有这回事。</p>
    <p>可以换一个说法，去掉上面的条件，或者<a href="${askPath(results.query)}">直接提问</a>。</p>
    ${
      suggestions.length > 0
        ? html`<p id="suggestions-title">库内能回答的问题：</p>
            <ul aria-labelledby="suggestions-title">
              ${suggestions.map((question) => html`<li><a href="${askPath(question)}">${question}</a></li>`)}
            </ul>`
        : ''
    }
  </section>`;
