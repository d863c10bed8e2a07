import type { Answer, Coverage, Handover, Notice } from '../../domain/answer.ts';
import { answerText, marker, withMarkers } from './answer-text.ts';
import { chartFigure } from './chart.ts';
import { citationList } from './citation-list.ts';
import { coverageInWords } from './coverage-in-words.ts';
import { figureCards } from './figure-cards.ts';
import { type Frame, PLAIN } from './frame.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { NOTICE, REASON, STATUS } from './labels.ts';
import { layout } from './layout.ts';
import { questionForm } from './question-form.ts';
import { answerPath, askPath, webAddress } from './view-path.ts';

export interface AnsweredQuestion {
  readonly question: string;
  readonly answer: Answer;
  /** Whether the permalink finds it. */
  readonly kept: boolean;
}

export const answerPage = ({ question, answer, kept }: AnsweredQuestion, frame: Frame = PLAIN): Html =>
  layout({
    title: `${question.slice(0, 40)} · 问政`,
    kind: 'answer',
    frame: { ...frame, otherSize: frame.otherSize ?? (kept ? otherSizeOf(answer.id, frame) : null) },
    main: html`<article class="answer ${answer.status}">
        <h1><span class="visually-hidden">问题：</span>${question}</h1>
        ${correctionList(answer)} ${statusLine(answer)} ${cardsOf(answer)} ${answerText(answer.text, answer.citations)}
        ${answer.chart ? chartFigure(answer.chart) : ''} ${answer.notices.length > 0 ? noticeList(answer) : ''}
        ${answer.coverage && coverageNote(answer.coverage)} ${answer.handover && handoverCard(answer.handover)}
        ${questionList('请选择', 'options', answer.options)}
        ${answer.citations.length > 0 ? citationList(answer.citations) : ''}
        ${questionList(
          '还可以问',
          'suggestions',
          answer.suggestions.map((text) => ({ label: text, question: text })),
        )}
        ${provenance(question, answer, kept)}
      </article>
      ${questionForm({ label: '再问一个', isLarge: frame.isLarge })}`,
  });

/** The answer to a form has no address, but its permalink has one. */
const otherSizeOf = (id: string, { isLarge }: Frame) => `${answerPath(id)}${isLarge ? '' : '?size=large'}`;

/** Many figures that a picture shows are not repeated as cards; what was made of them is. */
function cardsOf({ figures, citations, chart }: Answer): Html | '' {
  const shown = chart && figures.length > MANY ? figures.filter(({ source }) => source === 'derived') : figures;
  return shown.length > 0 ? figureCards(shown, citations) : '';
}

const MANY = 6;

/** What was read otherwise than written, and the way back. */
const correctionList = ({ corrections }: Answer) =>
  corrections.map(
    ({ from, to, original }) =>
      html`<p class="correction">已按“${to}”查找。您是不是要找 <a href="${askPath(original)}">“${from}”</a>？</p>`,
  );

const statusLine = ({ status, reason }: Answer) =>
  html`<p class="status">
    <span class="badge">${STATUS[status]}</span>
    ${reason && html`<span class="reason">${REASON[reason]}</span>`}
  </p>`;

const noticeList = ({ notices, citations }: Answer) => {
  const known = new Set(citations.map(({ n }) => n));
  return html`<section class="notices" aria-label="需要注意">
    <ul>
      ${notices.map((notice) => noticeItem(notice, known))}
    </ul>
  </section>`;
};

/** The mark of its citation stands behind it, unless it has one of its own. */
function noticeItem({ kind, text, citation }: Notice, known: ReadonlySet<number>): Html {
  const isMarked = citation === undefined || text.includes(`[${citation}]`);
  const mark = citation !== undefined && known.has(citation) && !isMarked ? marker(citation) : '';
  return html`<li class="${kind}"><strong>${NOTICE[kind]}</strong><span>${withMarkers(text, known)}${mark}</span></li>`;
}

const coverageNote = (coverage: Coverage) => html`<p class="coverage">${coverageInWords(coverage)}</p>`;

const handoverCard = ({ label, text, phone, url }: Handover) => {
  const address = webAddress(url);
  return html`<aside class="handover" aria-label="办理渠道">
    <h2>${label}</h2>
    <p>${text}</p>
    ${phone && html`<p><a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a></p>`}
    ${address && html`<p><a href="${address}" rel="noopener noreferrer nofollow">${address}</a></p>`}
  </aside>`;
};

const questionList = (title: string, kind: string, items: Answer['options']) =>
  items.length === 0
    ? ''
    : html`<nav class="${kind}" aria-label="${title}">
        <h2>${title}</h2>
        <ul>
          ${items.map(({ label, question }) => html`<li><a href="${askPath(question)}">${label}</a></li>`)}
        </ul>
      </nav>`;

const provenance = (question: string, { id, label, snapshot }: Answer, kept: boolean) =>
  html`<footer class="provenance">
    <p class="generated">${label}</p>
    <ul>
      <li>索引版本 ${snapshot}</li>
      <li><a href="${askPath(question)}">按最新的库再问一次</a></li>
      ${kept && html`<li><a href="${answerPath(id)}">这次回答的链接</a>（只保存在内存中，服务重启后失效）</li>`}
    </ul>
  </footer>`;
