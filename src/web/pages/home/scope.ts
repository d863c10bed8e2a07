import type { LibraryOverview, MeasureGroup } from '../../../domain/library-overview.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { searchPath } from '../search/search-address.ts';

/** How much there is, in one line. */
export function scopeLine({ reports, bodies, furtherBodies, glimpses }: LibraryOverview): string {
  const named = bodies.filter(({ name }) => name !== '').length + furtherBodies;
  const years = glimpses.flatMap(({ year }) => year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length === 0 ? '' : `，${first === last ? first : `${first}—${last}`}年`;
  return `库内有 ${named} 个机关的 ${reports} 份文件${span}。`;
}

/** The measures that can be asked for, matter by matter; each leads to a search for it. */
export const measureList = (groups: readonly MeasureGroup[]): Html | '' =>
  groups.length === 0
    ? ''
    : html`<section class="measures" aria-labelledby="measures-title">
        <h2 id="measures-title">能查哪些数字</h2>
        ${groups.map(measureGroup)}
      </section>`;

const measureGroup = ({ matter, measures }: MeasureGroup): Html =>
  html`<details>
    <summary>${matter}<small>${measures.length} 项</small></summary>
    <ul>
      ${measures.map(({ label }) => html`<li><a href="${searchPath({ q: label })}">${label}</a></li>`)}
    </ul>
  </details>`;
