import { type IndicatorId, indicatorId } from '../../../src/domain/ids.ts';
import type { Span } from '../../../src/domain/passage.ts';
import type { DocumentTopic } from '../naming/document-topic.ts';
import { matterNamedIn } from '../naming/matters.ts';
import { readRequests } from '../naming/request-steps.ts';
import { type HeadedSentence, headedSentencesOf } from '../clauses/headed-sentences.ts';
import { tellsOtherTime } from '../wording/times.ts';
import { deniedDisputes } from './denied-disputes.ts';
import { deniesFees } from './denied-fees.ts';
import { type Negation, negationsIn } from './negations.ts';

/** A sentence that says "none": an explicit zero, unlike a thing not mentioned. */
export interface ZeroStatement extends Span {
  readonly indicator: IndicatorId;
  readonly unit: string;
}

const FEE = indicatorId('foi.fee_charged');
const COMPLAINTS = indicatorId('dispute.complaints');

/** Every statement has one of these; most sentences have none. */
const SAYS_NONE = /未|没|无|零|不存在|免费|为0/;
/** A part of the year only. */
const PART_OF_YEAR = /上半年|下半年|季度|\d{1,2}月(?!\d{1,2}日)/;
const DISCLOSURE = /信息公开|依申请|公开申请|政府信息|复议|诉讼/;

const DISCLOSURE_REPORT: DocumentTopic = { kind: 'disclosure', year: null };

/**
 * "未收到政府信息公开申请", "无行政复议、行政诉讼等情况发生": zeros that a report on disclosure states in words. What is zero is
 * the whole noun phrase that is denied; a narrower one says nothing of the wider.
 */
export function findZeroStatements(text: string, region: Span, topic = DISCLOSURE_REPORT): ZeroStatement[] {
  if (topic.kind === 'hotline') return [];
  return headedSentencesOf(text, region).flatMap((sentence) => {
    const content = text.slice(sentence.start, sentence.end);
    if (!SAYS_NONE.test(content)) return [];
    return negationsIn(content)
      .filter(({ before }) => !PART_OF_YEAR.test(before) && !tellsOtherTime(before.replace(/\s+/g, ''), topic.year))
      .flatMap((negation) => zerosOf(negation, content, sentence));
  });
}

function zerosOf(negation: Negation, content: string, sentence: HeadedSentence): ZeroStatement[] {
  const denied = negation.denied.replace(/\s+/g, '');
  const about = `${sentence.heading}${content}`;
  const found = [
    ...deniedRequests(denied, `${sentence.heading}${content.slice(0, negation.start)}`),
    ...deniedDisputes(denied),
  ];
  const disputes = found.filter((id) => id !== COMPLAINTS || DISCLOSURE.test(about));
  const indicators = deniesFees(denied, about) ? [FEE] : disputes;
  return indicators.map((indicator) => ({
    indicator,
    unit: indicator === FEE ? '元' : '件',
    start: sentence.start + negation.start,
    end: sentence.start + negation.end,
  }));
}

/** 政府信息公开申请、行政复议和行政诉讼: the first of several nouns. */
const OTHERS_JOINED = /^(?<first>[^、因由]{2,16}申请)(?:、|和|及|与|或)(?:行政)?(?:复议|诉讼|投诉|举报)/;
const TAIL = /(?:的?(?:情况|情形|现象|问题|记录)|等|发生|的)+$/;

/** 未收到…申请, 无上年结转, 没有未办结的申请. */
function deniedRequests(denied: string, before: string): IndicatorId[] {
  const own = OTHERS_JOINED.exec(denied)?.groups?.['first'] ?? denied.replace(TAIL, '');
  const read = readRequests({ own, behind: '', year: null });
  if (!read?.whole || read.indicator === null) return [];
  const named = read.explicit || (read.step !== 'received' && denied.includes('申请'));
  return named || matterNamedIn(before) === 'request' ? [read.indicator] : [];
}
