import { type IndicatorId, indicatorId } from '../../../src/domain/ids.ts';
import { withoutScopes } from '../wording/bodies.ts';
import { TIMES, withoutLeadingWords } from '../wording/times.ts';
import { ADVERBS } from '../wording/verbs.ts';
import { type Step, stepsIn } from './steps.ts';

const INDICATORS: Readonly<Record<Exclude<Step, 'carried_in'>, IndicatorId>> = {
  received: indicatorId('hotline.accepted'),
  answered: indicatorId('hotline.resolved'),
  pending: indicatorId('hotline.pending'),
};
const CALLS = indicatorId('hotline.calls');
export const HOTLINE_STEPS: readonly IndicatorId[] = [...Object.values(INDICATORS), CALLS];

export interface HotlineReading {
  readonly indicator: IndicatorId | null;
  readonly step: Step;
  /** The clause names what a hotline takes in. */
  readonly explicit: boolean;
  /** It says of itself that it is the figure of everything (综合办结). */
  readonly whole: boolean;
}

const HOTLINE = String.raw`(?:\p{Script=Han}{0,4})?12345(?:政务服务|政府服务)?(?:便民|市民)?(?:服务)?(?:热线|平台)*(?:中心|平台)?|(?:政务服务)?(?:便民|市民|政府)?(?:服务)?热线(?:平台|中心)?|平台|中心`;
const NAMES = '诉求|工单|事项|热线件|来电|来话|话务|电话|事件|办件';
const WORDS = new RegExp(
  String.raw`${HOTLINE}|${TIMES}|${ADVERBS}|群众和企业|企业和群众|群众|市民|公众|企业|社会|网民|居民|人民|百姓|政民互动|各类|各项|各种|各|有效|热线|服务|${NAMES}|总数量?|总量|数量|合计|总计|累计|一共|达到?|办理|受理|接到|接听|共|[的数量件约为有是计对在里中内综合、,]`,
  'gu',
);
const EXPLICIT = new RegExp(`(?:${NAMES}|热线|12345)`);

const beyondHotline = (words: string) => withoutScopes(words).replace(WORDS, '');

/**
 * Reads a clause as a step that the requests of a hotline take: 受理群众诉求, 办结, 正在办理. One channel, one kind, what
 * was settled at once or handed on is none of these. undefined: it says something else.
 */
export function readHotline(own: string, behind: string): HotlineReading | undefined {
  const plain = withoutLeadingWords(own);
  for (const { step, front, object } of stepsIn(plain)) {
    const fits = beyondHotline(object) === '' && isTaker(front);
    if (step !== 'carried_in' && fits) return reading(step, plain);
  }
  if (TOTALS.test(plain) && beyondHotline(plain.replace(TOTALS, '')) === '') return reading('received', plain);
  return /^(?:还?有|剩余|其余|仅)*$/.test(plain) && behind !== '' ? readBehind(behind) : undefined;
}

/** 共办理热线工单, 形成有效工单: everything that a hotline had, but not what it took in. */
export function isHotlineWhole(own: string): boolean {
  const plain = withoutLeadingWords(own);
  const verb = /(?:办理|处理|形成|生成|产生|登记)(?=[^,;]*(?:诉求|工单|事项))/.exec(plain);
  return (
    verb !== null &&
    beyondHotline(plain.slice(verb.index + verb[0].length)) === '' &&
    isTaker(plain.slice(0, verb.index))
  );
}

/** 转派成员单位, 在线办结: one way of dealing with what was taken in. */
export const isDisposal = (own: string) =>
  /^(?:向)?[^,;]{0,12}(?:转派|转办|交办|派发|派单|分派|直办|直接办|在线|当场|即时|自行)/.test(
    withoutLeadingWords(own),
  ) && !/工单|诉求|事项/.test(own);

const TOTALS =
  /(?:诉求|工单|受理|话务|来电|来话|热线电话|热线件|热线事项)(?:总数量?|总量|数量|量|总数|数)(?:共计|合计|达到?|为|共|约|有|是)*$/;

const isTaker = (front: string) => {
  const left = beyondHotline(front);
  return left === '' || (/[省市区县旗州]$/.test(left) && /热线|12345|平台|中心/.test(front));
};

function readBehind(behind: string): HotlineReading | undefined {
  const step = stepsIn(behind).find(
    ({ step, front, object }) => step !== 'received' && front === '' && beyondHotline(object) === '',
  );
  return step && reading(step.step, behind);
}

function reading(step: Step, words: string): HotlineReading | undefined {
  if (step === 'carried_in') return undefined;
  const calls = step === 'received' && /来电|来话|话务|接听|电话/.test(words) && !/诉求|工单/.test(words);
  const indicator = calls ? CALLS : INDICATORS[step];
  return { indicator, step, explicit: EXPLICIT.test(words), whole: /综合|总体/.test(words) };
}
