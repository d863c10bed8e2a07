/**
 * Counting units of disclosure reports, longest first, with the characters that make the unit's own character the
 * beginning of a word instead: 12345个人信息, 110家庭暴力, 3项目.
 */
const UNITS: readonly (readonly [unit: string, words?: string])[] = [
  ['亿元'],
  ['万元'],
  ['人次', '数(?![字据])'],
  ['篇次', '数(?![字据])'],
  ['批次', '数(?![字据])'],
  ['件次', '数(?![字据])'],
  ['场次', '数(?![字据])'],
  ['个百分点'],
  ['百分点'],
  ['元', '[旦素首月宵凶]|宇宙'],
  ['件', '均|数(?![字据])'],
  ['条', '[例款块]|约(?!谈)|目(?!录)|数(?![字据])'],
  ['次', '[日序级生]|要(?!求)|数(?![字据])'],
  ['篇', '[章幅]|数(?![字据])'],
  ['期', '[间限末待望货初中满]|内(?![容部])|刊(?![物发登载])'],
  ['份', '[额子量]|数(?![字据])'],
  ['封', '[面闭装控存顶堵底号]|建(?!议)'],
  ['家', '[庭园族禽畜]|教(?!育)|政(?![府务策])|乡(?![镇村])|长(?![期途])|属(?![于地])|居(?![委民])|数(?![字据])'],
  ['项', '目(?![标录])|数(?![字据])'],
  ['宗', '[旨教族]|数(?![字据])'],
  ['起', '[草到步点用始源]|来(?![信电访])|诉(?!讼)|数(?![字据])'],
  ['场', '[所景馆合域]|地(?![质震])|面(?![向对])'],
  ['户', '[口籍外型均主名]|数(?![字据])'],
  ['通', '[过知道告用信行俗常车讯办胀]|报(?![修警案])|话(?!务)|数(?![字据])'],
  ['批', '[准复示量评阅改文]'],
  ['套', '[餐路取]|数(?![字据])'],
  ['册', '子|数(?![字据])'],
  ['幅', '[度员]'],
  ['名', '[称额字牌列片义]|单(?!位)|录(?!取)|优(?!秀)'],
  ['位', '[置于列次]|居(?!民)'],
  ['人', '[工民员大才口事力均社身选物群防文居气]|性(?!别)|数(?![字据])'],
  [
    '个',
    '工作日|月|方面|部分|环节|重点|季度|领域|小时|以上|[别性税]|体(?![系现])|案(?![件例])|点(?!位)|数(?![字据])|人(?:信|账|隐|所)',
  ],
  ['部', '[分门署委队长级位落]'],
  ['类', '[型别似比]'],
  ['‰'],
  ['%'],
];

const UNIT = new RegExp(
  String.raw`^\s{0,2}(?<unit>${UNITS.map(([unit, words]) => (words ? `${unit}(?!${words})` : unit)).join('|')})(?!级)`,
);
const LONGEST = Math.max(...UNITS.map(([unit]) => unit.length)) + 6;

export interface UnitMatch {
  readonly unit: string;
  /** Length of the unit with the white space before it. */
  readonly length: number;
}

/** The unit right behind a number; `undefined` when none of the known ones stands there. */
export function unitAfter(text: string, at: number): UnitMatch | undefined {
  const match = UNIT.exec(text.slice(at, at + LONGEST));
  const unit = match?.groups?.['unit'];
  return match && unit ? { unit, length: match[0].length } : undefined;
}
/** A unit as heads and captions print it: 件, 千件, 万元. */
export function unitIn(printed: string): string | null {
  const plain = printed.trim();
  const counted = plain.replace(/^[十百千万亿]+(?=.)/, '');
  return MORE.has(plain) || unitAfter(counted, 0)?.length === counted.length ? plain : null;
}

/** Stand in tables only, where nothing else can be meant. */
const MORE = new Set([
  '万',
  '亿',
  '千',
  '小时',
  '分钟',
  '秒',
  '天',
  '日',
  '个工作日',
  '工作日',
  '分',
  '单',
  '例',
  '处',
]);
