import { type IndicatorId, indicatorId } from '../../src/domain/ids.ts';
import type { Span } from '../../src/domain/passage.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence that says "none": an explicit zero, unlike a thing not mentioned. */
export interface ZeroStatement extends Span {
  readonly indicator: IndicatorId;
  readonly unit: string;
}

const NONE = String.raw`(?:未(?:曾)?(?:收到|接到|受理|发生|产生|收取|出现|引发)|没有(?:收到|发生|产生|因|收取)?|无(?!法|需|正当|锡|障碍|线|偿)|不存在)`;

/** Every statement begins with one of these; most sentences have none. */
const SAYS_NONE = /未|没有|无|不存在|免费/;

const STATEMENTS: readonly (readonly [indicator: string, unit: string, pattern: RegExp])[] = [
  [
    'foi.received',
    '件',
    new RegExp(
      `(?:未(?:曾)?(?:收到|接到|受理)|没有收到|无(?!正当))[^,。;\\d]{0,22}(?:信息公开(?:的)?申请|依申请公开(?:的)?(?:政府信息|申请|信息)|公开政府信息的申请|政府信息的申请)(?!提起|引起|行政|的行政|引发|答复)`,
      'g',
    ),
  ],
  ['dispute.review', '件', new RegExp(`${NONE}[^,。;\\d]{0,30}行政复议`, 'g')],
  ['dispute.litigation', '件', new RegExp(`${NONE}[^,。;\\d]{0,36}行政诉讼(?!\\d|案件\\d|\\s*\\d)`, 'g')],
  ['dispute.litigation_lost', '件', /(?:无|没有)(?:发生)?败诉(?:情况|案件)?|未(?:发生|出现)败诉/g],
  [
    'foi.fee_charged',
    '元',
    new RegExp(`(?:${NONE}|免费)[^,。;\\d]{0,16}(?:信息处理费|信息公开收费|公开收费|收费行为)`, 'g'),
  ],
];

/** "未收到政府信息公开申请", "无行政复议、行政诉讼等情况发生": zeros that the report states in words. */
export function findZeroStatements(text: string, region: Span): ZeroStatement[] {
  return sentencesOf(text, region).flatMap((sentence) => {
    const content = text.slice(sentence.start, sentence.end);
    if (!SAYS_NONE.test(content)) return [];
    return STATEMENTS.flatMap(([indicator, unit, pattern]) =>
      Array.from(content.matchAll(pattern), (match) => ({
        indicator: indicatorId(indicator),
        unit,
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      })),
    );
  });
}
