export const answerStyle = String.raw`
article.answer > * + * { margin-top: 1.5rem; }
article.answer h1 { font-size: clamp(1.3rem, 1.1rem + 1vw, 1.7rem); }
article.answer h1 + .status { margin-top: .6rem; }
.status { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .7rem; font-size: .9rem; }
.badge { padding: .05em .75em; border-radius: 1em; background: var(--sunk); color: var(--ink); }
.answered .badge { background: var(--good-soft); color: var(--good); }
.partial .badge, .clarify .badge, .not_found .badge { background: var(--warn-soft); color: var(--warn); }
.refused .badge { background: var(--bad-soft); color: var(--bad); }
.status .reason { color: var(--muted); }

.figures { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); }
.figure { padding: 1.1rem 1.3rem 1.2rem; border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: .5rem; background: var(--surface); box-shadow: var(--shadow); }
.figure .value { font-size: 1.9rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums lining-nums; }
.figure .unit { margin-left: .15em; font-size: .55em; font-weight: 400; }
.figure .label { font-weight: 600; }
.figure .whose { color: var(--muted); font-size: .9rem; }
.figure dl { margin-top: .7rem; padding-top: .7rem; border-top: 1px solid var(--line); font-size: .85rem; }
.figure dl > div { display: grid; grid-template-columns: 4.6em minmax(0, 1fr); }
.figure dt { color: var(--muted); }
.figures.single { grid-template-columns: minmax(0, 1fr); }
.figures.single .figure { padding: 1.5rem 1.8rem; }
.figures.single .value { font-size: clamp(2.8rem, 2rem + 4vw, 4rem); line-height: 1.15; }
.figures.single .unit { font-size: .4em; }
.figures.single .label { margin-top: .4rem; font-size: 1.1rem; }

article.answer .text p + p { margin-top: .8rem; }
article.answer .text { font-size: 1.06rem; }
.marker {
  display: inline-block; min-width: 1.7em; margin: 0 .1em 0 .2em; padding: 0 .4em; border-radius: .8em;
  background: var(--sunk); color: var(--accent); font-size: .72em; font-weight: 600; line-height: 1.7; text-align: center;
  text-decoration: none; vertical-align: .25em; font-variant-numeric: tabular-nums;
}
.marker:hover { background: var(--accent); color: var(--on-accent); }

.notices li { display: flex; gap: .8rem; padding: .75rem 1rem; border-left: 3px solid var(--warn); background: var(--warn-soft); font-size: .93rem; }
.notices li + li { margin-top: .5rem; }
.notices strong { flex: none; color: var(--warn); }
.notices .scope, .notices .assumption, .notices .approximate { border-color: var(--accent); background: var(--sunk); }
.notices .scope strong, .notices .assumption strong, .notices .approximate strong { color: var(--accent); }
.notices .low_trust, .notices .discrepancy { border-color: var(--bad); background: var(--bad-soft); }
.notices .low_trust strong, .notices .discrepancy strong { color: var(--bad); }
.coverage { color: var(--muted); font-size: .93rem; }

.handover { padding: 1.1rem 1.3rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--surface); }
.handover h2 { font-size: 1.02rem; }
.options h2, .suggestions h2, .citations h2 { margin-bottom: .7rem; font-size: 1.02rem; }
.options ul, .suggestions ul { display: flex; flex-wrap: wrap; gap: .55rem; }
.options a, .suggestions a { display: block; padding: .35rem 1rem; border: 1px solid var(--line); border-radius: 1.4rem; background: var(--surface); text-decoration: none; }
.options a { padding: .6rem 1.2rem; border-color: var(--accent); font-weight: 600; }
.options a:hover, .suggestions a:hover { border-color: var(--accent); }

.citations h2 { padding-bottom: .5rem; border-bottom: 2px solid var(--ink); }
.citations li { display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); padding: 1rem 0; border-bottom: 1px solid var(--line); }
.citations li:target { background: var(--sunk); box-shadow: -1rem 0 var(--sunk), 1rem 0 var(--sunk); }
.citations .n { color: var(--accent); font-weight: 600; font-variant-numeric: tabular-nums; }
.citations blockquote { padding-left: .9rem; border-left: 3px solid var(--line); white-space: pre-wrap; }
.citations .from { margin-top: .5rem; font-size: .92rem; }
.citations cite { font-style: normal; font-weight: 600; }
.citations .place { color: var(--muted); font-size: .87rem; }
.citations .links { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin-top: .3rem; font-size: .92rem; }
.provenance { color: var(--muted); font-size: .84rem; }
.provenance .generated { color: var(--ink); }
.provenance ul { display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
@media print {
  .citations .links a::after { content: "（" attr(href) "）"; }
  .figure, .citations li:target { box-shadow: none; }
  .provenance li:has(a) { display: none; }
}
article.answer + form.question { margin-top: 3rem; padding-top: 2rem; border-top: 1px solid var(--line); }
`;
