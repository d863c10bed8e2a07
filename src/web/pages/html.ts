import { html } from 'hono/html';

/** Escaped HTML, made by `html` templates only. */
export type Html = ReturnType<typeof html>;

/** What a template may hold besides text: nothing, one piece, or many. */
export type Fragment = Html | readonly Html[] | '';

export { html };
