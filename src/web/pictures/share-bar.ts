import { html } from '../pages/html.ts';
import type { Html } from '../pages/html.ts';

export interface Share {
  /** Its colour. */
  readonly tone: 'whole' | 'partial' | 'lost' | 'none';
  readonly label: string;
  readonly count: number;
}

const [WIDTH, HEIGHT, GAP] = [600, 28, 3];

/** What some documents are made up of, as one bar; the legend says the same in words. */
export function shareBar(title: string, shares: readonly Share[]): Html | '' {
  const shown = shares.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return '';
  const words = shown.map(({ label, count }) => `${label} ${count} 份`).join('，');
  return html`<figure class="picture share">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}：${words}">${pieces(shown, total)}</svg>
    <figcaption>
      ${shown.map(
        ({ tone, label, count }) => html`<span class="key"><i class="${tone}"></i>${label} <b>${count}</b></span>`,
      )}
    </figcaption>
  </figure>`;
}

function pieces(shown: readonly Share[], total: number): readonly Html[] {
  const room = WIDTH - GAP * (shown.length - 1);
  let x = 0;
  return shown.map(({ tone, count }) => {
    const width = (room * count) / total;
    const piece = html`<rect
      class="${tone}"
      x="${x.toFixed(1)}"
      y="0"
      width="${width.toFixed(1)}"
      height="${HEIGHT}"
    ></rect>`;
    x += width + GAP;
    return piece;
  });
}
