/** Lines of running text must be this wide (in full-width characters) to be taken for a wrapped paragraph. */
const NARROWEST = 18;
const SHARE = 0.4;

/** In full-width characters. A rare character of two units counts as one. */
function widthOf(line: string): number {
  let halves = 0;
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code < 0xdc00 || code > 0xdfff) halves += code > 0x2e80 ? 2 : 1;
  }
  return halves / 2;
}

function endsSentence(line: string): boolean {
  const trimmed = line.trimEnd();
  return trimmed === '' || /[。;!?:\uFF1B\uFF01\uFF1F\uFF1A|]/.test(trimmed.slice(-1));
}

/**
 * Texts made from PDFs break every line at the page's width. Gives the width at which such a text was wrapped, or null
 * when its lines end where its paragraphs do.
 */
function wrapWidth(lines: readonly string[]): number | null {
  const open = lines.filter((line) => !endsSentence(line) && widthOf(line) >= NARROWEST).map(widthOf);
  if (open.length < 8 || open.length < lines.filter((line) => line.trim()).length * SHARE * 0.5) return null;
  const sorted = open.sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const alike = sorted.filter((width) => Math.abs(width - usual) <= 2).length;
  return alike >= open.length * 0.7 ? usual : null;
}

/** Offsets of the line ends that are no paragraph ends; empty for texts that were not wrapped. */
export function softBreaks(text: string): ReadonlySet<number> {
  const lines = text.split('\n');
  const width = wrapWidth(lines);
  const soft = new Set<number>();
  if (width === null) return soft;
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    offset += line.length;
    const next = lines[index + 1];
    const joins =
      next !== undefined && next.trim() !== '' && !/^\s*(?:[|#]|[一二三四五六七八九十]+、|[(\uFF08])/.test(next);
    if (joins && !endsSentence(line) && Math.abs(widthOf(line) - width) <= 2) soft.add(offset);
    offset += 1;
  }
  return soft;
}
