/** What decides whether text can be seen, is struck out, or is raised. Everything else in a style is skipped. */
const PROPERTIES = new Set(
  (
    'background background-color background-image bottom clip clip-path color display font font-size height left margin-left ' +
    'margin-top max-height max-width opacity overflow position right text-decoration text-decoration-line text-indent top ' +
    'transform vertical-align visibility width'
  ).split(' '),
);

export interface Declaration {
  readonly property: string;
  /** In small letters, without `!important`. */
  readonly value: string;
  readonly important: boolean;
}

/** `color: red; display: none !important` → its declarations, in order. */
export function parseDeclarations(css: string): Declaration[] {
  return css.split(';').flatMap((part) => {
    const colon = part.indexOf(':');
    const property = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!PROPERTIES.has(property)) return [];
    const written = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const value = written.replace(/\s*!\s*important$/, '');
    return [{ property, value, important: value !== written }];
  });
}
