import type { Figure } from '../../../../domain/answer.ts';
import type { Check, CheckKind, CheckPlace } from '../../../../domain/check.ts';
import { type Decimal, compare, decimalOf } from '../../../../domain/decimal.ts';
import { yardstickOf } from '../../../../domain/one-unit.ts';
import { periodLabel } from '../../../../domain/period.ts';
import type { Report } from '../../../../domain/report.ts';
import type { CitationBook, Source } from '../../../citations.ts';
import type { Sources } from '../../../sources.ts';
import { display } from '../wording.ts';
import { ownerOf } from './printed-figure.ts';

/** A failed rule in words, with everything it counts as figures. */
export interface CheckStatement {
  readonly text: string;
  readonly figures: readonly Figure[];
}

const LEADS: Readonly<Partial<Record<CheckKind, string>>> = {
  cross_year: '与上一年度报告不衔接',
  authority: '与机关的职权不符',
  prose_table: '正文与表格不一致',
};

/**
 * Both sides of a failed rule, as printed and as added up. Null when a report that it points into is not there, or when
 * it counts nothing (a copy has places and no figures).
 */
export function stateCheck(check: Check, sources: Sources, book: CitationBook): CheckStatement | null {
  const own = sources.get(check.report);
  if (!own || !check.places.every((place) => sources.has(place.report) && isCounted(place))) return null;
  const [left, right] = [sideOf(check, 'left'), sideOf(check, 'right')];
  const shown = [...left.counted, ...right.counted].map((place) => ({
    place,
    n: book.citeFact(sourceOf(place, sources), place),
  }));
  const marks = [...new Set(shown.map(({ n }) => `[${n}]`))].join('');
  const first = shown[0]?.n;
  if (first === undefined) return null;
  return {
    text: `${LEADS[check.kind] ?? '表内数字不平'}：${compared(check, left, right, sources)}${marks}（${check.label}）`,
    figures: [
      ...shown.map(({ place, n }) => figureOfPlace(place, sources, n)),
      ...[left, right].filter(isSum).map((side) => figureOfSide(side, own.report, first)),
      ...differenceOf(check, left, own.report, first),
    ],
  };
}

type CountedPlace = CheckPlace & { readonly value: Decimal };
const isCounted = (place: CheckPlace): place is CountedPlace => place.value !== null;

interface Side {
  readonly total: Decimal;
  readonly unit: string | null;
  /** What makes it up, without the zeros where there is anything else. */
  readonly counted: readonly CountedPlace[];
  /** `10 + 1 − 0` */
  readonly formula: string;
  /** How many figures the rule counts on this side, zeros included. */
  readonly operands: number;
}

const ZERO = decimalOf(0);

/** A side of one operand is that figure itself. */
const isSum = ({ operands }: Side) => operands > 1;

function sideOf({ places, left, right }: Check, side: CheckPlace['side']): Side {
  const counted = places.filter(isCounted);
  const yardstick = yardstickOf(counted.map(({ unit }) => unit));
  const own = counted.filter((place) => place.side === side);
  const filled = own.filter(({ value }) => compare(value, ZERO) !== 0);
  return {
    total: (side === 'left' ? left : right) ?? ZERO,
    unit: yardstick ? yardstick.unit : ((own[0] ?? places[0])?.unit ?? null),
    counted: filled.length > 0 ? filled : own.slice(0, 1),
    formula: own
      .map((place, index) => `${signBefore(place.sign, index)}${yardstick?.amount(place) ?? place.value}`)
      .join(''),
    operands: own.length,
  };
}

const signBefore = (sign: CheckPlace['sign'], index: number) => (sign < 0 ? ' − ' : index > 0 ? ' + ' : '');

/** A sum is told as the form has it: the parts, what they add up to, and the total that is printed. */
function compared(check: Check, left: Side, right: Side, sources: Sources): string {
  const { kind, difference } = check;
  const [a, b] = [namesOf(left, check, sources), namesOf(right, check, sources)];
  if (kind === 'sum') {
    return `${a}，相加为${display(left.total, left.unit)}，而表上的总计为${display(right.total, right.unit)}`;
  }
  if (kind === 'domain') return `${a}，应为零或正整数`;
  const gap = difference === null ? '' : `，相差${display(size(difference), left.unit)}`;
  return `${totalled(a, left)}；${right.counted.length > 0 ? totalled(b, right) : '应为零'}${gap}`;
}

const totalled = (names: string, { counted, total, unit }: Side) =>
  counted.length > 1 ? `${names}，合计${display(total, unit)}` : names;

const size = (difference: Decimal) => difference.replace('-', '') as Decimal;

const namesOf = ({ counted }: Side, check: Check, sources: Sources) =>
  counted.map((place) => `${timeOf(place, check, sources)}${nameOf(place)}${shownValue(place)}`).join('、');

/** The year stands with what another report says. */
function timeOf({ report, sign }: CheckPlace, check: Check, sources: Sources): string {
  const period = report === check.report ? null : sources.get(report)?.report.period;
  return `${sign < 0 ? '减' : ''}${period ? periodLabel(period) : ''}`;
}

const shownValue = ({ value, unit }: CountedPlace) => display(value, unit);

function nameOf({ place }: CheckPlace): string {
  if (place === null) return '正文写明';
  return place.table === 't4' ? place.column : `${place.row.replace(/^.+?：/, '')}/${place.column}`;
}

function sourceOf({ report }: CheckPlace, sources: Sources): Source {
  const source = sources.get(report);
  if (!source) throw new Error('the sources of a check were looked up before');
  return source;
}

function figureOfPlace(place: CountedPlace, sources: Sources, citation: number): Figure {
  return {
    ...commonOf(sourceOf(place, sources).report, citation),
    indicator: place.cell ?? 'prose',
    label: place.place ? `${place.place.row}/${place.place.column}` : '正文写明',
    value: place.value,
    unit: place.unit,
    display: shownValue(place),
    source: place.cell ? 'table' : 'prose',
    formula: null,
  };
}

const figureOfSide = ({ total, unit, formula }: Side, report: Report, citation: number): Figure => ({
  ...commonOf(report, citation),
  indicator: 'check.side',
  label: '各项之和',
  value: total,
  unit,
  display: display(total, unit),
  source: 'derived',
  formula: formula || null,
});

function differenceOf(
  { kind, difference, left, right }: Check,
  side: Side,
  report: Report,
  citation: number,
): Figure[] {
  if (difference === null || kind === 'domain') return [];
  const value = size(difference);
  const formula = `${left} − ${right} = ${difference}`;
  return [
    { ...figureOfSide(side, report, citation), label: '相差', value, display: display(value, side.unit), formula },
  ];
}

const commonOf = (report: Report, citation: number) => ({ ...ownerOf(report), scope: null, wording: null, citation });
