/** A stretch of a stored text, in UTF-16 units, end excluded. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

interface Token extends Place {
  readonly word: string;
}

const WORD = /[\p{L}\p{N}%]/u;
const DIGIT = /^\d$/;

/** Letters one by one and numbers whole, with the place of each: layout and punctuation do not matter. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let point = false;
  for (const char of text) {
    const [start, word] = [offset, char.normalize('NFKC').toLowerCase()];
    offset += char.length;
    const last = tokens.at(-1);
    const joins = last !== undefined && DIGIT.test(last.word.slice(-1)) && last.end === start - (point ? 1 : 0);
    if (DIGIT.test(word) && joins) {
      tokens[tokens.length - 1] = { word: `${last.word}${point ? '.' : ''}${word}`, start: last.start, end: offset };
    } else if (WORD.test(word)) tokens.push({ word, start, end: offset });
    point = word === '.';
  }
  return tokens;
}

/** Every place where the words of `span` stand in `text`, in the order of the text. */
export function placesOf(span: string, text: string): Place[] {
  const wanted = tokensOf(span).map(({ word }) => word);
  const tokens = tokensOf(text);
  if (wanted.length === 0) return [];
  return tokens.flatMap(({ start }, from) => {
    const found = wanted.every((word, index) => tokens[from + index]?.word === word);
    return found ? [{ start, end: tokens[from + wanted.length - 1]?.end ?? start }] : [];
  });
}

export const overlap = (a: Place, b: Place) => a.start < b.end && b.start < a.end;
