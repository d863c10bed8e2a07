import { html } from '../pages/html.ts';
import type { Html } from '../pages/html.ts';
import { TABLE, TABLE_STATE } from '../pages/labels.ts';
import type { CorpusDocument, CorpusFailure } from './corpus.ts';
import { tableHealth } from '../pictures/table-health.ts';

/** What an officer has to look at, the most urgent first; each entry says what to do. */
export function attention(documents: readonly CorpusDocument[], failures: readonly CorpusFailure[]): Html {
  const lost = documents.filter((document) => tableHealth(document) === 'lost');
  const low = documents.filter(({ quality }) => quality.trust === 'low');
  const unsound = documents.filter(({ failedChecks }) => failedChecks.length > 0);
  const nameless = documents.filter(({ body, kind }) => body === null && kind === 'annual_report');
  const groups = [
    group('未能入库', '原因和处理办法写在每条之后；处理后重新入库即可。', failures.map(failureItem)),
    group('统计表缺失', '请找到含完整表格的原文（通常是 PDF 或 DOCX 附件）重新入库。', lost.map(lostItem)),
    group('来源存疑', '请改用发布机关网站上的原文。回答引用这些文件时会附带提示。', low.map(lowItem)),
    group('勾稽不符', '原文数字自相矛盾，系统照录不改；可函询发布机关，等待更正。', unsound.map(checkItem)),
    group(
      '未写明机关',
      '可在文件旁的 .meta.json 中补充 agency。',
      nameless.map((document) => item(document, '')),
    ),
  ].filter((html) => html !== '');
  return html`<section>
    <h2>需要处理</h2>
    ${groups.length === 0 ? html`<p>没有需要处理的问题。</p>` : groups}
  </section>`;
}

const group = (title: string, advice: string, items: readonly Html[]): Html | '' =>
  items.length === 0
    ? ''
    : html`<h3>${title}（${items.length}）</h3>
        <p class="note">${advice}</p>
        <ul>
          ${items}
        </ul>`;

const item = ({ title, sourceName }: CorpusDocument, detail: string): Html =>
  html`<li><b>${title}</b> <small>${sourceName}</small>${detail && html`<br />${detail}`}</li>`;

const failureItem = ({ file, code, message }: CorpusFailure): Html =>
  html`<li><b>${file}</b> <code>${code}</code><br />${message}</li>`;

function lostItem(document: CorpusDocument): Html {
  const lost = Object.entries(document.tables).filter(([, state]) => state === 'lost' || state === 'cut');
  // The keys of `tables` are those of TABLE.
  return item(document, lost.map(([table, state]) => `${TABLE[table as 't2']}：${TABLE_STATE[state]}`).join('；'));
}

const lowItem = (document: CorpusDocument) => item(document, document.quality.reasons.join('；'));
const checkItem = (document: CorpusDocument) => item(document, document.failedChecks.join('；'));
