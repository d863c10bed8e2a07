import { regionCode } from '../../../domain/ids.ts';
import type { Level } from '../../../query/query.ts';
import { words } from '../lexicon/words.ts';
import { byPattern, type Recogniser } from '../recogniser.ts';
import { allMean, byWords } from './fixed-words.ts';

const LEVELS: readonly (readonly [Level, RegExp])[] = [
  [
    'county',
    /各个?(?:区县|县区|县市区|市县区?|县市|旗县|区(?![域块别间])|县)|(?:下辖|所辖|下属|辖区内?|所有|全部)的?(?:各|所有)?(?:区县|县区|县市区|县|区(?![域内]))|(?<=[^,。?\s这那])[两二三四五六七八九十\d]+个(?:区县|县区|县市区|区(?![域块])|县)|哪个?(?:区县|县区|县市区|区(?![域块])|县)|哪[些几]个?(?:区县|县区|县市区|区(?![域块])|县)|(?:区县|县区)(?=中|里|之间|的?排名|的?平均|的?合计|的?中位)|(?<=(?:最|第[一二三四五六七八九十\d]+)[多少高低大小名位]的?)(?:\d+|[两二三四五六七八九十])?个?(?:区县|县区|区|县)/g,
  ],
  [
    'city',
    /各个?(?:地级|设区)?市(?:州|区县)?(?![直场民长级政])|各(?:州市|地市|市州)|哪[个些几]个?(?:地级|设区)?市(?![直场民长级政])/g,
  ],
  ['province', /各个?省(?!级)|哪[个些几]个?省/g],
];

const levels = LEVELS.map(([level, pattern]) => byPattern('levels', pattern, () => ({ kind: 'within', level })));

const everybody = byWords('everybody', [
  ...allMean(
    words(
      '各地 各家 各单位 各部门 各机关 所有单位 所有机关 所有部门 所有地方 所有地区 全部单位 全部机关 全部地区 每个单位 每家单位 手头这几份报告 这几份报告 这些报告 所有报告 全部报告 库里所有 库内所有 库里的所有 全库 所有的单位 哪些单位 哪些地方 哪些机关 哪些部门 哪些地区 哪几家 哪几个单位 有哪些单位 都有哪些单位 有哪些地方',
    ),
    { kind: 'every' },
  ),
]);

const hotlines = byWords(
  'hotlines',
  allMean(
    words(
      '12345 12345热线 热线 市民热线 政务热线 12345市民热线 12345政务服务热线 12345政务服务便民热线 12345政府服务热线 12345市民服务热线 政务服务热线 政务服务便民热线 便民热线 市民服务热线 政府热线 12345平台 热线平台 市长热线 县长热线',
    ),
    { kind: 'hotline' },
  ),
);

const scopes = byPattern('scopes', /全[省市区县州旗镇](?!各|部|体|会)|[省市区县]本级|我[省市区县州](?!长)/g, () => ({
  kind: 'scope',
}));

const COUNTRY = regionCode('100000');
const country = byPattern('country', /全国(?!统一|性|人大|人民|政协|两会|12345)|全中国|我国/g, () => ({
  kind: 'place',
  may: [COUNTRY],
  repairedFrom: null,
  as: '全国',
}));

export const WHEREABOUTS: readonly Recogniser[] = [...levels, everybody, hotlines, scopes, country];
