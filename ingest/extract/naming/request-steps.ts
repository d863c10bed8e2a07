import { type IndicatorId, indicatorId } from '../../../src/domain/ids.ts';
import { isBody } from '../wording/bodies.ts';
import { withoutLeadingWords } from '../wording/times.ts';
import { carriedIn } from './carried.ts';
import { beyondRequests, namesDisclosure, namesRequests, requestChannelIn } from './request-words.ts';
import { type Step, stepsIn } from './steps.ts';

const INDICATORS: Readonly<Record<Step, IndicatorId>> = {
  received: indicatorId('foi.received'),
  carried_in: indicatorId('foi.carried_in'),
  answered: indicatorId('foi.answered'),
  pending: indicatorId('foi.pending'),
};
export const REQUEST_STEPS: readonly IndicatorId[] = Object.values(INDICATORS);

/** What a clause says of requests. `explicit`: it names them itself; else they must have been named before. */
export interface RequestReading {
  readonly indicator: IndicatorId | null;
  readonly step: Step;
  readonly explicit: boolean;
  /** All of them, not those of one channel or kind. */
  readonly whole: boolean;
}

export interface RequestClause {
  readonly own: string;
  readonly behind: string;
  readonly year: number | null;
}

/**
 * Reads a clause as a step that requests for disclosure take: 收到…申请, 上年结转, 办结, 正在办理, with their number before
 * or behind the words. undefined: it says something else.
 */
export function readRequests(clause: RequestClause): RequestReading | undefined {
  return readWords(clause.own, clause) ?? (isBare(clause.own) ? readBehind(clause) : undefined);
}

/** 其中24件已办结, 另有7件: nothing but connecting words before the number. */
const isBare = (own: string) => /^(?:还?有|剩余|剩下|余下|尚有|其余|仅|计|共|均|已)*$/.test(withoutLeadingWords(own));

function readBehind({ behind, year }: RequestClause): RequestReading | undefined {
  const read = readWords(behind, { own: behind, behind: '', year });
  return read?.step === 'received' && !read.explicit ? undefined : read;
}

function readWords(words: string, { behind, year }: RequestClause): RequestReading | undefined {
  const carried = carriedIn(words, year);
  if (carried) return readCarried(words, carried.step, carried.rest);
  const plain = withoutLeadingWords(words);
  return firstOf(stepsIn(plain), (step) => readStep(step, behind)) ?? readName(plain);
}

function firstOf<From, To>(list: readonly From[], read: (one: From) => To | undefined): To | undefined {
  for (const one of list) {
    const found = read(one);
    if (found) return found;
  }
  return undefined;
}

function readCarried(words: string, step: Step, rest: string): RequestReading | undefined {
  const left = beyondRequests(withoutLeadingWords(rest));
  if (left !== '' && !isBody(left)) return undefined;
  return { indicator: INDICATORS[step], step, explicit: namesDisclosure(words), whole: true };
}

function readStep({ step, front, object }: { step: Step; front: string; object: string }, behind: string) {
  const noun = object === '' && namesRequests(behind) ? behind : object;
  const left = beyondRequests(noun);
  const channel = requestChannelIn(`${channelPart(front)}${left}`);
  const subject = beyondRequests(front.replace(CHANNEL_PHRASE, ''));
  if (channel.kind === 'unknown' || (subject !== '' && !isBody(subject) && !isBody(front))) return undefined;
  const explicit = namesRequests(front + noun);
  const all = channel.kind === 'all';
  const one = step === 'received' && channel.kind === 'one' ? channel.indicator : null;
  return { indicator: all ? INDICATORS[step] : one, step, explicit, whole: all };
}

/** 通过网站收到, 网上受理: the way stands before the verb. */
const CHANNEL_PHRASE = /(?:通过|经由?|从|以|在)[^,;]*$|(?:网上|网络|线上|在线|当面|现场|窗口|邮寄|信函)$/;
const channelPart = (front: string) => CHANNEL_PHRASE.exec(front)?.[0] ?? '';

/** 从网上提交的, 网络: a way in which something came, and nothing else. */
const BARE_CHANNEL =
  /^(?:[从由经走以]|通过|采[用取])?(?:网络|网上|线上|互联网|在线|官方网站|门户网站|政府网站|网站|信函|邮寄|寄信|来信|信件|当面|现场|窗口|传真|电子邮件|邮件|快递)+(?:方式|渠道|途径|形式|平台)?(?:提交|提出|递交|申请|收到|受理|来)*的?$/;

/**
 * 依申请公开3件, 政府信息公开申请数量: the name alone counts what came in; 网络申请13件 those of one channel. What was 办理
 * may have come in the year before.
 */
function readName(words: string): RequestReading | undefined {
  if (!namesRequests(words) && !BARE_CHANNEL.test(words)) return undefined;
  const channel = requestChannelIn(beyondRequests(words));
  if (channel.kind === 'unknown') return undefined;
  const all = channel.kind === 'all';
  const isHandled = /办理|处理|答复/.test(words);
  const received = isHandled ? null : INDICATORS.received;
  return {
    indicator: channel.kind === 'one' ? channel.indicator : received,
    step: 'received',
    explicit: namesDisclosure(words),
    whole: all,
  };
}
