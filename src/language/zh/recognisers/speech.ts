import { screening } from '../../../catalogue/screening.ts';
import { GLUE } from '../lexicon/glue.ts';
import { VERBS } from '../lexicon/verbs.ts';
import { words } from '../lexicon/words.ts';
import { byPattern, type Recogniser } from '../recogniser.ts';
import { allMean, byWords } from './fixed-words.ts';

const speech = byWords('speech', [
  ...allMean(words('和 与 及 以及 跟 同 、 / 还有 又 又是 另外还有 连同 并且'), { kind: 'and' }),
  ...allMean(words('里 里面 里头 中 当中 之中 其中 以内的 里边 里的 中的 里面的 下面'), { kind: 'in' }),
  ...allMean(words('怎么 如何 怎样 咋 怎么样 咋样 怎么做 怎么搞 怎么样的'), { kind: 'how' }),
  ...allMean(words('为什么 为啥 为何 凭什么 怎么这么 怎么那么 什么原因 原因 咋个'), { kind: 'why' }),
  ...allMean(VERBS, { kind: 'verb' }),
  ...allMean(GLUE, { kind: 'glue' }),
]);

/** 申请内; 内部, 内容 and 内设 are words of their own. */
const inside = byPattern('speech', /内(?![部容设地务存外政科蒙])/g, () => ({ kind: 'in' }));

const stops = byPattern('stops', /[\s,，。;；?？!！:：\n]+/g, () => ({ kind: 'stop' }));
const marks = byPattern('marks', /[“”"'‘’《》〈〉()（）【】「」『』…—~·.-]+/g, () => ({ kind: 'glue' }));

/** 谢谢 and 你好 are small talk where nothing else is said; within a question they are politeness. */
const talk = byWords('talk', [
  ...allMean(screening.greetings, { kind: 'talk', act: 'greeting' }),
  ...allMean(screening.thanks, { kind: 'talk', act: 'thanks' }),
  ...allMean(screening.identity, { kind: 'talk', act: 'who' }),
]);

const markup = byPattern('markup', /<\/?[a-z][^<>]{0,60}>/gi, () => ({ kind: 'glue' }));
/** Two and more latin words in a row belong to no question in Chinese. */
const foreign = byPattern(
  'foreign',
  /(?<![\p{L}\p{N}])[A-Za-z]+(?:[\s'";:,.=*\-(){}<>/]+[A-Za-z]+)+(?![\p{L}\p{N}])/gu,
  () => ({ kind: 'glue' }),
);

export const SPEECH: readonly Recogniser[] = [talk, speech, inside, stops, marks, markup, foreign];
