import { at, body, everyYear, last, part, place, span, type When, type Whose } from './build.ts';

export interface Said<Means> {
  readonly words: string;
  readonly means: Means;
}

const all = <Means>(means: Means, ...words: string[]): Said<Means>[] => words.map((one) => ({ words: one, means }));

/** Whom people ask about, and how they call them. */
export const SUBJECTS: readonly Said<Whose>[] = [
  ...all(place('宝塔区'), '宝塔区', '延安市宝塔区', '延安宝塔区'),
  ...all(place('洪泽区'), '洪泽区', '淮安市洪泽区'),
  ...all(place('衡东县'), '衡东县', '湖南省衡东县'),
  ...all(place('定西市'), '定西市', '定西', '甘肃定西'),
  ...all(place('张家界市'), '张家界市', '张家界'),
  ...all(place('宜春市'), '宜春市', '江西宜春'),
  ...all(body('宝塔区退役军人事务局'), '宝塔区退役军人事务局', '宝塔区退役军人局'),
  ...all(body('上海市科学技术委员会'), '上海市科学技术委员会', '上海市科委', '上海科委'),
  ...all(body('宜春市卫生健康委员会'), '宜春市卫生健康委员会', '宜春市卫健委', '宜春卫健委'),
  ...all(body('洪泽区人民政府'), '洪泽区政府', '洪泽区人民政府'),
];

/** When, as one year. */
export const YEARS: readonly Said<When>[] = [
  ...all(at(2024), '2024年', '2024年度', '24年', '二〇二四年', '二零二四年', '去年', '2024'),
  ...all(at(2023), '2023年', '2023年度', '前年', '二〇二三年', '23年'),
  ...all(at(2022), '2022年', '2022年度', '大前年'),
  ...all(at(2021), '2021年', '二〇二一年'),
];

/** When, as a part of a year. */
export const PARTS: readonly Said<When>[] = [
  ...all(part(2024, 'H1'), '2024年上半年', '去年上半年', '2024年1-6月', '2024年1至6月'),
  ...all(part(2023, 'H2'), '2023年下半年', '2023年7-12月', '前年下半年'),
  ...all(part(2024, 'Q1'), '2024年一季度', '2024年第一季度', '2024年首季度', '去年第1季度', '2024年1-3月', '2024年Q1'),
  ...all(part(2024, 'Q1-3'), '2024年前三季度', '2024年1-9月'),
  ...all(part(2024, '-11'), '2024年11月', '2024年11月份', '2024年十一月', '去年11月'),
  ...all(part(2023, '-05'), '2023年5月', '2023年五月份', '2023年05月'),
  ...all(part(2024, 'W28'), '2024年第28周', '去年第28周'),
  ...all(part(2024, 'year'), '2024年全年', '去年全年'),
];

/** When, as several years. */
export const RANGES: readonly Said<When>[] = [
  ...all(at(2022, 2023), '2022年和2023年', '2022、2023年', '2022年与2023年', '22年和23年', '2022和2023年'),
  ...all(span(2021, 2023), '2021年到2023年', '2021-2023年', '2021年至2023年', '从2021年到2023年', '2021—2023年'),
  ...all(span(2021, null), '2021年以来', '从2021年以来', '2021年至今', '自2021年起', '2021年到现在'),
  ...all(span(null, 2022), '2023年之前', '2023年以前'),
  ...all(span(2022, null), '2021年之后', '2021年以后'),
  ...all(last(3), '近三年', '最近三年', '近3年', '过去三年', '这三年', '最近3年来'),
  ...all(last(5), '近五年', '近5年来', '过去五年'),
  ...all(everyYear(), '历年', '历年来', '每一年'),
];

export interface Counted {
  readonly id: string;
  readonly units: readonly string[];
  readonly words: readonly string[];
}

const counted = (id: string, units: string, ...words: string[]): Counted => ({ id, units: units.split(' '), words });

/** What reports of every body count, in the words of the form and of people; no word asks a number by itself. */
export const COUNTED: readonly Counted[] = [
  counted('foi.received', '件', '信息公开申请', '政府信息公开申请', '依申请公开', '申请公开'),
  counted('licence.decisions', '件', '行政许可', '行政许可决定', '许可'),
  counted('penalty.decisions', '件', '行政处罚', '行政处罚决定', '处罚'),
  counted('coercion.decisions', '件', '行政强制', '行政强制决定'),
  counted('proactive.info_total', '条', '主动公开信息', '主动公开政府信息', '公开信息'),
  counted('interpretation.policy_items', '条 篇', '政策解读', '解读材料'),
  counted('foi.outcome.granted', '件', '予以公开', '同意公开'),
  counted('foi.outcome.partial', '件', '部分公开'),
  counted('foi.outcome.refused', '件', '不予公开', '拒绝公开'),
  counted('foi.outcome.unavailable', '件', '无法提供'),
  counted('foi.outcome.not_processed', '件', '不予处理'),
  counted('foi.pending', '件', '结转下年度', '结转下年度的申请'),
  counted('foi.carried_in', '件', '上年结转', '上年结转申请'),
  counted('dispute.review', '件', '行政复议', '复议'),
  counted('dispute.litigation', '件', '行政诉讼', '诉讼', '官司'),
  counted('proposals.cppcc', '件', '政协提案', '委员提案'),
  counted('proposals.suggestions', '件', '人大代表建议', '代表建议', '人大建议'),
  counted('interpretation.press_conferences', '场', '新闻发布会'),
  counted('proactive.gazette_issues', '期', '政府公报'),
  counted('interaction.online_interviews', '期', '在线访谈'),
  counted('foi.refused.state_secret', '件', '国家秘密', '涉密'),
  counted('foi.not_processed.repeated', '件', '重复申请'),
  counted('platform.gov_websites', '家 个', '政府网站'),
];

/** Columns of table 3. */
export const APPLICANTS: readonly Said<readonly string[]>[] = [
  ...all(['nat'], '自然人', '个人', '老百姓', '公民'),
  ...all(['ent'], '商业企业', '企业', '公司'),
  ...all(['res'], '科研机构'),
  ...all(['pub'], '社会公益组织', '公益组织'),
  ...all(['leg'], '法律服务机构', '律所', '律师事务所'),
  ...all(['ent', 'res', 'pub', 'leg', 'oth'], '法人或其他组织', '法人'),
];

/** What narrows a figure, and no catalogue has. */
export const NARROWING: readonly string[] = [
  '酒驾',
  '占道经营',
  '食品安全',
  '无证驾驶',
  '扬尘',
  '养老机构',
  '校外培训',
  '网约车',
  '烟草',
  '危化品',
];
