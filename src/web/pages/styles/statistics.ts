export const statisticsStyle = String.raw`
.chart { margin: 1.5rem 0; padding: 1.1rem 1.3rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--surface); overflow-x: auto; }
.chart svg { display: block; width: 100%; min-width: 26rem; height: auto; }
.chart text { fill: var(--ink); font-size: 13px; font-variant-numeric: tabular-nums; }
.chart .name { text-anchor: end; }
.chart .point { text-anchor: middle; }
.chart .time { fill: var(--muted); }
.chart rect, .chart circle { fill: var(--accent); }
.chart path { fill: none; stroke: var(--accent); stroke-width: 2; }
.chart .axis { stroke: var(--line); }
.chart figcaption { margin-top: .6rem; color: var(--muted); font-size: .9rem; }
.chart details { margin-top: .5rem; font-size: .9rem; }

article.statistics > * + * { margin-top: 1.5rem; }
article.statistics .result { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem 1rem; }
article.statistics .result strong { font-size: clamp(1.9rem, 1.5rem + 2vw, 2.8rem); font-variant-numeric: tabular-nums lining-nums; }
article.statistics .result span { color: var(--muted); overflow-wrap: anywhere; }
article.statistics .notice { padding: .75rem 1rem; border-left: 3px solid var(--warn); background: var(--warn-soft); }
.scroll { overflow-x: auto; }
.statistics table, .chart table { width: 100%; border-collapse: collapse; font-size: .95rem; }
.statistics th, .statistics td, .chart th, .chart td { padding: .5rem .7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.statistics .scroll table { min-width: 34rem; }
.statistics thead th { border-bottom: 2px solid var(--ink); white-space: nowrap; }
.statistics tbody th, .chart th { font-weight: 400; }
.statistics td.value, .chart td { font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
`;
