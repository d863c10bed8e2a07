import { html } from '../html.ts';
import type { Html } from '../html.ts';

export interface SearchWords {
  readonly query?: string;
  /** What was wrong with them, for people. */
  readonly complaint?: string;
}

/** Sent by GET: a search can be linked, narrowed and come back to. */
export const searchForm = ({ query = '', complaint = '' }: SearchWords = {}, isLarge = false): Html =>
  html`<form class="question search" method="get" action="/search" role="search" aria-label="检索">
    <label for="s">检索数字、原文、历年变化和办理渠道</label>
    ${complaint && html`<p class="complaint" id="s-complaint" role="alert">${complaint}</p>`}
    <div class="box">
      <input
        id="s"
        name="q"
        type="search"
        value="${query}"
        required
        maxlength="500"
        autocomplete="off"
        enterkeyhint="search"
        ${complaint && html` aria-invalid="true" aria-describedby="s-complaint"`}
      />
      ${isLarge && html`<input type="hidden" name="size" value="large" />`}
      <button type="submit">检索</button>
    </div>
  </form>`;
