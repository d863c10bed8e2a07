import { type Decimal, compare, decimalOf } from '../../src/domain/decimal.ts';

/** A numeral in its sentence, with the unit behind it. */
export interface NumeralInWords {
  /** As printed, without what only approximates it. */
  readonly printed: string;
  readonly value: Decimal | null;
  readonly unit: string;
  readonly before: string;
  /** From the unit on. */
  readonly behind: string;
}

type Kind = (numeral: NumeralInWords) => boolean;

const isWritten = ({ printed }: NumeralInWords) => !/\d/.test(printed);
const isAtMost = ({ value }: NumeralInWords, most: number) => value !== null && compare(value, decimalOf(most)) <= 0;

/** 五届四次全会, 传达三次会议精神: which meeting it was. */
const isMeeting: Kind = ({ unit, before, behind }) =>
  unit === '次' &&
  (behind.startsWith('次全会') ||
    /^次(?:全体|扩大)?(?:会议|大会)(?:精神|部署|决定|决议|要求|报告)/.test(behind) ||
    (/届[^,。;]{0,12}$/.test(before) && /^次(?:全体|扩大|常委会)?(?:会议|大会|代表大会)/.test(behind)));

/** 八项规定, 三项制度, 十件民生实事: what is written in words before such a noun is its name. */
const isNorm: Kind = (numeral) =>
  (isWritten(numeral) &&
    isAtMost(numeral, 20) &&
    /^[项条件](?:基本|重点|民生|惠民|主要)?(?:规定|制度|准则|原则|纪律|红线|底线|要求|清单|机制|禁令|铁律|注意|实事|大事|套)/.test(
      numeral.behind,
    )) ||
  (/(?:中央|党中央)$/.test(numeral.before) && numeral.behind.startsWith('项规定'));

/** 贯彻落实创业富民30条: a policy called by the number of its articles. */
const isPolicy: Kind = ({ unit, before, behind }) =>
  unit === '条' &&
  /(?:贯彻|落实|执行|学习|宣传|对照|兑现|实施)[^,。;、\d]{0,14}$/.test(before) &&
  !/(?:信息|消息|新闻|公告|稿件|短信|问题|线索|诉求|留言|意见|建议|回复|动态|整改)[^,。;]{0,4}$/.test(before) &&
  /^条(?:[”"'’》,。;、和与及等]|$|(?:政策|措施|意见|规定|办法|新政|细则|举措))/.test(behind);

/** 三期工程, 前三名, 1类, 三次产业: which one it is, not how many. */
const isOrdinal: Kind = ({ printed, unit, before, behind }) =>
  (unit === '类' && (printed === '1' || /\d[、和及]$/.test(before))) ||
  /^期(?:工程|项目|建设|改造|规划)/.test(behind) ||
  (/[位名]/.test(unit) && /(?<![目此之以年日当会提事月先眼])前$/.test(before)) ||
  /^(?:次(?:产业|分配|创业|革命|能源|供水|污染)|场(?:战役|硬仗|攻坚)|篇大?文章)/.test(behind);

/** Counted are 两件 and 两次; 二次, 二期 name the second. */
const isSecond: Kind = ({ printed }) => printed === '二';

/** 一个, 两手抓, 三个年: below ten, words count only with the units of reports. */
const isPhrase: Kind = (numeral) =>
  isWritten(numeral) &&
  (/^[一零]$/.test(numeral.printed) || (isAtMost(numeral, 10) && !/^[条件份封篇期次家场起宗项]/.test(numeral.behind)));

const KINDS: readonly Kind[] = [isMeeting, isNorm, isPolicy, isOrdinal, isSecond, isPhrase];

/** Whether a numeral belongs to a name or a set phrase and counts nothing, though a unit stands behind it. */
export const isPartOfName = (numeral: NumeralInWords): boolean => KINDS.some((kind) => kind(numeral));
