import type { Citation, Figure } from '../../../domain/answer.ts';
import type { Words } from '../words/words.ts';
import { marker } from './answer-text.ts';
import type { Context } from './context.ts';
import { CONTENT, h } from './dom.ts';

/** One card each: the value, what it counts, whose, when, on what scope, and the cell or sentence where it stands. */
export function figureCards(
  figures: readonly Figure[],
  citations: readonly Citation[],
  context: Context,
): HTMLElement | null {
  if (figures.length === 0) return null;
  const cards = figures.map((figure) =>
    card(
      figure,
      citations.find(({ n }) => n === figure.citation),
      context,
    ),
  );
  return h('ul', { ...CONTENT, class: 'figures', 'aria-label': context.words.figures }, cards);
}

function card(figure: Figure, citation: Citation | undefined, context: Context): HTMLElement {
  const { words } = context;
  const whose = [figure.agency ?? figure.region, periodOf(figure.period, words)].filter(Boolean).join(' · ');
  return h(
    'li',
    { class: 'figure' },
    h('p', { class: 'value' }, amount(figure)),
    h('p', { class: 'label' }, figure.label, citation && marker(citation, context)),
    whose && h('p', { class: 'whose' }, whose),
    h(
      'dl',
      {},
      row(words.scopeOf, figure.scope, words),
      row(words.source, placeOf(figure, citation, words), words),
      row(words.formula, figure.formula, words),
      row(words.wording, figure.wording, words),
    ),
  );
}

/** The unit is set smaller when the text ends in it. */
function amount({ display, unit }: Figure) {
  if (!unit || !display.endsWith(unit)) return display;
  return [display.slice(0, -unit.length), h('span', { class: 'unit' }, unit)];
}

/** 2024年度; a month or a quarter as the service writes it. */
export const periodOf = (period: string | null, words: Words): string =>
  period && /^\d{4}$/.test(period) ? words.yearOf(period) : (period ?? '');

function placeOf({ source }: Figure, citation: Citation | undefined, words: Words): string {
  if (source === 'derived') return words.derived;
  return cellOf(citation, words) || citation?.section || words.prose;
}

export const cellOf = (citation: Pick<Citation, 'cell'> | undefined, words: Words): string => {
  const cell = citation?.cell;
  return cell ? [words.table[cell.table] ?? cell.table, cell.row, cell.column].filter(Boolean).join(' › ') : '';
};

const row = (term: string, text: string | null, { lang }: Words) =>
  text && h('div', {}, h('dt', { lang }, term), h('dd', {}, text));
