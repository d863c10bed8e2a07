import { line as ruleAt, text as textAt } from '../../../read/make-pdf.ts';
import { type Ink, wayOf } from '../../ink.ts';

/** A line of print with the room it takes. */
export interface SetLine {
  readonly width: number;
  draw(x: number, y: number): string;
}

interface Piece {
  readonly ink: Exclude<Ink, { kind: 'break' }>;
  readonly text: string;
}

/** As the font of `makePdf` has it: letters and digits are half as wide as they are high, all else is square. */
export const widthOf = (text: string, size: number) =>
  Array.from(text).reduce((sum, char) => sum + (char >= ' ' && char <= '~' ? size / 2 : size), 0);

/** Ink in lines of a width: it breaks where it must, but within numbers and Latin words only at spaces. */
export function wrapped(ink: readonly Ink[], width: number, size: number): SetLine[] {
  const lines: Piece[][] = [[]];
  let room = width;
  for (const piece of ink.flatMap(unbreakable)) {
    const isBreak = piece === 'break';
    const taken = isBreak ? 0 : widthOf(piece.text, size);
    if (isBreak || (taken > room && lines.at(-1)?.length)) {
      lines.push([]);
      room = width;
    }
    if (isBreak || (piece.text === ' ' && !lines.at(-1)?.length)) continue;
    lines.at(-1)?.push(piece);
    room -= taken;
  }
  return lines.map((pieces) => setLine(pieces, size));
}

const IN_WORDS = /[!-~\u00a0\u2009]+|[^!-~]/g;
/** Tags are too long for a column. */
const IN_TAGS = /\d+|\D/g;

function unbreakable(piece: Ink): (Piece | 'break')[] {
  if (typeof piece === 'string')
    return (piece.match(/[<&]/.test(piece) ? IN_TAGS : IN_WORDS) ?? []).map((text) => ({ ink: text, text }));
  return piece.kind === 'break' ? ['break'] : [{ ink: piece, text: piece.text }];
}

const setLine = (pieces: readonly Piece[], size: number): SetLine => {
  const widths = pieces.map((piece) => (isMark(piece) ? widthOf(piece.text, size * 0.6) : widthOf(piece.text, size)));
  return {
    width: widths.reduce((sum, width) => sum + width, 0),
    draw: (x, y) =>
      joinText(pieces)
        .map(({ piece, offset }) => drawPiece(piece, x + offset, y, size))
        .join('\n'),
  };

  /** Neighbouring plain pieces are shown at once. */
  function joinText(items: readonly Piece[]) {
    const joined: { piece: Piece; offset: number }[] = [];
    let offset = 0;
    items.forEach((piece, index) => {
      const last = joined.at(-1);
      if (last && typeof last.piece.ink === 'string' && typeof piece.ink === 'string')
        last.piece = { ink: last.piece.text + piece.text, text: last.piece.text + piece.text };
      else joined.push({ piece, offset });
      offset += widths[index] ?? 0;
    });
    return joined;
  }
};

const isMark = ({ ink }: Piece) => typeof ink !== 'string' && ink.kind === 'mark';

const HIDDEN = [(text: string) => `q 1 1 1 rg ${text} Q`, (text: string) => `q 3 Tr ${text} Q`] as const;

function drawPiece({ ink, text }: Piece, x: number, y: number, size: number): string {
  if (typeof ink === 'string') return textAt(x, y, text, { size });
  if (ink.kind === 'mark') return textAt(x, y + size * 0.35, text, { size: size * 0.6 });
  const plain = textAt(x, y, text, { size });
  if (ink.kind === 'hidden') return wayOf<(text: string) => string>(HIDDEN, ink.way)(plain);
  return `${plain}\n${ruleAt(x, y + size * 0.35, x + widthOf(text, size), y + size * 0.35)}`;
}
