import { byPattern, type Recogniser } from '../recogniser.ts';

const REPORT = '(?:年度?报告|年报|报告|文件|资料|通报)';

/** 库里有多少份报告, 洪泽区有哪几年的报告: what is here, not what it says. */
const register = byPattern(
  'register',
  new RegExp(
    `(?:多少|几|哪些?|哪几)(?:些|份|篇|个|家|年)?(?:单位|机关|地区|地方)?的?(?:年度|年份)?的?(?:年报|报告)(?!里|中|写|说|的?数字)|(?:有|收录|入库|收了)(?:了)?(?:哪|多少|几)[些几个]?年(?:度|份)?的?${REPORT}|(?<=有没有[^,。?]{0,24})(?:工作)?${REPORT}(?=[吗么?。\\s]*$)|${REPORT}都?有(?:哪[些几]|几|多少)[份个年]?(?=[?。\\s]*$)|(?:收录|入库|库[里内]).{0,6}(?:有)?(?:哪|多少|几|什么).{0,4}(?:报告|单位|机关|地区|年报|文件|地方)?`,
    'g',
  ),
  () => ({ kind: 'register' }),
);

/** The words for a report; 2022年报告 has no 年报 in it. */
const ANY = '(?:报告|(?<![\\d〇零一二三四五六七八九])年报|数字|数据|统计表|表格|合计|总计)';

const WRONG =
  '(?:对不上账?|对得上账?|不平|平吗|平不平|不一致|不符|不成立|成立吗|加不起来|自相矛盾|算错|填错|有误|有出入)';

/** 哪些报告勾稽不平, 数字有没有对不上的: the rules of the form themselves. */
const checks = byPattern(
  'checks',
  new RegExp(
    `勾稽.{0,10}${WRONG}|(?<=(?:哪|列出|列一下|有没有|是否|是不是|有)[^,。?]{0,14})${ANY}.{0,10}${WRONG}(?:的)?|${ANY}.{0,8}(?:有没有|是否|是不是|哪里?|哪些).{0,6}${WRONG}(?:的)?`,
    'g',
  ),
  () => ({ kind: 'checks' }),
);

export const DOCUMENTS: readonly Recogniser[] = [register, checks];
