import type { Citation } from '../../../domain/answer.ts';
import type { Context } from './context.ts';
import { CONTENT, h } from './dom.ts';

/** The text in paragraphs; every `[n]` that has a citation becomes a button that opens its source. */
export const answerText = (text: string, citations: readonly Citation[], context: Context): HTMLElement =>
  h(
    'div',
    { ...CONTENT, class: 'text' },
    paragraphs(text).map((line) => h('p', {}, withMarkers(line, citations, context))),
  );

/** A line with a button for every `[n]` that has a citation. */
export const withMarkers = (line: string, citations: readonly Citation[], context: Context) =>
  pieces(line).map((piece) => markerOf(piece, citations, context) ?? piece);

/** Text that is still arriving: its sources come with the whole answer. */
export const arrivingText = (text: string): HTMLElement =>
  h(
    'div',
    { ...CONTENT, class: 'text arriving' },
    paragraphs(text).map((line) => h('p', {}, line.replace(/\[\d{0,5}\]?$/, '').replace(/\[\d{1,5}\]/g, ''))),
  );

export function marker(citation: Citation, { words, showSource }: Context): HTMLElement {
  const open = (event: Event) => showSource(citation, event.currentTarget as HTMLElement);
  return h(
    'button',
    { type: 'button', class: 'marker', 'aria-label': words.marker(citation.n), onclick: open },
    // Copied or printed, a bare digit would grow onto the word or the number before it.
    h('span', { class: 'bracket' }, '['),
    String(citation.n),
    h('span', { class: 'bracket' }, ']'),
  );
}

/** As it is read out: without the marks. */
export const spoken = (text: string) => text.replace(/\[\d{1,5}\]/g, '');

const paragraphs = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== '');

const pieces = (line: string) => line.split(/(\[\d{1,5}\])/);

function markerOf(piece: string, citations: readonly Citation[], context: Context): HTMLElement | null {
  const n = Number(/^\[(\d{1,5})\]$/.exec(piece)?.[1]);
  const citation = citations.find((one) => one.n === n);
  return citation ? marker(citation, context) : null;
}
