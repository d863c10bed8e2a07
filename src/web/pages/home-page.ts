import type { Example } from '../../domain/example.ts';
import type { LibraryOverview } from '../../domain/library-overview.ts';
import { type Frame, PLAIN } from './frame.ts';
import { atAGlance } from './home/at-a-glance.ts';
import { exampleList } from './home/example-list.ts';
import { measureList, scopeLine } from './home/scope.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { layout } from './layout.ts';
import { libraryTable } from './library-table.ts';
import { questionForm } from './question-form.ts';
import { searchForm } from './search/search-form.ts';

export const homePage = (overview: LibraryOverview, examples: readonly Example[], frame: Frame = PLAIN): Html =>
  layout({
    title: '问政 · 政府信息公开年度报告查询',
    kind: 'home',
    frame,
    chat: true,
    main: html`<section class="hero">
        <h1>年报里的数字与原话，<wbr />一问便知出处</h1>
        <p class="lead">数字取自报告的表格与正文，原文一字不改，每一处都能点开核对。</p>
        ${questionForm({ example: exampleIn(examples), isLarge: frame.isLarge })}
        ${overview.reports > 0 ? html`<p class="scope">${scopeLine(overview)}</p>` : ''}
      </section>
      ${exampleList(examples)}
      <section class="find" aria-labelledby="find-title">
        <h2 id="find-title">自己检索</h2>
        ${searchForm({}, frame.isLarge)}
      </section>
      ${atAGlance(overview)} ${measureList(overview.measures)}
      <div class="below">${libraryTable(overview)} ${promises}</div>`,
  });

const exampleIn = ([first]: readonly Example[]) => (first ? `例如：${first.question}` : '');

const promises = html`<section class="promises" aria-labelledby="promises-title">
  <h2 id="promises-title">怎样作答</h2>
  <dl>
    <div>
      <dt>数字有出处</dt>
      <dd>每个数字都来自报告的一个格子或一句话，并写明机关、年度与口径。</dd>
    </div>
    <div>
      <dt>引文可核对</dt>
      <dd>引文逐字摘自原文，点开即见它在文件中的位置。</dd>
    </div>
    <div>
      <dt>没有就说没有</dt>
      <dd>报告写明为零、没有提及、表格缺失、库内没有，是四种不同的回答。</dd>
    </div>
    <div>
      <dt>疑点不遮掩</dt>
      <dd>正文与表格不一致、合计对不上、来源存疑，都写在回答旁边。</dd>
    </div>
  </dl>
</section>`;
