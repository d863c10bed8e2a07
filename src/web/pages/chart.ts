import type { Chart } from '../../domain/answer.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

type Point = Chart['series'][number]['points'][number];

const WIDTH = 720;
const [LEFT, RIGHT, ROW, BAR] = [190, 90, 30, 18];
const [TOP, HEIGHT, BOTTOM] = [24, 220, 34];

/** A chart as one picture, with the same figures in a table for those who do not see it. */
export function chartFigure({ kind, title, unit, series }: Chart): Html {
  const points = series[0]?.points ?? [];
  return html`<figure class="chart ${kind}">
    ${kind === 'bar' ? bars(points, unit, title) : line(points, unit, title)}
    <figcaption>${title}（${unit}）</figcaption>
    <details>
      <summary>以表格查看</summary>
      <table>
        ${points.map(
          ({ x, y }) =>
            html`<tr>
              <th scope="row">${x}</th>
              <td>${amount(y)}${unit}</td>
            </tr>`,
        )}
      </table>
    </details>
  </figure>`;
}

/** Names of bodies are long, so bars lie. */
function bars(points: readonly Point[], unit: string, title: string): Html {
  const largest = Math.max(1, ...points.map(({ y }) => Math.abs(y)));
  const scale = (WIDTH - LEFT - RIGHT) / largest;
  const height = points.length * ROW + 8;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
    ${points.map(({ x, y }, index) => {
      const top = index * ROW + 4;
      const length = Math.max(1, Math.abs(y) * scale).toFixed(1);
      return html`<text class="name" x="${LEFT - 8}" y="${top + 14}">${shortened(x)}<title>${x}</title></text>
        <rect x="${LEFT}" y="${top}" width="${length}" height="${BAR}"></rect>
        <text class="amount" x="${LEFT + Number(length) + 6}" y="${top + 14}">${amount(y)}${unit}</text>`;
    })}
  </svg>`;
}

function line(points: readonly Point[], unit: string, title: string): Html {
  const values = points.map(({ y }) => y);
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
  const step = (WIDTH - 120) / Math.max(1, points.length - 1);
  const at = ({ y }: Point, index: number) => ({
    x: 60 + index * step,
    y: TOP + (HEIGHT * (high - y)) / (high - low || 1),
  });
  const places = points.map(at);
  const path = places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  const base = TOP + (HEIGHT * high) / (high - low || 1);
  return html`<svg viewBox="0 0 ${WIDTH} ${TOP + HEIGHT + BOTTOM}" role="img" aria-label="${title}">
    <line class="axis" x1="40" x2="${WIDTH - 40}" y1="${base.toFixed(1)}" y2="${base.toFixed(1)}"></line>
    <path d="${path}"></path>
    ${points.map((point, index) => {
      const { x = 0, y = 0 } = places[index] ?? {};
      return html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"></circle>
        <text class="point" x="${x.toFixed(1)}" y="${(y - 10).toFixed(1)}">${amount(point.y)}${unit}</text>
        <text class="point time" x="${x.toFixed(1)}" y="${TOP + HEIGHT + 24}">${point.x}</text>`;
    })}
  </svg>`;
}

const amount = (y: number) => String(y);

/** The end of a name tells it from its neighbours. */
const shortened = (name: string) => (name.length > 13 ? `…${name.slice(-12)}` : name);
