import type { Span } from '../../domain/passage.ts';
import { html } from './html.ts';
import type { Fragment, Html } from './html.ts';
import { sourceBlocks } from './source-blocks.ts';
import type { SourceBlock } from './source-blocks.ts';

type Show = (span: Span) => Fragment;

/**
 * A stored text as HTML. Every paragraph and cell carries its offsets and is `#c-<start>`; what lies inside `quote` is
 * marked, and the first mark is `#mark`.
 */
export function sourceText(text: string, quote: Span | null): Html {
  const show = createShow(text, quote);
  return html`<div class="document">${sourceBlocks(text).map((block) => blockHtml(block, show))}</div>`;
}

/** Shows spans in reading order, since only the first marked piece gets the id. */
function createShow(text: string, quote: Span | null): Show {
  let isFirst = true;
  return ({ start, end }) => {
    const from = Math.max(start, quote?.start ?? end);
    const to = Math.min(end, quote?.end ?? start);
    if (from >= to) return html`${text.slice(start, end)}`;
    const id = isFirst ? html` id="mark"` : '';
    isFirst = false;
    return html`${text.slice(start, from)}<mark${id}>${text.slice(from, to)}</mark>${text.slice(to, end)}`;
  };
}

function blockHtml(block: SourceBlock, show: Show): Html {
  switch (block.kind) {
    case 'table':
      return tableHtml(block.rows, show);
    case 'heading':
      return html`<h3 ${offsets(block.span)}>${show(block.span)}</h3>`;
    case 'paragraph':
      return html`<p ${offsets(block.span)}>${show(block.span)}</p>`;
  }
}

const tableHtml = (rows: readonly (readonly Span[])[], show: Show): Html =>
  html`<div class="table" role="group" aria-label="表格" tabindex="0">
    <table>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td ${offsets(cell)}>${show(cell)}</td>`)}
          </tr>`,
      )}
    </table>
  </div>`;

const offsets = ({ start, end }: Span): Html => html`id="c-${start}" data-start="${start}" data-end="${end}"`;
