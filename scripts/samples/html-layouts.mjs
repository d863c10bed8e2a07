// Reports as web pages: a clean one, one as Word saves it, one inside a site's frame, one to print.

import { escapeMarkup as escape } from './escape-markup.mjs';

const spans = ({ colspan, rowspan }) =>
  (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');

/** How each kind of page writes a line of text, by block kind. */
const CLEAN = {
  title: (text) => `<h1>${escape(text)}</h1>`,
  heading: (text) => `<h2>${escape(text)}</h2>`,
  paragraph: (text) => `<p>${escape(text)}</p>`,
  cell: (text) => (text === '' ? '&nbsp;' : escape(text)),
};

const WORD = {
  title: (text) => `<p class="MsoNormal" align="center"><b>${wordRuns(text)}</b></p>`,
  heading: (text) => `<p class="MsoNormal"><b>${wordRuns(text)}</b><o:p></o:p></p>`,
  paragraph: (text) => `<p class="MsoNormal" style="text-indent:32.0pt">${wordRuns(text)}<o:p></o:p></p>`,
  cell: (text) => `<p class="MsoNormal">${text === '' ? '<o:p>&nbsp;</o:p>' : wordRuns(text)}</p>`,
};

/** Word puts digits and Chinese into runs of their own, and cuts a long number wherever it was once edited. */
function wordRuns(text) {
  const runs = text.match(/[\d.]+|[^\d.]+/g) ?? [];
  return runs
    .map((run) => (/^\d{3,}$/.test(run) ? digits(run.slice(0, -2)) + digits(run.slice(-2)) : wordRun(run)))
    .join('');
}

const digits = (text) => `<span lang="EN-US">${text}</span>`;
const wordRun = (run) => (/\d/.test(run) ? digits(run) : `<span style="font-family:仿宋_GB2312">${escape(run)}</span>`);

function body(blocks, style) {
  return blocks
    .map((block) => (block.kind === 'table' ? table(block.rows, style) : style[block.kind](block.text)))
    .join('\n');
}

function table(rows, style) {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td${spans(cell)}>${style.cell(cell.text)}</td>`).join('')}</tr>`,
  );
  return `<table border="1" cellspacing="0">\n${lines.join('\n')}\n</table>`;
}

function page(title, head, content) {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
${head}</head>
<body>
${content}
</body>
</html>
`;
}

const titleOf = (blocks) => blocks.find(({ kind }) => kind === 'title').text;

/** A tidy page. */
export const plainPage = (blocks) => page(titleOf(blocks), '', body(blocks, CLEAN));

/** What a content system makes of a text pasted from Word. */
export function wordPage(blocks) {
  const head = '<meta name="Generator" content="Microsoft Word 15">\n<style>p.MsoNormal{font-size:16.0pt}</style>\n';
  return page(titleOf(blocks), head, `<div class="WordSection1">\n${body(blocks, WORD)}\n</div>`);
}

/** The report between breadcrumbs, counters, buttons and links, as on a real site. */
export function framedPage(blocks, { agency }) {
  const title = titleOf(blocks);
  const [, ...rest] = blocks;
  const top = `<div class="nav"><a href="/">首页</a> | <a href="/zwgk/">政务公开</a> | <a href="/hdjl/">互动交流</a> | <a href="/bsfw/">办事服务</a></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">信息公开年报</a></div>
<table class="meta"><tr><td>索引号</td><td>000000000/2024-00017</td><td>发布机构</td><td>${escape(agency)}</td></tr><tr><td>成文日期</td><td>2024-01-15</td><td>发布日期</td><td>2024-01-19</td></tr></table>
<h1>${escape(title)}</h1>
<div class="info">发布时间：2024-01-19 09:30　来源：局办公室　点击数：386　字体：【大 中 小】</div>`;
  const bottom = `<div class="tools"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a> 分享到：微信 微博</div>
<div class="more"><p>上一篇：<a href="t16.html">2024年拥军优属活动安排</a></p><p>下一篇：没有了</p></div>
<div class="footer">网站地图 | 联系我们 | 网站标识码：0000000000</div>`;
  const script = '<script>var hits = 386;</script>\n';
  return page(`${title}_${agency}`, script, `${top}\n<div class="article">\n${body(rest, CLEAN)}\n</div>\n${bottom}`);
}

/** Ruled tables on A4, to be printed to PDF. */
export function printPage(blocks) {
  const style = `<style>
@page { size: A4; margin: 20mm 18mm; }
body { font: 11pt/1.7 'WenQuanYi Micro Hei'; margin: 0; }
h1, h2 { font-weight: normal; }
h1 { font-size: 17pt; text-align: center; }
h2 { font-size: 12.5pt; margin: 6pt 0; break-after: avoid; }
p { margin: 0; text-indent: 2em; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; line-height: 1.35; margin: 6pt 0; }
td { border: 0.6pt solid #000; padding: 2pt 3pt; text-align: center; }
tr { break-inside: avoid; }
</style>
`;
  return page(titleOf(blocks), style, body(blocks, CLEAN));
}
