import type { Citation } from '../../../domain/answer.ts';
import type { Words } from '../words/words.ts';
import type { Cited, Context } from './context.ts';
import { CONTENT, h } from './dom.ts';
import { cellOf } from './figure-cards.ts';

/** The sources of an answer, one button each. */
export function citationList(citations: readonly Citation[], context: Context): HTMLElement | null {
  if (citations.length === 0) return null;
  return h(
    'section',
    { class: 'citations' },
    h('h4', {}, context.words.sources),
    h(
      'ol',
      {},
      citations.map((citation) => h('li', {}, entry(citation, context))),
    ),
  );
}

function entry(citation: Citation, { words, showSource }: Context): HTMLElement {
  const open = (event: Event) => showSource(citation, event.currentTarget as HTMLElement);
  return h(
    'button',
    { type: 'button', class: 'citation', onclick: open },
    h('span', { class: 'n', 'aria-hidden': 'true' }, String(citation.n)),
    h(
      'span',
      { class: 'entry' },
      h('span', { class: 'visually-hidden' }, `${words.marker(citation.n)} `),
      h('span', { ...CONTENT, class: 'title' }, citation.title),
      h('span', { ...CONTENT, class: 'place' }, placeOf(citation, words)),
    ),
  );
}

export const placeOf = (citation: Cited, words: Words) =>
  [
    citation.agency,
    citation.year && words.yearOf(String(citation.year)),
    cellOf(citation, words) || citation.section,
    citation.trust !== 'official' && (words.trust[citation.trust] ?? citation.trust),
  ]
    .filter(Boolean)
    .join(' · ');
