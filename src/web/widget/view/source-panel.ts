import type { Span } from '../../../domain/passage.ts';
import type { Excerpt, ExcerptBlock, Piece } from '../../pages/excerpt.ts';
import { Problem } from '../service/problem.ts';
import type { Words } from '../words/words.ts';
import { placeOf } from './citation-list.ts';
import type { Cited, Context } from './context.ts';
import { CONTENT, fill, h, link } from './dom.ts';
import type { Child } from './dom.ts';
import { icon } from './icons.ts';
import { scrollAcross, scrollTo } from './scroll.ts';

export interface SourcePanel {
  readonly element: HTMLElement;
  close(): void;
}

/**
 * The source of a citation: who published it and when, how far it can be trusted, and the quote marked in its paragraph or
 * cell. The quote itself is there at once; the text around it is fetched.
 */
export function sourcePanel(citation: Cited, context: Context, onClose: () => void): SourcePanel {
  const { words, service, settings } = context;
  const name = citation.n === null ? words.source : words.sourceTitle(citation.n);
  const fetching = new AbortController();
  const body = h('div', {
    class: 'source-body',
    tabindex: 0,
    role: 'group',
    'aria-label': name,
  });
  const title = h('h3', { tabindex: -1 }, name);
  fill(body, quoteAlone(citation), h('p', { class: 'hint', role: 'status' }, words.sourceLoading));
  const fetchText = async () => {
    try {
      fill(body, excerptView(await service.excerpt(citation, fetching.signal), citation, context));
    } catch (error) {
      const isGone = error instanceof Problem && error.code === 'VERSION_UNKNOWN';
      const text = isGone ? words.versionGone : words.sourceFailed;
      if (!fetching.signal.aborted) fill(body, quoteAlone(citation), h('p', { class: 'hint', role: 'alert' }, text));
    }
    const mark = body.querySelector<HTMLElement>('mark.exact') ?? body.querySelector('mark');
    if (!mark) return;
    scrollTo(mark, body.clientHeight / 3);
    const table = mark.closest('.scroll');
    if (table) scrollAcross(table, mark);
  };
  void fetchText();
  const element = h(
    'section',
    { class: 'source', 'aria-label': name },
    h(
      'header',
      {},
      h('button', { type: 'button', class: 'tool', onclick: onClose, 'aria-label': words.back }, icon('back')),
      title,
    ),
    h('p', { ...CONTENT, class: 'from' }, h('cite', {}, citation.title), h('span', {}, placeOf(citation, words))),
    body,
    settings.kiosk ? null : h('p', { class: 'links' }, link(service.viewPage(citation), words.wholeSource)),
  );
  return { element, close: () => fetching.abort() };
}

const quoteAlone = ({ quote }: Cited) => h('blockquote', CONTENT, h('mark', {}, quote));

function excerptView(excerpt: Excerpt, citation: Cited, { words, settings, service }: Context) {
  const { publisher, documentNumber, publishedAt, trust, quality, outOfForce, url, newer } = excerpt;
  const facts = [publisher, documentNumber, publishedAt && words.published(publishedAt), words.trust[trust]];
  return [
    h('p', { class: 'hint' }, facts.filter(Boolean).join(' · ')),
    newer && h('p', { class: 'warning' }, words.newerVersion),
    newer && !settings.kiosk && h('p', {}, link(service.documentPage(newer), words.newerPage)),
    outOfForce && h('p', { class: 'warning' }, words.outOfForce(outOfForce)),
    trust === 'low' && h('p', { class: 'warning' }, quality.join('')),
    excerpt.blocks.some(({ kind }) => kind === 'table') && h('p', { class: 'hint' }, words.tableNote),
    excerpt.before && h('p', { class: 'left-out', 'aria-hidden': 'true' }, '……'),
    h(
      'div',
      { ...CONTENT, class: 'blocks' },
      excerpt.blocks.map((block) => blockView(block, citation, words)),
    ),
    excerpt.after && h('p', { class: 'left-out', 'aria-hidden': 'true' }, '……'),
    url && !settings.kiosk && h('p', {}, link(url, words.publisherPage)),
  ];
}

function blockView(block: ExcerptBlock, quote: Cited, words: Words): HTMLElement {
  if (block.kind !== 'table') return h(block.kind === 'heading' ? 'h4' : 'p', {}, marked(block.piece, quote));
  const rows = block.rows.map((cells) =>
    h(
      'tr',
      {},
      cells.map((cell) => h('td', {}, marked(cell, quote))),
    ),
  );
  return h(
    'div',
    { class: 'scroll', role: 'group', 'aria-label': words.tableView, tabindex: 0 },
    h('table', {}, h('tbody', {}, rows)),
  );
}

/** A piece of the text with what is quoted of it marked, and more so the figure that is meant. */
function marked({ text, start }: Piece, { start: quoteStart, end: quoteEnd, exact }: Cited): readonly Child[] {
  const edges = [quoteStart, quoteEnd, exact?.start, exact?.end].map((edge) => (edge ?? start) - start);
  const cuts = [0, text.length, ...edges.filter((edge) => edge > 0 && edge < text.length)].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const part = text.slice(from, to);
    const isIn = (span: Span) => span.start <= start + from && start + to <= span.end;
    if (exact && isIn(exact)) return h('mark', { class: 'exact' }, part);
    return part !== '' && isIn({ start: quoteStart, end: quoteEnd }) ? h('mark', {}, part) : part;
  });
}
