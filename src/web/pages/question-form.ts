import { html } from './html.ts';
import type { Html } from './html.ts';

export interface QuestionFormState {
  readonly question?: string;
  /** What was wrong with the question, for people. */
  readonly complaint?: string;
  readonly label?: string;
  /** Shown in the empty box. */
  readonly example?: string;
  readonly isLarge?: boolean;
}

/** Sent by POST: a question stays out of the browser's history and of proxy logs. */
export const questionForm = ({
  question = '',
  complaint = '',
  label = '您想查什么？',
  example = '',
  isLarge = false,
}: QuestionFormState = {}): Html =>
  html`<form class="question" method="post" action="/ask" role="search" aria-label="提问">
    <label for="q">${label}</label>
    ${complaint && html`<p class="complaint" id="q-complaint" role="alert">${complaint}</p>`}
    <div class="box">
      <input
        id="q"
        name="q"
        type="text"
        value="${question}"
        required
        placeholder="${example}"
        maxlength="500"
        autocomplete="off"
        enterkeyhint="search"
        aria-describedby="${complaint ? 'q-complaint q-hint' : 'q-hint'}"
        ${complaint && html` aria-invalid="true"`}
      />
      ${isLarge && html`<input type="hidden" name="size" value="large" />`}
      <button type="submit">查询</button>
    </div>
    <p class="hint" id="q-hint">写明地区或机关、年份和事项，答得最准；请勿填写姓名、电话等个人信息。</p>
  </form>`;
