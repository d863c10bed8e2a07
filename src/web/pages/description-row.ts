import { html } from './html.ts';
import type { Html } from './html.ts';

/** One row of a description list; nothing when there is nothing to say. */
export const descriptionRow = (term: string, text: Html | string | null | undefined): Html | '' =>
  text
    ? html`<div>
        <dt>${term}</dt>
        <dd>${text}</dd>
      </div>`
    : '';
