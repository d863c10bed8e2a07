import { words } from '../lexicon/words.ts';
import { byPattern, type Recogniser } from '../recogniser.ts';
import { allMean, byWords } from './fixed-words.ts';

const isIt = byWords('claims', [
  ...allMean(
    words(
      '对吗 对吧 对不对 对么 是吗 是吧 是么 是真的吗 真的吗 没错吧 没错吗 不对吧 正确吗 准确吗 属实吗 是这样吗 是这样吧 错了吧 有这么多吗 有这么多 这么多吗 那么多吗 对不 是不 是真的 真假 真的假的 没有错吧 可是真的 没说错吧 记错了吗',
    ),
    { kind: 'claim', relation: 'is' },
  ),
  ...allMean(words('等于 等于总数 等不等于 等于总数吗 相等吗 一样吗 一致吗'), { kind: 'claim', relation: 'adds_up' }),
]);

/** 全按时结案了吧, 都败诉了, 全部办结了吗. */
const all = byPattern(
  'claims',
  /(?:全都?|都|全部)(?=[^,。?]{1,12}(?:了(?:吧|吗|没|么|$|[?。])|的(?:吧|吗)))|(?:是不是|是否)(?:全|都|全都|全部)(?:是|为)/g,
  () => ({
    kind: 'claim',
    relation: 'all',
  }),
);
/** 结转了好几件是吧. */
const some = byPattern(
  'claims',
  /好(?:几|多|些)[件条个次起项期宗份](?=[^,。?]{0,6}(?:是吧|是吗|对吧|对吗|吧|吗|是不是))/g,
  () => ({ kind: 'claim', relation: 'some' }),
);
/** 为什么那么多: takes it for many. */
const wonder = byPattern(
  'claims',
  /(?:为什么|为啥|为何|怎么)(?:会|能|要|都|才|还|有)?(?:这么|那么|如此)(?:多|高|频繁)/g,
  () => ({ kind: 'claim', relation: 'some' }),
);
/** 创历史新高了吧. */
const highest = byPattern('claims', /(?:创|达到?)?(?:历史)?(?:新高|最高(?:点|值|纪录)?)(?=了)/g, () => ({
  kind: 'claim',
  relation: 'highest',
}));
/** 吧, 吗 at the very end. */
const endings = byPattern('claims', /(?:吗|吧|么)(?=[?。!\s]*$)/g, () => ({ kind: 'claim', relation: 'is' }));
/** 到底是0725还是0728. */
const which = byPattern('claims', /还是(?=\d)/g, () => ({ kind: 'claim', relation: 'which' }));

/** 能直接比吗, 有可比性吗, 口径一致吗. */
const comparable = byPattern(
  'claims',
  /(?:能|可以|能不能|能否|可不可以|是否)(?:够)?(?:直接|放一起|放在一起)?(?:相?比较?|对比|相加)(?:吗|么|嘛)?(?=[?。!\s]*$)|可不?可比(?:吗|性)?|有没?有?可比性(?:吗)?|(?:统计)?口径(?:是否|是不是)?(?:一样|一致|相同|变了?|有没有变化?)(?:吗|没有?)?/g,
  () => ({ kind: 'claim', relation: 'comparable' }),
);

export const CLAIMS: readonly Recogniser[] = [isIt, all, some, wonder, highest, endings, which, comparable];
