export const sourceStyle = String.raw`
.source-head { max-width: 46rem; }
.source-head .kind { color: var(--muted); font-size: .88rem; }
.source-head h1 { font-size: clamp(1.3rem, 1.1rem + 1vw, 1.75rem); }
.jump { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem 1rem; margin-top: .8rem; }
.jump a { padding: .3rem 1rem; border-radius: 1.4rem; background: var(--accent); color: var(--on-accent); text-decoration: none; }
.jump a:hover { background: var(--accent-hover); }
.jump span { color: var(--muted); font-size: .88rem; font-variant-numeric: tabular-nums; }
.warning { margin-top: .8rem; padding: .7rem 1rem; border-left: 3px solid var(--warn); background: var(--warn-soft); }
.source-columns { display: grid; grid-template-columns: minmax(0, 17rem) minmax(0, 1fr); gap: 2.5rem; margin-top: 2rem; align-items: start; }
.source-columns h2 { margin-bottom: .7rem; font-size: 1.02rem; }
.source-columns aside { position: sticky; top: 1.5rem; font-size: .9rem; }
.about > div { padding: .45rem 0; border-top: 1px solid var(--line); }
.about dt { color: var(--muted); font-size: .84rem; }
.about .remarks { margin-top: .2rem; }
.about .lost, .about .cut, .about .partial { color: var(--bad); }
.checks { margin-top: 1.6rem; }
.checks li { padding: .6rem 0; border-top: 1px solid var(--line); list-style: none; }
.checks .error { border-left: 3px solid var(--bad); padding-left: .7rem; }
.checks .sides { color: var(--muted); font-variant-numeric: tabular-nums; }
.checks .places { display: flex; flex-wrap: wrap; gap: .1rem .8rem; font-size: .84rem; }
.source-text > .hint { margin-bottom: .8rem; }
.document { padding: clamp(1.2rem, 4vw, 3rem); border: 1px solid var(--line); border-radius: .5rem; background: var(--surface); box-shadow: var(--shadow); }
.document p, .document h3 { white-space: pre-wrap; }
.document p { line-height: 1.9; }
.document p + p { margin-top: .5rem; }
.document h3 { margin: 1.6rem 0 .5rem; font-size: 1.02rem; text-wrap: wrap; }
.document > :first-child { margin-top: 0; }
.document .table { margin: 1rem 0; overflow-x: auto; }
.document table { min-width: 100%; border-collapse: collapse; font-size: .88rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
.document td { min-width: 2.6em; padding: .35rem .6rem; border: 1px solid var(--line); vertical-align: top; }
.document tr:has(mark) td { background: color-mix(in srgb, var(--mark) 28%, transparent); }
mark { padding: .12em 0; background: var(--mark); color: var(--on-mark); border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; scroll-margin-top: 30vh; }
.document [id]:target { outline: 2px solid var(--seal); outline-offset: 2px; background: color-mix(in srgb, var(--mark) 45%, transparent); scroll-margin-top: 30vh; }
mark:target { outline: 2px solid var(--seal); outline-offset: 2px; }

@media (max-width: 56rem) {
  .source-columns { grid-template-columns: minmax(0, 1fr); gap: 2rem; }
  .source-columns aside { position: static; }
  .about > div { display: grid; grid-template-columns: 6em minmax(0, 1fr); align-items: baseline; }
}
@media print {
  .source-columns { display: block; }
  .source-columns aside { position: static; margin-bottom: 2rem; }
  .document { border: 0; box-shadow: none; padding: 0; }
  .document .table { overflow: visible; }
  .jump a { display: none; }
  mark, .document :target { print-color-adjust: exact; }
}
`;
