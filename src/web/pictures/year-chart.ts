import { html } from '../pages/html.ts';
import type { Html } from '../pages/html.ts';
import type { Report } from '../../domain/report.ts';
import { HEALTH, HEALTHS, tableHealth, type TableHealth } from './table-health.ts';

const [HEIGHT, BASE, BAR, STEP, LEFT, TOP] = [190, 150, 34, 58, 34, 14];
/** The newest years; older ones are in the table of bodies. */
const YEARS = 14;

interface Dated extends Pick<Report, 'tables'> {
  readonly year: number | null;
}

interface Column {
  readonly year: number;
  readonly counts: Readonly<Record<TableHealth, number>>;
  readonly total: number;
}

/** How many documents of each year the library has, and how many of them have usable tables. */
export function yearChart(documents: readonly Dated[]): Html | '' {
  const columns = columnsOf(documents).slice(-YEARS);
  if (columns.length === 0) return '';
  const highest = Math.max(...columns.map(({ total }) => total));
  const width = LEFT + columns.length * STEP + 20;
  return html`<figure class="picture">
    <svg
      viewBox="0 0 ${width} ${HEIGHT}"
      width="${width}"
      height="${HEIGHT}"
      role="img"
      aria-label="各年度文件数，按法定表格是否完整。${columns.map(inWords).join('；')}"
    >
      <line class="axis" x1="${LEFT - 6}" x2="${width - 8}" y1="${BASE}" y2="${BASE}"></line>
      ${columns.map((column, index) => bar(column, LEFT + index * STEP, highest))}
    </svg>
    <figcaption>
      ${HEALTHS.map((health) => html`<span class="key"><i class="${health}"></i>${HEALTH[health]}</span>`)}
    </figcaption>
  </figure>`;
}

/** 2024 年 5 份：三张表完整 4 份，有表缺失 1 份 */
function inWords({ year, counts, total }: Column): string {
  const parts = HEALTHS.filter((health) => counts[health] > 0).map(
    (health) => `${HEALTH[health]} ${counts[health]} 份`,
  );
  return `${year} 年 ${total} 份：${parts.join('，')}`;
}

function columnsOf(documents: readonly Dated[]): Column[] {
  const years = [...new Set(documents.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  return years.map((year) => {
    const own = documents.filter((document) => document.year === year);
    const count = (health: TableHealth) => own.filter((document) => tableHealth(document) === health).length;
    const counts = { whole: count('whole'), partial: count('partial'), lost: count('lost'), none: count('none') };
    return { year, counts, total: own.length };
  });
}

function bar({ year, counts, total }: Column, x: number, highest: number): Html {
  const scale = (BASE - TOP - 14) / highest;
  let y = BASE;
  const pieces = HEALTHS.filter((health) => counts[health] > 0).map((health) => {
    const height = counts[health] * scale;
    y -= height;
    return html`<rect class="${health}" x="${x}" y="${y.toFixed(1)}" width="${BAR}" height="${height.toFixed(1)}">
      <title>${year} 年 ${HEALTH[health]} ${counts[health]} 份</title>
    </rect>`;
  });
  return html`${pieces}
    <text x="${x + BAR / 2}" y="${(y - 5).toFixed(1)}">${total}</text>
    <text x="${x + BAR / 2}" y="${BASE + 18}">${year}</text>`;
}
