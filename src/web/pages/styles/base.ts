/** Colours, type, frame and form: what every page shares. All text meets 4.5:1, lines of controls 3:1, light and dark. */
export const baseStyle = String.raw`
:root {
  --paper: #f7f5f0;
  --surface: #ffffff;
  --sunk: #efece4;
  --ink: #1d2329;
  --muted: #555e68;
  --line: #dbd6ca;
  --control: #7a828b;
  --accent: #14506e;
  --accent-hover: #0d3b52;
  --on-accent: #ffffff;
  --seal: #a3271d;
  --mark: #ffe79e;
  --on-mark: #2a2206;
  --good: #1c6243;
  --good-soft: #e2f0e8;
  --warn: #7a4a00;
  --warn-soft: #fbf0da;
  --bad: #962219;
  --bad-soft: #f9e7e4;
  --whole: #2c6e63;
  --partial: #9a6f14;
  --lost: #a63a2f;
  --none: #7d868f;
  --shadow: 0 1px 2px rgb(40 34 20 / 6%), 0 8px 24px rgb(40 34 20 / 6%);
  color-scheme: light dark;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b;
    --surface: #1e2226;
    --sunk: #262b30;
    --ink: #e9e6df;
    --muted: #aab0b6;
    --line: #394046;
    --control: #8b939b;
    --accent: #90c8e6;
    --accent-hover: #b9def2;
    --on-accent: #0b1e29;
    --seal: #c4483c;
    --mark: #5f4b0c;
    --on-mark: #fff2c4;
    --good: #8fd0ae;
    --good-soft: #1d3329;
    --warn: #edc274;
    --warn-soft: #352a15;
    --bad: #f0a197;
    --bad-soft: #3b211e;
    --whole: #6fbfae;
    --partial: #d9b25a;
    --lost: #e08a7f;
    --none: #8b939b;
    --shadow: none;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; scroll-behavior: smooth; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
html.large { font-size: 160%; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font-family: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC",
    "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif;
  line-height: 1.75;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.4; font-weight: 600; margin: 0; text-wrap: balance; }
p, ul, ol, dl, dd, blockquote { margin: 0; }
ul, ol { padding: 0; list-style: none; }
small { font-size: .85em; color: var(--muted); font-weight: 400; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .22em; }
a:hover { color: var(--accent-hover); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
main:focus-visible { outline: none; }
.visually-hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 1; padding: .5rem 1rem; background: var(--surface); }
.skip:focus { top: 1rem; }

header.site, footer.site, main { width: 100%; max-width: 70rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
header.site { display: flex; align-items: center; gap: 1rem; padding-block: 1rem; }
.brand { display: inline-flex; flex: none; align-items: center; gap: .6rem; color: inherit; text-decoration: none; font-weight: 600; }
.brand .name { font-size: 1.15rem; letter-spacing: .12em; }
.seal {
  display: inline-grid; place-items: center; width: 2rem; height: 2rem;
  border-radius: .35rem; background: var(--seal); color: #fff; font-size: 1.15rem; line-height: 1;
}
.tagline { padding-left: 1rem; border-left: 1px solid var(--line); color: var(--muted); font-size: .85rem; }
nav.site { margin-left: auto; }
nav.site ul { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .2rem 1.2rem; }
nav.site a { display: inline-block; min-height: 1.6rem; }
main { flex: 1; padding-block: 1rem 4rem; }
footer.site { padding-block: 0 2rem; color: var(--muted); font-size: .82rem; }

footer.site p:first-child { padding-top: 1.5rem; border-top: 1px solid var(--line); }

form.question { width: 100%; }
form.question label { display: block; margin-bottom: .5rem; font-weight: 600; }
form.question .box {
  display: flex; gap: .5rem; padding: .4rem; border: 1px solid var(--control); border-radius: .8rem;
  background: var(--surface); box-shadow: var(--shadow);
}
form.question .box:focus-within { border-color: var(--accent); outline: 2px solid var(--accent); }
form.question input {
  flex: 1; min-width: 0; padding: .65rem .8rem; border: 0; border-radius: .5rem; outline: none;
  background: transparent; color: inherit; font: inherit; font-size: 1.06rem;
}
form.question input::placeholder { color: var(--muted); opacity: 1; }
form.question button {
  padding: .65rem 1.6rem; border: 0; border-radius: .5rem; cursor: pointer;
  background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; letter-spacing: .15em; text-indent: .15em; white-space: nowrap;
}
form.question button:hover { background: var(--accent-hover); }
form.question .hint { margin-top: .6rem; }
.hint { color: var(--muted); font-size: .85rem; }
.complaint { margin-bottom: .5rem; color: var(--bad); font-weight: 600; }
.trust { display: inline-block; padding: 0 .55em; border-radius: 1em; font-size: .78rem; line-height: 1.7; white-space: nowrap; }
.trust.official { background: var(--good-soft); color: var(--good); }
.trust.unknown { background: var(--sunk); color: var(--muted); }
.trust.low { background: var(--bad-soft); color: var(--bad); }

body.answer > *, body.ask > *, body.problem > * { max-width: 52rem; }
.ask h1, .problem h1 { margin-bottom: 1.2rem; font-size: 1.6rem; }
.problem main p { margin-bottom: .8rem; }
.problem main .status-code { margin: 1rem 0 0; color: var(--muted); font-size: 1rem; letter-spacing: .1em; }
.problem form { margin-top: 2.5rem; }
code { font-family: ui-monospace, "SF Mono", Consolas, monospace; font-size: .88em; }

@media (max-width: 42rem) { .tagline { display: none; } }
@media (max-width: 30rem) {
  form.question .box { flex-direction: column; }
  form.question input::placeholder { color: var(--muted); opacity: 1; }
form.question button { width: 100%; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  header.site, footer.site p + p, form.question, .skip, nav { display: none; }
  body { background: #fff; color: #000; }
  tr, li, figure, blockquote { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
`;
