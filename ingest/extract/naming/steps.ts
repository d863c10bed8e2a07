import { ADVERBS } from '../wording/verbs.ts';

/** What happens to things that come in and are dealt with. */
export type Step = 'received' | 'carried_in' | 'answered' | 'pending';

/** A step with the words before and behind its verb: who took it or in which way, and what it was taken with. */
export interface StepReading {
  readonly step: Step;
  readonly front: string;
  readonly object: string;
}

const RECEIVED = '(?:本年)?新?收到|新?接到|新接收|接收到?|接受|收悉|(?:本年)?新收|新?受理|登记|接听|新增|收';
const ANSWERED =
  '(?:办理)?办结(?:答复)?|答复办结|办理答复|处理回复|(?:办理|处理|回复|答复)(?:完毕|完成|到位)|完成(?:办理|答复|回复|处理)|(?:作出|予以|给予)(?:答复|回复)|答复|回复|办复|办完|结案|解决';
const PENDING = [
  '(?:正在|还在|尚在|仍在|处于)?(?:协调)?(?:办理|处理|答复)(?:过程)?之?中',
  '正在(?:抓紧|按程序|依法)?(?:办理|处理|答复|受理)|(?:还|尚|仍)在(?:办理|处理|答复)',
  '在办(?:理中)?|在途|待(?:办理?|答复|回复|处理)|跨年度?办理|续办',
  '(?:尚|还|仍|暂|均)?未(?:办结|答复|回复|办理完毕|办完|完结|处理完毕|作出答复)',
  '(?:尚|还|仍)?(?:未|没)(?:到|届)(?:法定)?(?:答复|办理)?(?:期限|时限|期)?|未到期|未届满',
  '(?:还|尚|仍)?在(?:法定|规定)?(?:办理|答复)?(?:期限|时限)内?(?:正在)?(?:办理|答复)?中?',
].join('|');

const VERBS: readonly (readonly [Step, RegExp])[] = [
  ['pending', new RegExp(PENDING, 'g')],
  ['answered', new RegExp(`(?<![未待应])(?:${ANSWERED})`, 'g')],
  ['received', new RegExp(RECEIVED, 'g')],
];

/** Every way to read a clause as a step, the most telling first; whether its words fit is for the caller to see. */
export function stepsIn(words: string): StepReading[] {
  return VERBS.flatMap(([step, pattern]) =>
    Array.from(words.matchAll(pattern), ({ index, 0: verb }) => ({
      step,
      front: words.slice(0, index).replace(TRAILING_ADVERBS, ''),
      object: words.slice(index + verb.length).replace(/^[了的]/, ''),
    })),
  );
}

const TRAILING_ADVERBS = new RegExp(`(?:${ADVERBS}|综合|总体|来|的|了)+$`);
