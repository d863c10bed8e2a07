import { JOINT, type Particular } from './particular.ts';

/** Those of nine people in ten, without such as are everyday words as well: 于, 向, 和, 时, 单, 查. */
const SURNAME =
  '(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢路岳齐沿梅莫庄辛管祝左涂谷祁耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺])';
const GIVEN = '\\p{Script=Han}{1,2}';
/** What follows a name in a sentence. */
const ENDS =
  '(?=$|[^\\p{Script=Han}]|想|要|问|在|住|家|是|的|来|向|申|查|于|现|有|和|与|电|手|身|女|男|因|已|曾|今|为|您|请|谢)';

const SAID_OF_ONESELF = '(?:我叫|我名叫|名字叫|我的名字是?|本人姓名)';
const LABEL = '(?:姓名|申请人|联系人|投诉人|举报人|当事人)';

export const NAMES: readonly Particular[] = [
  [new RegExp(`(?<=(?:${SAID_OF_ONESELF}|${LABEL})${JOINT})${SURNAME}${GIVEN}${ENDS}`, 'gu'), '［姓名］'],
  [
    new RegExp(
      `(?<=${SAID_OF_ONESELF}${JOINT}|${LABEL}[是为叫]?:\\s*)\\p{Script=Han}{2,4}(?=[^\\p{Script=Han}]|$)`,
      'gu',
    ),
    '［姓名］',
  ],
  [new RegExp(`(?<=${LABEL}[是为叫]?:\\s*)${SURNAME}${GIVEN}`, 'gu'), '［姓名］'],
  [new RegExp(`(?<=本人|我是)(?![和于向应时单计都成来])${SURNAME}${GIVEN}${ENDS}(?!的|区|县|市|镇)`, 'gu'), '［姓名］'],
];
