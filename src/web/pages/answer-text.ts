import type { Citation } from '../../domain/answer.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** The text in paragraphs; every `[n]` that has a citation becomes a link to it. */
export function answerText(text: string, citations: readonly Citation[]): Html {
  const known = new Set(citations.map(({ n }) => n));
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return html`<div class="text">${lines.map((line) => html`<p>${withMarkers(line, known)}</p>`)}</div>`;
}

export const withMarkers = (line: string, known: ReadonlySet<number>) =>
  line.split(/(\[\d{1,5}\])/).map((part) => {
    const n = Number(/^\[(\d{1,5})\]$/.exec(part)?.[1]);
    return known.has(n) ? marker(n) : html`${part}`;
  });

export const marker = (n: number): Html => html`<a class="marker" href="#cite-${n}" aria-label="出处 ${n}">${n}</a>`;
