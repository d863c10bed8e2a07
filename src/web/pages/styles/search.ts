export const searchStyle = String.raw`
body.search > * { max-width: 58rem; }
.search h1 { margin-bottom: 1rem; font-size: 1.6rem; }
.jumps ul, .chips ul, .paging ul { display: flex; flex-wrap: wrap; gap: .5rem; }
.jumps { margin-top: 1.2rem; }
.jumps a, .chips a, .paging a {
  display: inline-flex; align-items: baseline; gap: .5em; min-height: 1.9rem; padding: .2rem .9rem;
  border: 1px solid var(--control); border-radius: 1.4rem; background: var(--surface); font-size: .92rem; text-decoration: none;
}
.jumps a:hover, .chips a:hover, .paging a:hover { border-color: var(--accent); }
.search .correction { margin-top: 1rem; padding: .5rem 1rem; border-left: 3px solid var(--accent); background: var(--surface); }
.chips { margin-top: 1rem; }
.chips .lifted a { border-style: dashed; }
.facets { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem 1.2rem; margin-top: 1rem; font-size: .92rem; }
.facets > span { color: var(--muted); }
.facets summary { min-height: 1.6rem; color: var(--accent); cursor: pointer; }
.facets details[open] { flex-basis: 100%; }
.facets ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding: .3rem 0 .6rem; }
.facets li a { display: inline-block; min-height: 1.6rem; }
.facets small { margin-left: .4em; }
.group { margin-top: 2.4rem; }
.group h2, .nothing h2 { margin-bottom: 1rem; padding-bottom: .4rem; border-bottom: 2px solid var(--ink); font-size: 1.1rem; }
.group:focus-visible { outline: none; }
.group .place { color: var(--muted); font-size: .87rem; }
.group .links { margin-top: .5rem; font-size: .9rem; }
.group .links a, .points a, .channels a, .group .more a { display: inline-block; min-height: 1.5rem; }
.group .more { margin-top: 1rem; }
.passages li { padding: .9rem 0; border-bottom: 1px solid var(--line); }
.passages h3 { font-size: 1rem; }
.passages blockquote { margin-top: .3rem; padding-left: .9rem; border-left: 3px solid var(--line); }
.series + .series { margin-top: 2rem; }
.series h3 { font-size: 1rem; }
.series .points { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin-top: .6rem; font-variant-numeric: tabular-nums; }
.series .remarks { margin-top: .6rem; color: var(--muted); font-size: .9rem; }
.channels > div { display: grid; grid-template-columns: 9em minmax(0, 1fr); gap: .2rem 1rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
.channels dt { color: var(--muted); }
.channels small { margin: 0 .6em; }
.nothing { margin-top: 2rem; }
.nothing p + p, .nothing ul { margin-top: .6rem; }
.nothing li { padding: .2rem 0; }
.paging, .ask-instead { margin-top: 2rem; }

@media (max-width: 30rem) { .channels > div { grid-template-columns: minmax(0, 1fr); } }
`;
