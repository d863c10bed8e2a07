import { ICON, STYLESHEET } from './assets.ts';
import { type Frame, PLAIN } from './frame.ts';
import { html } from './html.ts';
import type { Fragment, Html } from './html.ts';

export interface Page {
  readonly title: string;
  readonly main: Fragment;
  /** Names the page in the style sheet. */
  readonly kind: 'home' | 'ask' | 'answer' | 'search' | 'source' | 'statistics' | 'problem';
  readonly frame?: Frame;
  /** Whether the chat waits in a corner. The page works without. */
  readonly chat?: boolean;
}

/** The frame of every page: skip link, header, main, footer. Only the home page is offered to search engines. */
export const layout = ({ title, main, kind, frame = PLAIN, chat = false }: Page): Html =>
  html`<!doctype html>
    <html lang="zh-CN" ${frame.isLarge && html`class="large"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${kind === 'home' ? '' : html`<meta name="robots" content="noindex" />`}
        <title>${title}</title>
        <link rel="stylesheet" href="${STYLESHEET.path}" />
        <link rel="icon" href="${ICON.path}" type="${ICON.type}" />
      </head>
      <body class="${kind}">
        <a class="skip" href="#main">跳到正文</a>
        <header class="site">
          <a class="brand" href="/"><span class="seal" aria-hidden="true">问</span><span class="name">问政</span></a>
          <p class="tagline">政府信息公开年度报告查询</p>
          ${siteNav(frame)}
        </header>
        <main id="main" tabindex="-1">${main}</main>
        <footer class="site">
          <p>内容取自各机关公开发布的文件，以发布机关正式文件为准。</p>
          <p>本页${chat ? '' : '不使用脚本，'}不使用 Cookie，不向其他网站发送请求。</p>
        </footer>
        ${chat ? html`<script src="/widget.js" ${frame.isLarge && html`data-size="large"`}></script>` : ''}
      </body>
    </html>`;

/** The ways through the site keep the size. */
const siteNav = ({ isLarge, otherSize }: Frame): Html => {
  const size = isLarge ? '?size=large' : '';
  return html`<nav class="site" aria-label="站内">
    <ul>
      <li><a href="/search${size}">检索</a></li>
      <li><a href="/ask${size}">提问</a></li>
      <li><a href="/embed${size}">对话</a></li>
      ${otherSize && html`<li><a href="${otherSize}">${isLarge ? '标准字号' : '大字版'}</a></li>`}
    </ul>
  </nav>`;
};
