export const homeStyle = String.raw`
.hero { max-width: 46rem; margin: clamp(1.5rem, 7vh, 4.5rem) auto 0; }
.hero h1 { font-size: clamp(1.55rem, 1.1rem + 2.4vw, 2.35rem); letter-spacing: .01em; text-align: center; word-break: keep-all; }
.hero .lead { margin: .8rem 0 2.2rem; color: var(--muted); text-align: center; text-wrap: balance; }
.hero form.question label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.hero form.question input { font-size: 1.15rem; padding-block: .85rem; }
.hero form.question .hint { text-align: center; }
.hero .scope { margin-top: 1.4rem; color: var(--muted); font-size: .92rem; text-align: center; }
.examples, .find, .glance, .measures { margin-top: 3rem; }
.examples h2, .find h2, .glance h2, .measures h2 { margin-bottom: .9rem; padding-bottom: .5rem; border-bottom: 2px solid var(--ink); font-size: 1.05rem; }
.examples dl { display: grid; gap: 1.4rem 2rem; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); }
.examples dt { color: var(--muted); font-size: .85rem; }
.examples dd { padding: .25rem 0; font-size: .95rem; }
.examples dd a, .glance p a { display: inline-block; min-height: 1.5rem; }
.find form { max-width: 46rem; }
.glance .pictures { display: grid; gap: 1.8rem 3rem; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); }
.glance h3 { margin-bottom: .6rem; font-size: .95rem; }
.glance p { margin-top: .3rem; font-size: .9rem; }
.measures details { border-bottom: 1px solid var(--line); }
.measures summary { padding: .55rem 0; cursor: pointer; }
.measures small { margin-left: .6em; }
.measures ul { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; padding: .2rem 0 1rem; font-size: .92rem; }
.measures li a { display: inline-block; min-height: 1.6rem; }

.below { display: grid; margin-top: 3rem; gap: 3rem; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: start; }
.below h2 { margin-bottom: .9rem; padding-bottom: .5rem; border-bottom: 2px solid var(--ink); font-size: 1.05rem; }
.library table { width: 100%; border-collapse: collapse; font-size: .94rem; }
.library .sum, .library .empty { margin-bottom: .6rem; color: var(--muted); font-size: .9rem; }
.library .sum strong { color: var(--ink); }
.library th, .library td { padding: .55rem .8rem .55rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
.library thead th { color: var(--muted); font-size: .82rem; font-weight: 400; }
.library tbody th { font-weight: 400; min-width: min(8em, 40vw); }
.library small { display: block; }
.years a { display: inline-block; min-height: 1.5rem; overflow-wrap: normal; }
.years { display: flex; flex-wrap: wrap; gap: .15rem 1rem; font-variant-numeric: tabular-nums; }
.promises dl { display: grid; gap: 1rem; }
.promises dt { font-weight: 600; }
.promises dd { color: var(--muted); font-size: .92rem; }

@media (max-width: 52rem) { .below { grid-template-columns: minmax(0, 1fr); gap: 2.5rem; } }
`;
