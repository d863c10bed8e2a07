import type { Chart } from '../../../domain/answer.ts';
import type { Words } from '../words/words.ts';
import { CONTENT, h, svg } from './dom.ts';

type Point = Chart['series'][number]['points'][number];

const WIDTH = 320;
/** A name, and below it its bar with the amount behind it. */
const [BAR, STEP, AMOUNT] = [14, 48, 84];
const [TOP, HEIGHT, BOTTOM, SIDE] = [26, 120, 30, 28];
/** More points than this are named every other time. */
const CROWDED = 6;

/** A picture of the figures, and the same figures in a table for those who do not see it. */
export function chartFigure({ kind, title, unit, series }: Chart, words: Words): HTMLElement {
  const points = series[0]?.points ?? [];
  const picture = kind === 'bar' ? bars(points, unit, title) : line(points, unit, title);
  const rows = points.map(({ x, y }) => h('tr', {}, h('th', { scope: 'row' }, x), h('td', {}, `${y}${unit}`)));
  return h(
    'figure',
    { ...CONTENT, class: 'chart' },
    picture,
    h('figcaption', {}, `${title}（${unit}）`),
    h('details', {}, h('summary', { lang: words.lang }, words.asTable), h('table', {}, h('tbody', {}, rows))),
  );
}

/** Names of bodies are long: each stands above its bar. */
function bars(points: readonly Point[], unit: string, title: string): SVGElement {
  const largest = Math.max(1, ...points.map(({ y }) => Math.abs(y)));
  const drawn = points.map(({ x, y }, index) => {
    const top = index * STEP;
    const length = Math.max(1, (Math.abs(y) / largest) * (WIDTH - AMOUNT));
    return [
      svg('text', { x: 0, y: top + 17 }, x),
      svg('rect', { x: 0, y: top + 23, width: length, height: BAR, rx: 2 }),
      svg('text', { x: length + 6, y: top + 35, class: 'amount' }, `${y}${unit}`),
    ];
  });
  return picture(points.length * STEP, title, drawn);
}

function line(points: readonly Point[], unit: string, title: string): SVGElement {
  const values = points.map(({ y }) => y);
  const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
  const step = (WIDTH - 2 * SIDE) / Math.max(1, points.length - 1);
  const level = (y: number) => TOP + (HEIGHT * (high - y)) / (high - low || 1);
  const path = points.map(({ y }, index) => `${index === 0 ? 'M' : 'L'}${SIDE + index * step} ${level(y)}`).join('');
  const named = (index: number) => points.length <= CROWDED || (points.length - 1 - index) % 2 === 0;
  const drawn = points.map(({ x, y }, index) => {
    const at = SIDE + index * step;
    return [
      svg('circle', { cx: at, cy: level(y), r: 3.5 }),
      named(index) && svg('text', { x: at, y: level(y) - 8, class: 'point' }, `${y}${unit}`),
      named(index) && svg('text', { x: at, y: TOP + HEIGHT + 22, class: 'point time' }, x),
    ];
  });
  const axis = svg('line', { x1: 0, x2: WIDTH, y1: level(0), y2: level(0), class: 'axis' });
  return picture(TOP + HEIGHT + BOTTOM, title, [axis, svg('path', { d: path }), drawn]);
}

const picture = (height: number, title: string, drawn: Parameters<typeof svg>[2]) =>
  svg('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': title }, drawn);
