import type { Span } from '../../src/domain/passage.ts';
import { unitAfter } from '../../src/text/printed-units.ts';

/** With an area code, of eleven digits, 400-…; with its extension. Whatever follows, these count nothing. */
const UNMISTAKABLE =
  /(?<!\d)(?:\(?0\d{2,3}\)?[\s—–-]{0,2}[1-9]\d{2,3}[\s-]?\d{4}|1[3-9]\d[\s-]\d{4}[\s-]\d{4}|[48]00[\s-]\d{3,4}[\s-]?\d{3,4})(?!\d)(?:\s*(?:转|-)\s*\d{1,5})?/g;

/** Digits alone, which a unit right behind them makes a count: 来电13800000000次. */
const DIGITS_ALONE = /(?<!\d)(?:1[3-9]\d{9}|[48]00\d{7})(?!\d)/g;

/** What a number is called up by: nothing is counted here. */
const DIALLED = /(?:拨打|致电|拨叫|区号)[^\d\n。;,、|]{0,6}\d[\d\s—–()-]*\d/g;

/** Beside these words stand numbers to call and numbers of calls; a unit tells which. */
const LABELLED =
  /(?<label>电\s*话|传\s*真|手\s*机|热\s*线|号\s*码|邮\s*编|邮政编码|QQ|微信号)(?<between>[^\d\n。;,、|]{0,8})\d[\d—–()-]{3,}\d/g;

/** The stretches of a text that are numbers to call, write or post to. */
export function findTelephoneNumbers(text: string): Span[] {
  return [
    ...spansOf(text, UNMISTAKABLE),
    ...spansOf(text, DIALLED),
    ...spansOf(text, DIGITS_ALONE).filter(({ end }) => unitAfter(text, end) === undefined),
    ...Array.from(text.matchAll(LABELLED))
      .filter((match) => !isCounted(text, match))
      .map(spanOf),
  ];
}

/** 电话渠道17000件 is a count; in 联系电话:8210736 个人可… the unit begins something else. */
function isCounted(text: string, match: RegExpExecArray): boolean {
  const unit = unitAfter(text, match.index + match[0].length);
  if (unit === undefined) return false;
  const isLabel = /^[:|\s]*$/.test(match.groups?.['between'] ?? '') && /\d{7,}$/.test(match[0]);
  return unit.length === unit.unit.length || !isLabel;
}

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });
const spansOf = (text: string, pattern: RegExp): Span[] => Array.from(text.matchAll(pattern), spanOf);
