import { parseChineseInteger } from '../../../text/chinese-numerals.ts';
import { words } from '../lexicon/words.ts';
import { byPattern, type Recogniser } from '../recogniser.ts';
import { allMean, byWords } from './fixed-words.ts';

/** 第三十三条; 第3条例 is none. */
const articles = byPattern(
  'articles',
  /第(?<numeral>[一二三四五六七八九十百零〇]+|\d{1,3})条(?!例|热线|信息|建议)/g,
  ({ numeral = '' }) => ({
    kind: 'article',
    article: /\d/.test(numeral) ? Number(numeral) : (parseChineseInteger(numeral) ?? 0),
  }),
);

/** How sure it is that a rule is asked for rather than what happened: 2 settles it, two weak signs do as well. */
const cues = byWords('rules', [
  ...allMean(
    words(
      '条例 法律 法规 法律规定 条例规定 法律法规 规定是 有没有规定 有什么规定 哪条 哪一条 哪条规定 依据 法律依据 法定依据 怎么办 咋办 怎么处理 咋处理 如何处理 怎样处理 怎么申请 如何申请 怎样申请 咋申请 怎么提 如何提出 怎么写 怎么填 怎么交 怎么提交 如何办理 怎么办理 怎么维权 怎么投诉 怎么举报 怎么算 怎么收费 怎么收 怎么延 找谁 向谁 去哪申请 去哪里申请 哪里申请 哪儿申请 在哪申请 到哪申请 向哪 流程 程序 手续 需要什么材料 要什么材料 带什么材料 要带什么 带什么 什么材料 哪些材料 写哪些 要写 写啥 写什么 写清楚什么 填哪些 包括哪些内容 什么文书 出具什么 哪几种方式 哪些方式 什么方式 有哪几种 有几种方式 哪些途径 什么途径 什么情况下 哪些情况 哪些情形 什么情形 什么条件 哪些条件 收钱吗 要钱吗 要交钱吗 收不收钱 要不要钱 要不要交钱 会不会收钱 免费吗 交钱吗 花钱吗 要花钱吗 交多少钱 每件收 有没有人帮忙 会怎样 会怎么样 会咋样 有什么后果 从哪天算 从哪天算起 从什么时候算 从什么时候算起 哪天算起 能延 可以延 最多延 延长多久 延期多久 能拖多久 怎么答复 如何答复 怎样答复 给不给 要不要给钱 给钱吗 交费吗 要交费吗 收不收费 谁来监督 由谁监督 谁监督 谁来公开 由谁公开 谁来管 受什么处分 什么处分 会被处分 怎么处分 会被追责 会不会追责 要追责吗 什么责任 适用吗 适不适用 有什么权利 有哪些权利 什么义务 哪些义务 哪些职责 什么职责 不受理哪些 哪些不受理 哪些事不受理 什么事不受理 要来看 能要吗 啥时候公布 什么时候公布 多久公布 多久要公布 多久要上网 里有什么 里要写',
    ),
    { kind: 'rule', strength: 2, isLabel: false },
  ),
  ...allMean(
    words(
      '应当 必须 需要 需不需要 要不要 能不能 可不可以 能否 可否 是否可以 允许 允不允许 有权 会不会 算不算 该不该 管不管 期限 时限 什么时候 何时 工作日 期限内',
    ),
    { kind: 'rule', strength: 1, isLabel: false },
  ),
  ...allMean(
    words(
      '几天内 多少天内 几个工作日 多少个工作日 几个工作日内 多少个工作日内 几天 多少天 多久 多长时间 几月几号前 几月几日前 几号前',
    ),
    { kind: 'rule', strength: 2, isLabel: false },
  ),
  ...allMean(
    words('不服 不满意 不答复 不理 拖着 不给 不反馈 没回 不回复 超过 逾期 不予受理 延期 延长 补正 第三方 占线 骚扰'),
    {
      kind: 'rule',
      strength: 1,
      isLabel: true,
    },
  ),
]);

/** 15个工作日: only rules count in working days. */
const workingDays = byPattern('working-days', /[\d一二三四五六七八九十]+个?工作日/g, () => ({
  kind: 'rule',
  strength: 2,
  isLabel: false,
}));

/** 能口头申请吗, 可以邮寄不, 需要身份证吗: may one, must one? */
const may = byPattern(
  'may',
  /(?:能不能|可不可以|是否可以|能否|可否|能够|能|可以|需不需要|需要|必须|应当|(?<![主重需不])要(?![求是点闻素]))(?=[^,。?]{1,14}(?:吗|么|不)(?:[?。,\s]|$))/g,
  () => ({ kind: 'rule', strength: 2, isLabel: false }),
);
/** 申请去哪里递交, 交到哪儿. */
const whither = byPattern(
  'whither',
  /(?<=(?:申请|递交|提交|办理|材料|申请表)[^,。?]{0,6})(?:去|到|往|在)?哪(?:里|儿|边|个窗口)?(?=[?。,\s]|交|递|$)/g,
  () => ({ kind: 'rule', strength: 2, isLabel: false }),
);

/** 收费吗: in a year that is named, a figure of what was charged. */
const fees = byPattern('fees', /收费(?=吗|么|不收)|(?<=[收要])不(?:收|要)?收?费|收不收费/g, () => ({
  kind: 'rule',
  strength: 2,
  isLabel: true,
}));

export const RULES: readonly Recogniser[] = [articles, workingDays, may, whither, fees, cues];
