import { html } from './html.ts';
import type { Html } from './html.ts';
import { layout } from './layout.ts';
import { questionForm } from './question-form.ts';

export interface ProblemOnPage {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly action: string;
  readonly requestId: string;
}

/** What happened, what to do, and the id to name when asking for help. */
export const problemPage = ({ title, status, detail, action, requestId }: ProblemOnPage): Html =>
  layout({
    title: `${title} · 问政`,
    kind: 'problem',
    main: html`<p class="status-code" aria-hidden="true">${status}</p>
      <h1>${title}</h1>
      ${detail === title ? '' : html`<p>${detail}</p>`}
      <p>${action}</p>
      <p class="request-id">请求编号 <code>${requestId}</code></p>
      <p><a href="/">回到首页</a></p>
      ${status === 404 ? questionForm({ label: '或者直接提问' }) : ''}`,
  });
