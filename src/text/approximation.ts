import type { Decimal } from '../domain/decimal.ts';
import type { Span } from '../domain/passage.ts';

/** How a printed number relates to the true one. `over`: at least (余, 超, 以上); `under`: at most (近, 以内). */
export type Approximation = 'over' | 'under' | 'about';

/** The least and the most that a number may stand for; null where nothing is said. */
export interface Bounds {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly approximation: Approximation | null;
}

export function boundsOf(value: Decimal, { approximation }: { readonly approximation: Approximation | null }): Bounds {
  return {
    low: approximation === null || approximation === 'over' ? value : null,
    high: approximation === null || approximation === 'under' ? value : null,
    approximation,
  };
}

/** The words and the sign around a number that belong to it; the span covers them. */
export interface Surroundings extends Span {
  readonly sign: '-' | '+' | null;
  /** 由…到…, 从…至…: two numbers with a way between them. */
  readonly change: boolean;
  readonly approximation: Approximation | null;
}

/** 最近30次, 节约5亿元, 预约12次: the same characters at the end of other words. */
const BEFORE: readonly (readonly [Approximation, RegExp])[] = [
  ['under', /(?:不超过|不足|不到|将近|接近|最多|至多|(?<![最附临就靠邻贴新亲远相])近) ?$/],
  ['over', /(?:超过|突破|不少于|至少|逾|(?<![赶高])超) ?$/],
  ['about', /(?:大约|(?<![节制签条合预公特契违履邀相失])约为?) ?$/],
];
const AFTER: readonly (readonly [Approximation, RegExp])[] = [
  ['over', /^(?:余|多|几|以上)/],
  ['under', /^(?:以内|以下)/],
  ['about', /^(?:左右|上下)/],
];

/** `undefined` where what stands before the number makes it part of something else: 件-12, 数十, 成百上千. */
export function surroundingsOf(text: string, { start, end }: Span): Surroundings | undefined {
  const sign = signBefore(text, start, end);
  if (sign === undefined) return undefined;
  const before = text.slice(Math.max(0, start - 6), start);
  const printed = text.slice(start, end);
  const isRound = /^[十百千万亿]/.test(printed);
  if (isRound && /(?:[数几两]|好些|百上)$/.test(before)) return undefined;
  const lead = isRound && before.endsWith('上') ? (['over', '上'] as const) : wordBefore(before);
  const tail =
    wordAt(text, end) ?? (/0$|十$/.test(printed) && text[end] === '来' ? (['about', '来'] as const) : undefined);
  return {
    sign: sign || null,
    change: /[由从][^,。;、]{0,8}$/.test(text.slice(0, start)),
    approximation: together(lead?.[0], tail?.[0]),
    start: start - (sign === '' ? (lead?.[1].length ?? 0) : sign.length),
    end: end + (tail?.[1].length ?? 0),
  };
}

type Word = readonly [Approximation, string];

function wordBefore(before: string): Word | undefined {
  for (const [approximation, words] of BEFORE) {
    const found = words.exec(before)?.[0];
    if (found !== undefined) return [approximation, found];
  }
  return undefined;
}

/** The approximating word right at a place: 余, 以上, 左右. */
export function wordAt(text: string, at: number): Word | undefined {
  for (const [approximation, words] of AFTER) {
    const found = words.exec(text.slice(at, at + 2))?.[0];
    if (found !== undefined) return [approximation, found];
  }
  return undefined;
}

/** 近100余 says both at once. */
export const together = (a: Approximation | undefined, b: Approximation | undefined): Approximation | null =>
  a !== undefined && b !== undefined && a !== b ? 'about' : (a ?? b ?? null);

/**
 * A dash is a sign where nothing stands before it that it could join: 增减:-8件; behind a word only of a rate
 * (同比-1.47%). `''` for none; `undefined` where it is not sure.
 */
function signBefore(text: string, start: number, end: number): '-' | '+' | '' | undefined {
  const mark = /(?:[-+−]|(?<![减担抱胜辜肩背自])负)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  if (mark === undefined) return /[^—–][—–]$/.test(text.slice(Math.max(0, start - 2), start)) ? undefined : '';
  const sign = mark === '+' ? '+' : '-';
  const before = text.slice(0, start - 1).trimEnd();
  const isRate = /^(?:\s?[%‰]|个?百分点)/.test(text.slice(end));
  if (mark === '负' || (isRate && /(?:^|[\p{Script=Han},;:(|、])(?<![一二三四五六七八九十百千万亿])$/u.test(before)))
    return sign;
  return /[,;:(|、]$/.test(before) ? sign : undefined;
}
