import type { Span } from '../../../domain/passage.ts';
import { type Words, wordsOf } from '../../../text/words.ts';
import { UNITS } from '../lexicon/asking.ts';
import { GLUE } from '../lexicon/glue.ts';
import { VERBS } from '../lexicon/verbs.ts';
import type { Meaning, Piece } from '../piece.ts';

/** Single characters that end or begin a word of their own wherever they stand; no label breaks on them. */
const PARTICLES =
  /^[的了呢吗吧啊呀嘛嘞哦哟啦么是被把那也都就还又谁我你您他她它有要会能与和及比从向给请着过啥]+|[的了呢吗吧啊呀嘛嘞哦哟啦么是有谁要着过在上里内啥被把都也得又就]+$/g;
const INNER = /[的了呢吗吧哦嘞被把是]/;

/** What may be a part of a longer word that nobody knows: 派 in 派单, 有效 in 有效工单, 外 in 外商. */
const WEAK: ReadonlySet<Meaning['kind']> = new Set([
  'verb',
  'glue',
  'not',
  'except',
  'talk',
  'rule',
  'order',
  'total',
  'topic',
]);
/** What describes the unknown word behind it, so that both are one label: 网上监测, 企业办事一本通, 有效工单. */
const DESCRIBES: ReadonlySet<Meaning['kind']> = new Set(['column', 'requestChannel', 'applicant', 'outcome']);

const isUnknown = (piece: Piece | undefined): piece is Piece => piece?.means.kind === 'words' && piece.by !== WHOLE;
/** A word that is known to be whole: 每天 of 每天接多少. */
const WHOLE = 'per-day';
const touches = (a: Piece, b: Piece) => a.end === b.start;

/** Unknown stretches become words: particles fall off, and what belongs to a longer unknown word joins it. */
export function absorb(text: string, pieces: readonly Piece[]): Piece[] {
  const whole = joinUnknown(text, joinNames(text, pieces.map(withPartner)), (a, b) => isUnknown(a) && isUnknown(b));
  const split = whole.flatMap((piece) => (isUnknown(piece) ? withoutParticles(text, piece) : [piece]));
  return joinUnknown(text, joinOperators(text, joinClasses(text, split)), belongTogether).map(settleSingle);
}

/** What an operator may work on; behind anything else 占 begins a word: 占道经营, 差旅费, 变电站. */
const OPERANDS: ReadonlySet<Meaning['kind']> = new Set<Meaning['kind']>([
  'words',
  'measure',
  'applicant',
  'outcome',
  'column',
  'requestChannel',
  'rate',
  'total',
  'topic',
]);

function joinOperators(text: string, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const before = pieces.slice(0, index).findLast(({ by }) => by !== 'particles');
    const isPart =
      piece.means.kind === 'operation' &&
      piece.text.length === 1 &&
      isUnknown(next) &&
      touches(piece, next) &&
      !(before && OPERANDS.has(before.means.kind));
    return isPart ? asWords(text, piece) : piece;
  });
}

/** 除 with its 以外 is no beginning of a word: 除外商投资以外, but 除尘. */
function withPartner(piece: Piece, index: number, all: readonly Piece[]): Piece {
  const isPair =
    piece.means.kind === 'except' &&
    piece.means.side === 'before' &&
    all.slice(index + 1).some(({ means }) => means.kind === 'except' && means.side === 'after');
  return isPair ? { ...piece, by: 'pair' } : piece;
}

/** 掌上进贤: a place that was named before, right behind unknown words, is a part of their name. */
function joinNames(text: string, pieces: readonly Piece[]): Piece[] {
  const named = new Set<string>();
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    const isPart =
      piece.means.kind === 'place' && named.has(piece.text) && before !== undefined && touches(before, piece);
    if (piece.means.kind === 'place') named.add(piece.text);
    return [
      isPart && before.by !== 'marks' && before.means.kind !== 'stop' && before.means.kind !== 'and'
        ? asWords(text, piece)
        : piece,
    ];
  });
}

const asWords = (text: string, { start, end }: Piece): Piece => ({
  start,
  end,
  text: text.slice(start, end),
  means: { kind: 'words' },
  by: 'unknown',
});

const JOINTS = new Set(GLUE.filter((word) => word.length === 1));
const SINGLE_GLUE = new Set([...GLUE, ...VERBS].filter((word) => word.length === 1));
const UNIT = new RegExp(`^(?:${UNITS})$`);

/** A lone character that usually says nothing, or a unit behind what asks for it (少了多少条), is no label. */
function settleSingle(piece: Piece, index: number, all: readonly Piece[]): Piece {
  if (
    piece.means.kind === 'number' &&
    piece.means.unit === null &&
    /^\d{3,6}$/.test(piece.text) &&
    !all.some(({ means }) => means.kind === 'claim')
  )
    return { ...piece, means: { kind: 'words' } };
  if (!isUnknown(piece)) return piece;
  if (/^\d{1,2}$/.test(piece.text)) return { ...piece, means: { kind: 'glue' } };
  const asks = all[index - 1]?.means.kind;
  const before = all[index - 1];
  const isAsked = asks === 'measure' && before?.end === piece.start && /[多几]少?$/.test(before.text);
  const isUnit =
    UNIT.test(piece.text) && (isAsked || asks === 'operation' || asks === 'ask' || asks === 'top' || asks === 'order');
  return isUnit || SINGLE_GLUE.has(piece.text) ? { ...piece, means: { kind: 'glue' } } : piece;
}

/** 的三类 → 三类; 位进去了 → 位进去. */
function withoutParticles(text: string, piece: Piece): Piece[] {
  const parts: Piece[] = [];
  const dictionary = wordsOf(text);
  let start = piece.start;
  for (let at = piece.start; at <= piece.end; at++) {
    if (at < piece.end && !INNER.test(text.charAt(at))) continue;
    const part = trimmed(text, { start, end: at }, dictionary);
    if (part.start > start) parts.push(glue(text, start, part.start));
    if (part.end > part.start) parts.push({ ...piece, ...part, text: text.slice(part.start, part.end) });
    const rest = Math.max(part.end, start);
    if (Math.min(at + 1, piece.end) > rest) parts.push(glue(text, rest, Math.min(at + 1, piece.end)));
    start = at + 1;
  }
  return parts.filter(({ start: from, end }) => end > from);
}

const glue = (text: string, start: number, end: number): Piece => ({
  start,
  end,
  text: text.slice(start, end),
  means: { kind: 'glue' },
  by: 'particles',
});

/** Without the particles at both ends; those of a word that the dictionary has stay: 会议, 就业, 能源. */
function trimmed(text: string, { start, end }: Span, dictionary: Words): Span {
  const words = text.slice(start, end).replace(/[^\p{L}\p{N}%]+$/u, '');
  const lead = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0;
  const stripped = words
    .slice(lead)
    .replace(PARTICLES, (match, at: number) => (at === 0 ? '\0'.repeat(match.length) : ''));
  const skipped = /^\0*/.exec(stripped)?.[0].length ?? 0;
  let from = start + lead + skipped;
  let to = from + stripped.length - skipped;
  while (from > start + lead && from < to && !dictionary.isBoundary(from)) from--;
  while (to < start + words.length && to > from && !dictionary.isBoundary(to)) to++;
  return { start: from, end: to };
}

/** 建议类, 举报类: a kind of calls, not the figure of the catalogue. */
function joinClasses(text: string, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const isClass = next !== undefined && isUnknown(next) && touches(piece, next) && next.text.startsWith('类');
    const isShort = piece.text.length <= 3 && (piece.means.kind === 'measure' || piece.means.kind === 'talk');
    return isClass && isShort
      ? { ...piece, means: { kind: 'words' } as const, text: text.slice(piece.start, piece.end) }
      : piece;
  });
}

function joinUnknown(text: string, pieces: readonly Piece[], isOne: (a: Piece, b: Piece) => boolean): Piece[] {
  const joined: Piece[] = [];
  let open = true;
  let current = [...pieces];
  while (open) {
    open = false;
    joined.length = 0;
    for (const piece of current) {
      const last = joined.at(-1);
      if (last && touches(last, piece) && isOne(last, piece)) {
        joined[joined.length - 1] = {
          start: last.start,
          end: piece.end,
          text: text.slice(last.start, piece.end),
          means: { kind: 'words' },
          by: 'unknown',
        };
        open = true;
      } else joined.push(piece);
    }
    current = [...joined];
  }
  return current;
}

function belongTogether(a: Piece, b: Piece): boolean {
  if (isUnknown(a) && isUnknown(b)) return true;
  if (isUnknown(b)) return isWeak(a) || (DESCRIBES.has(a.means.kind) && !JOINTS.has(b.text)) || a.text === '申请';
  return isUnknown(a) && (isWeak(b) || isInside(a, b));
}

/** 集中采购: a lone character is no scene that anything could be in. */
const isInside = (a: Piece, b: Piece) => a.text.length === 1 && b.means.kind === 'in' && b.text === '中';

/** One character that means something by itself only between words that are known. */
const isWeak = ({ means, text, by }: Piece) =>
  by !== 'particles' &&
  by !== 'may' &&
  by !== 'pair' &&
  text.length === 1 &&
  WEAK.has(means.kind) &&
  !/[的了呢吗吧和与及、在]/.test(text);
