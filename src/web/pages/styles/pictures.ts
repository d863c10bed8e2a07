/** Bars of documents; every piece keeps 3:1 to its ground, and no meaning is in the colour alone. */
export const pictureStyle = String.raw`
.picture { margin: 0; }
.picture svg { display: block; max-width: 100%; height: auto; }
.scroll .picture svg { width: auto; max-width: none; height: 11.2rem; }
.picture.share svg { width: 100%; }
.picture text { fill: var(--ink); font-size: 13px; text-anchor: middle; font-variant-numeric: tabular-nums; }
.picture .axis { stroke: var(--control); }
.picture .whole { fill: var(--whole); background: var(--whole); }
.picture .partial { fill: var(--partial); background: var(--partial); }
.picture .lost { fill: var(--lost); background: var(--lost); }
.picture .none { fill: var(--none); background: var(--none); }
.picture figcaption { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; margin-top: .4rem; color: var(--muted); font-size: .87rem; }
.picture b { color: var(--ink); font-variant-numeric: tabular-nums; }
.picture .key i { display: inline-block; width: .8em; height: .8em; margin-right: .4em; border-radius: 2px; }
@media print { .picture rect, .picture i { print-color-adjust: exact; } }
`;
