import { type Decimal, decimalOf, parseDecimal } from '../domain/decimal.ts';
import type { FactState } from '../domain/fact.ts';

/** A number, or a sign that stands for one: / and - are no blanks. */
export interface ValueContent {
  readonly kind: 'value';
  readonly state: FactState;
  readonly value: Decimal | null;
  readonly unit: string | null;
  readonly note: string | null;
}

/** Something numeric of which nobody can say which number it is, with the reason in Chinese. */
export interface UnclearContent {
  readonly kind: 'unclear';
  readonly note: string;
  /** `1 205` as one number: right only where the sums of the form say so. */
  readonly grouped: ValueContent | null;
}

/**
 * What a cell holds. `residue` is a bar left over from a merged cell (`||`), which is no cell at all; `blank` is a cell
 * with nothing in it.
 */
export type CellContent =
  | { readonly kind: 'text'; readonly label: string }
  | ValueContent
  | UnclearContent
  | { readonly kind: 'blank' }
  | { readonly kind: 'residue' };

/** Cells that stand in the place of a number. */
export const isFilled = ({ kind }: CellContent) => kind === 'value' || kind === 'unclear';

/** Reads one cell, as ingest does and whoever holds a stored figure against its cell. */
export function readCellContent(printed: string): CellContent {
  const trimmed = printed.trim();
  if (trimmed === '') return { kind: 'blank' };
  if (PLAIN.test(trimmed)) return valueOf(trimmed as Decimal, null, null);
  const words = trimmed.replace(/\s+/g, ' ');
  return readSign(words) ?? readNumber(words) ?? readSeveral(words) ?? { kind: 'text', label: labelOf(pack(words)) };
}

/** Nearly every cell: the canonical text of a number. */
const PLAIN = /^(?:0|[1-9]\d{0,14})$/;

export const unclear = (note: string, grouped: ValueContent | null = null): UnclearContent => ({
  kind: 'unclear',
  note,
  grouped,
});

const ZERO = decimalOf(0);

export const valueOf = (value: Decimal, unit: string | null, note: string | null): ValueContent => ({
  kind: 'value',
  state: value === ZERO ? 'zero' : 'value',
  value,
  unit,
  note,
});

const noNumber = (state: FactState, note: string | null): ValueContent => ({
  kind: 'value',
  state,
  value: null,
  unit: null,
  note,
});

const pack = (words: string) => words.replace(/ /g, '');

function readSign(words: string): ValueContent | undefined {
  const packed = pack(words);
  if (/^(?:[/／]+|不适用|不涉及|[Nn]\/[Aa])$/.test(packed)) return noNumber('not_applicable', null);
  if (/^[-–—－]+$/.test(packed)) return noNumber('missing', '原表填“-”');
  if (/^(?:无|暂无|没有|未统计|无数据|缺)$/.test(packed)) return noNumber('missing', `原表填“${packed}”`);
  return undefined;
}

/** Signs right behind a figure that lead to a note: [1], ①, *, 注1. */
const MARKS = String.raw`(?:[[〔【](?:注?\d{1,2}|注)[\]〕】]|[①-⑳¹²³⁰-⁹]|[*※†‡]{1,3}|注\d{0,2})*`;

/**
 * A number may carry a damaged space before it (`? 0`), a unit (2019 form: `35.2万元`), a footnote mark and a remark
 * behind it (`12(其中修订 5 件)`).
 */
const BEFORE = String.raw`\?? ?`;
const BEHIND = String.raw` ?(?<unit>%|[十百千万亿]{1,2}(?:元|件|条|项|次|人次)|(?!注)[\u4e00-\u9fff]{1,2}?)? ?${MARKS} ?(?<note>\(.+\))?`;
const ONE = new RegExp(String.raw`^${BEFORE}(?<digits>[-−]? ?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)${BEHIND}$`);
const GROUPED = new RegExp(String.raw`^${BEFORE}(?<digits>[-−]?[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?)${BEHIND}$`);

/** 00 is what two cells with 0 look like when they run together. */
function readNumber(words: string): ValueContent | UnclearContent | undefined {
  const match = ONE.exec(words);
  return match && /^[-−]? ?0\d/.test(match.groups?.['digits'] ?? '')
    ? unclear(`原格为“${words}”，可能是几个数连在一起`)
    : fromMatch(match);
}

function fromMatch(match: RegExpExecArray | null): ValueContent | undefined {
  const groups = match?.groups;
  const digits = pack(groups?.['digits'] ?? '').replace('−', '-');
  const value = parseDecimal(digits);
  if (!groups || value === undefined) return undefined;
  return valueOf(value, groups['unit'] ?? null, groups['note'] ? pack(groups['note']) : null);
}

/** Two numbers with white space between them are two, unless three digits stand behind every space. */
function readSeveral(words: string): UnclearContent | undefined {
  const grouped = fromMatch(GROUPED.exec(words));
  if (grouped) return unclear(`原格为“${words}”，可能是一个数，也可能是两个数`, grouped);
  return /^[-−]?\d[\d,.]*[%\u4e00-\u9fff]{0,2}(?:[ 、;]+[-−]?\d[\d,.]*[%\u4e00-\u9fff]{0,2})+$/.test(words)
    ? unclear(`原格“${words}”不止一个数`)
    : undefined;
}

/** A label without the explanation in brackets behind it: 规章(设区的市…) → 规章; a leading (一) stays. */
export const labelOf = (packed: string) =>
  packed.replace(/^#+/, '').replace(/(?<=[^)\d])\((?![一二三四五六七八九十]\)).*$/, '');
