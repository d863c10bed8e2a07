import { UNITS } from '../lexicon/asking.ts';
import { byPattern, type Recogniser } from '../recogniser.ts';

/** 多少件, 几期, 好多条, 有几个: a number is wanted, of that unit. */
const howMany = byPattern(
  'how-many',
  new RegExp(
    String.raw`(?:多少|几多|好多|几(?!乎|率|何|十年|经)|多大|若干|幾多)(?:个|了)?(?<unit>${UNITS})?(?!分之)`,
    'g',
  ),
  ({ unit }) => ({ kind: 'ask', unit: unit ?? null }),
);

/** 几月几号, 什么时候, 哪天: a date is wanted. */
const when = byPattern(
  'when',
  /几月几[号日]|几月份?(?!几)|几[号日](?!楼|线|门|文)|什么时候|啥时候|何时|何日|哪[天日]|哪一天|什么时间|啥时间|几时/g,
  () => ({ kind: 'ask', unit: '日期' }),
);

/** 百分之多少, 几成, 多高: a rate. */
const rates = byPattern('rates', /百分之(?:多少|几)|(?:有)?多高|高不高|几成/g, () => ({ kind: 'ask', unit: '%' }));

/** 多少钱, 几块: an amount of money. */
const money = byPattern('money', /(?:多少|几多|好多|几)(?:个)?(?:钱|块钱|块|万块|银子)/g, () => ({
  kind: 'ask',
  unit: '元',
}));

/** 花了多少, 金额是多少: where no figure is named by its amount (采购总金额). */
const amounts = byPattern('amounts', /花(?:了|费)?多少|金额(?:是|有)?(?:多少|多大)/g, () => ({
  kind: 'ask',
  unit: '元',
}));

/** 多久, 几天: a length of time. */
const howLong = byPattern(
  'how-long',
  /(?:几|多少)个?(?:工作)?[天日](?!常)|多久|多长时间|多少时间|(?:几|多少)个?(?:小时|月(?!份)|星期|周)(?!报)/g,
  () => ({ kind: 'ask', unit: '时长' }),
);

/** Those that ask for one sort of thing before the one that takes any unit: 几成 is a rate, 几块钱 an amount. */
export const ASKING: readonly Recogniser[] = [when, rates, money, howLong, howMany, amounts];
