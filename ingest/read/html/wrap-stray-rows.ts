import { type Token, Tokenizer, TokenizerMode, type TokenHandler } from 'parse5';

const ROW_PARTS = new Set(['tr', 'td', 'th', 'tbody', 'thead', 'tfoot']);
const CELLS = new Set(['td', 'th']);
/** Elements whose content is no mark-up: the tokenizer must be told, as the tree builder would. */
const RAW_TEXT: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

interface Insertion {
  readonly at: number;
  readonly tag: '<table>' | '</table>';
}

/**
 * Puts a table around rows that stand in none: the standard drops such tags, and a piece cut out of a page begins with
 * them. Runs of rows get one table each, which ends where something else begins.
 */
export function wrapStrayRows(html: string): string {
  if (!/<t[rdh][\s>]/i.test(html)) return html;
  const insertions = findStrayRows(html);
  const cuts = [0, ...insertions.map(({ at }) => at), html.length];
  return insertions.reduce(
    (text, { at, tag }, index) => text + tag + html.slice(at, cuts[index + 2]),
    html.slice(0, cuts[1]),
  );
}

function findStrayRows(html: string): Insertion[] {
  const insertions: Insertion[] = [];
  let tables = 0;
  let wrapped = false;
  let inCell = false;
  const put = (at: number, tag: Insertion['tag']) => {
    insertions.push({ at, tag });
    wrapped = tag === '<table>';
    inCell = false;
  };
  const betweenRows = () => wrapped && tables === 0 && !inCell;
  const startOf = (token: Token.Token) => token.location?.startOffset ?? 0;

  const handler: TokenHandler = {
    onStartTag(token) {
      const name = token.tagName;
      tokenizer.state = RAW_TEXT[name] ?? tokenizer.state;
      const rowPart = ROW_PARTS.has(name);
      if (tables === 0 && rowPart && !wrapped) put(startOf(token), '<table>');
      if (betweenRows() && !rowPart) put(startOf(token), '</table>');
      if (name === 'table') tables++;
      if (tables === 0 && rowPart) inCell = CELLS.has(name);
    },
    onEndTag({ tagName }) {
      if (tables === 0 && ROW_PARTS.has(tagName)) inCell = false;
      if (tagName !== 'table') return;
      if (tables === 0) wrapped = false;
      tables = Math.max(0, tables - 1);
    },
    onCharacter(token) {
      if (betweenRows()) put(startOf(token), '</table>');
    },
    onComment() {},
    onDoctype() {},
    onEof() {},
    onNullCharacter() {},
    onWhitespaceCharacter() {},
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(html, true);
  return insertions;
}
