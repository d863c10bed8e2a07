import type { HistoryHit } from '../../../domain/search-results.ts';
import { chartFigure } from '../chart.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { periodInWords } from './result-groups.ts';

/** A line needs two points. */
const LINE = 2;

export const historyList = (history: readonly HistoryHit[]): Html => html`${history.map(series)}`;

function series(hit: HistoryHit): Html {
  const { agency, label, scope, points, notices } = hit;
  return html`<article class="series">
    <h3>${agency} · ${label}${scope && `（${scope}）`}</h3>
    ${points.length >= LINE ? chartFigure(chartOf(hit)) : ''}
    <ul class="points">
      ${points.map(
        ({ period, display, formula, viewUrl }) =>
          html`<li>
            ${periodInWords(period)} <strong>${display}</strong>${formula && html` <small>${formula}</small>`}
            <a href="${viewUrl}" aria-label="在原文中核对 ${agency} ${periodInWords(period)} ${label}">核对</a>
          </li>`,
      )}
    </ul>
    ${
      notices.length > 0
        ? html`<ul class="remarks">
            ${notices.map(({ text }) => html`<li>${text}</li>`)}
          </ul>`
        : ''
    }
  </article>`;
}

const chartOf = ({ agency, label, unit, points }: HistoryHit) => ({
  kind: 'line' as const,
  title: `${agency}历年${label}`,
  unit,
  series: [{ name: agency, points: points.map(({ period, value }) => ({ x: period, y: Number(value) })) }],
});
