import { type Decimal, decimalOf } from '../domain/decimal.ts';
import type { FactState } from '../domain/fact.ts';
import type { Span } from '../domain/passage.ts';
import { normalUnit } from '../domain/units.ts';
import { readCellContent } from '../text/cell-content.ts';
import { type MeasuredNumeral, measuredNumerals } from '../text/measured-numerals.ts';
import { type Numeral, findNumerals } from '../text/numerals.ts';
import { type TextView, viewOf } from '../text/view.ts';

/** What the words at a place say when they are read anew. */
export interface Said {
  readonly state: FactState;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** As printed there; null where the words name none, which then stands elsewhere. */
  readonly unit: string | null;
}

/** Reads the words at a place of a text as those of a cell; undefined when they are no number and no sign for none. */
export function readCell(text: string, { start, end }: Span): Said | undefined {
  const words = matchable(text.slice(start, end));
  const content = readCellContent(words);
  if (content.kind === 'text' || content.kind === 'unclear') return undefined;
  if (content.kind !== 'value') return { ...NOTHING, state: 'missing' };
  const { state, value, unit } = content;
  return { state, value, low: value, high: value, unit };
}

const NOTHING = { value: null, low: null, high: null, unit: null } as const;

/** Digits and bars are matched as they stand. */
const matchable = (words: string) => (/^[\x20-\x7E]*$/.test(words) ? words : viewOf(words).text);

/** Characters around a figure of the running text that tell what belongs to it. */
const [BEFORE, BEHIND] = [40, 12];

/**
 * Reads the words at a place of a text as a figure of a sentence: the number that begins there, with everything else up to
 * the end as its unit. Undefined when none begins there.
 */
export function readSentence(text: string, span: Span): Said | undefined {
  const from = Math.max(0, span.start - BEFORE);
  const near = text.slice(from, span.end + BEHIND);
  const found = numberAt(viewOf(near), { start: span.start - from, end: span.end - from });
  // Whether a line end or a space joins what it stands between may depend on the whole text.
  return found ?? numberAt(viewOf(text), span);
}

function numberAt(view: TextView, span: Span): Said | undefined {
  const [start, end] = [view.locate(span.start), view.locate(span.end)];
  const found =
    measuredNumerals(view.text).find((one) => one.start === start && one.end <= end) ?? bareAt(view.text, start, end);
  return found ? saidBy(found) : noneIn(view.text.slice(start, end));
}

/** A number of a table or a list that has no unit behind it. */
function bareAt(text: string, start: number, end: number): MeasuredNumeral | undefined {
  const numeral = findNumerals(text).find((one) => one.start === start && one.end <= end);
  const unit = numeral && text.slice(numeral.end, end).trim();
  return numeral && { numeral, unit: unit || null, start, end };
}

const saidBy = ({ numeral, unit }: MeasuredNumeral): Said => ({
  state: stateOf(numeral),
  value: numeral.value,
  low: numeral.low,
  high: numeral.high,
  unit,
});

const stateOf = ({ value }: Numeral): FactState => (value !== null && Number(value) === 0 ? 'zero' : 'value');

/** Every number of a quote that stands before the normal form of a unit or before none, and the zero that is told in words. */
export function readQuote(quote: string, unit: string | null): Said[] {
  const { text } = viewOf(quote);
  const normal = normalUnit(unit) ?? '';
  const figures = findNumerals(text).flatMap((numeral) => {
    const behind = text.slice(numeral.end).trimStart();
    const isMeasured = numeral.unit !== null || [unit ?? '', normal].some((one) => behind.startsWith(one));
    const { start, end } = numeral;
    if (isMeasured) return [saidBy({ numeral, unit: numeral.unit ?? (normal || null), start, end })];
    return ENDS_BARE.test(behind) ? [saidBy({ numeral, unit: null, start, end })] : [];
  });
  return NONE.test(text) ? [...figures, NONE_AT_ALL] : figures;
}

/** 微信公开信息数170,其他49条: nothing is printed behind the number. */
const ENDS_BARE = /^(?:[,，。;；、:：|)）]|$)/;

/** 未收到…申请, 无行政复议: a zero that is told in words. */
const NONE = /未|没有|无|不存在|免费/;

function noneIn(words: string): Said | undefined {
  return NONE.test(words) && !/\d/.test(words) ? NONE_AT_ALL : undefined;
}

const ZERO = decimalOf(0);
const NONE_AT_ALL: Said = { state: 'zero', value: ZERO, low: ZERO, high: ZERO, unit: null };
