const LEVEL = '[省市区县旗州镇乡]';

/** All of a place. */
const PLACES = `全(?:${LEVEL}|街道|系统)(?:政府系统)?(?:各级)?(?:行政机关|部门|单位)*|${LEVEL}政府系统`;

/** A level of government with its departments, or departments and towns taken together. */
const COLLECTIVES = [
  `${LEVEL}?(?:〔${LEVEL}(?:·${LEVEL})*〕)?(?:人民)?政府(?:〔[^〕]{1,6}〕)?(?:及其?|和|与)(?:其?所属|其|各)?(?:各?职?能?工作)?(?:部门|单位|机构)`,
  `各?${LEVEL}(?:〔${LEVEL}(?:·${LEVEL})*〕)+(?:人民)?(?:政府)?`,
  `各(?:${LEVEL}|街道)+(?:〔[^〕]{1,6}〕)?(?:人民政府|政府)?`,
  `${LEVEL}(?:级|直)(?:各)?(?:有关)?(?:部门|单位|机关)+`,
  `${LEVEL}{2,3}(?:街道)?(?:人民)?(?:政府|部门|单位)?(?=[主公共累收发新受])`,
  `各(?:级|个)?(?:部门|单位|机关|园区|行政机关)+`,
].join('|');
export const COLLECTIVE = new RegExp(`^(?:${COLLECTIVES})`, 'u');

const OWN = `${LEVEL}(?:政府)?本级|${LEVEL}政府(?!办|信息|网站|门户|公报|文件|微|新媒|常务|全体|系统|规章)|我(?:[局办委厅镇乡区县市院校会所中]|街道|单位|公司|中心)|本(?:机关|部门|单位|局|级)`;

const SITES = `(?:${LEVEL}(?:人民)?政府)?(?:管委会|部门|门户|政府|单位|官方|校园)+网站(?:微信|微博)?`;
const ACCOUNTS = String.raw`(?<=[“"])[^“”"]{2,12}(?=[”"](?:政务|官方)?(?:微博|微信|公众号|订阅号|视频号|抖音|头条|APP|客户端|网站))|(?<=(?:公众号|订阅号|微博|视频号|抖音号?|客户端)[“"])[^“”"]{2,12}(?=[”"])`;
const CHANNELS = String.raw`\p{Script=Han}{2,4}客户端|(?:${LEVEL}政府|[局委办厅](?=微信|官方)|官方)(?:政务|官方)?(?:微信公众号|微信|微博|公众号)`;

/** Whose figure it is: the widest words for the counted circle, as the sentence has them. */
export const SCOPES = new RegExp([PLACES, COLLECTIVES, SITES, ACCOUNTS, CHANNELS, OWN].join('|'), 'gu');

/** Words without the circles that they name. */
export const withoutScopes = (words: string) => words.replace(SCOPES, '');

/** Names of bodies end in one of these. */
const BODY =
  /(?:[局委办厅部院处所站馆队会社行]|中心|政府|街道|公司|集团|学校|大学|学院|中学|小学|幼儿园|机关|单位|部门|海关|系统|办公室|管委会|开发区|新区|示范区|园区|医院|法院|检察院|[省市区县旗州镇乡]|我们|本级|各级|科室|窗口)$/;

/** Could a noun phrase be the body that acts (县教育局), rather than a kind of thing that is counted? */
export const isBody = (words: string) =>
  BODY.test(words) &&
  !/(?:[转交直督主承协合催分查领自网]办|(?:发布|座谈|听证|推进|协调|常务|例|培训|工作)会)$/.test(words);

const CIRCLE = new RegExp(`^(?:${PLACES}|${COLLECTIVES}|${OWN})`, 'u');
/** 全市, 各乡镇, 我局: a circle that is counted together, not one body among others. */
export const isCircle = (words: string) => CIRCLE.test(words);
