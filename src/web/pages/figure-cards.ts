import type { Citation, Figure } from '../../domain/answer.ts';
import { marker } from './answer-text.ts';
import { descriptionRow } from './description-row.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { TABLE } from './labels.ts';

/** The figures first, one card each: value, what it counts, whose, when, on what scope, and where it stands. */
export const figureCards = (figures: readonly Figure[], citations: readonly Citation[]): Html =>
  html`<ul class="figures ${figures.length === 1 ? 'single' : ''}" aria-label="查到的数字">
    ${figures.map((figure) =>
      card(
        figure,
        citations.find(({ n }) => n === figure.citation),
      ),
    )}
  </ul>`;

function card(figure: Figure, citation: Citation | undefined): Html {
  const { display, unit, label, formula, wording } = figure;
  const whose = [figure.agency ?? figure.region, period(figure.period)].filter(Boolean).join(' · ');
  return html`<li class="figure">
    <p class="value">${amount(display, unit)}</p>
    <p class="label">${label}${citation ? marker(citation.n) : ''}</p>
    ${whose && html`<p class="whose">${whose}</p>`}
    <dl>
      ${descriptionRow('口径', figure.scope)} ${descriptionRow('来源', placeOf(figure, citation))}
      ${descriptionRow('算式', formula)} ${descriptionRow('原文措辞', wording)}
    </dl>
  </li>`;
}

/** The unit is set smaller when the text ends in it. */
function amount(display: string, unit: string | null): Html {
  if (!unit || !display.endsWith(unit)) return html`${display}`;
  return html`${display.slice(0, -unit.length)}<span class="unit">${unit}</span>`;
}

const period = (key: string | null) => (key && /^\d{4}$/.test(key) ? `${key}年度` : key);

function placeOf({ source }: Figure, citation: Citation | undefined): string {
  if (source === 'derived') return '由库内数字计算，非报告原数';
  const cell = citation?.cell;
  if (cell) return [TABLE[cell.table], cell.row, cell.column].filter(Boolean).join(' › ');
  return source === 'table' ? '表格' : (citation?.section ?? '正文');
}
