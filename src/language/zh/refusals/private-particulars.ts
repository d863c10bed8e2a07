import { screening } from '../../../catalogue/screening.ts';

const either = (words: readonly string[]) => `(?:${words.join('|')})`;

const HAN = '[\\u3400-\\u9fff]';
const { surnames, offices, privateRoles } = screening;
const SURNAME = either(surnames);
const OFFICE = either(offices);
const FORM_OF_ADDRESS = '(?:先生|女士|小姐|师傅|老师|医生|警官|法官|律师|经理|大爷|大妈|阿姨|同志)';
/** A name ends where its particular begins, and is none when it ends as bodies and places do: 黄陵县, 老干部局. */
export const FULL_NAME = `(?<=^|[^\\u3400-\\u9fff]|[的叫是问查找道诉给要知下把位区县市])${SURNAME}(?:(?![市县区省州乡镇村局委办厅处科站所院校部室会社馆网线台厂的])${HAN}){1,2}`;
const NAMED = `(?:${HAN}某某?|${HAN}{1,2}(?:先生|女士|师傅)|${SURNAME}副?(?:${OFFICE}|${FORM_OF_ADDRESS})|${FULL_NAME})`;
const SINGLED_OUT = `(?:${either(privateRoles)}|(?:[那这]|某一?)[个位名](?:${HAN}{0,4}(?:人|领导|干部|同志|官员|户)|男的|女的)|某领导)`;

const PRIVATE =
  '(?:手机|微信|住(?:址|在|哪|什么|几|$|[?。])|家在|家住|户口|户籍|身份证|工资|收入|年薪|月薪|薪水|存款|房产|(?:有|名下)?(?:几|多少)套房|财产|银行卡|车牌|病历|多大|几岁|年龄|老婆|妻子|丈夫|儿子|女儿|(?:在|是)?哪个小区|(?:私人|个人|家里?)的?(?:电话|号码|联系方式|邮箱|地址))';
/** What bodies have as well: private only of a person who is no office. */
const ALSO_OF_BODIES = '(?:电话|号码|联系方式|邮箱|QQ|地址|姓名|名字|名单|叫什么|是谁)';
const LINK = '(?:的|现在|目前|本人|真实|具体|家庭|个人|私人|到底|一个月|每月|一年|每年){0,3}';

/** Looked for first: hardly any question has one, and the patterns of persons are large. */
const PARTICULAR = new RegExp(`${PRIVATE}|${ALSO_OF_BODIES}`);
const OF_NAMED = new RegExp(`${NAMED}${LINK}(?:${PRIVATE}|${ALSO_OF_BODIES})`);
const OF_SINGLED_OUT = new RegExp(`${SINGLED_OUT}${LINK}(?:${PRIVATE}|${ALSO_OF_BODIES})`);
const OF_AN_OFFICE_HOLDER = new RegExp(`(?:${OFFICE}|领导|一把手)${LINK}${PRIVATE}`);
const NUMBERS = /(?:手机号码?|身份证号码?|银行卡号|家庭住址)[^,。?]{0,3}(?:多少|是什么|是啥|发我|给我|告诉)/;
const INFORMER = /谁是[^,。?]{0,12}(?:举报人|投诉人|检举人)|(?:谁|什么人)(?:举报|投诉|检举)[了的]/;
/** What an application must hold, and what is kept of it: rules say so, of nobody in particular. */
const RULE =
  /需要|要不要|应当|必须|必填|要[填写]|怎么[填写]|保护|泄露|公开[吗么]|(?:可以|能不能|会不会|是否|不予?)公开/;

/** 涉及别人的信息要问对方意见吗 names nothing of anybody. */
export const namesParticulars = (text: string): boolean => PARTICULAR.test(text);

/** 张某某的电话是多少: what is a person's own. The telephone of an office is no such thing. `text` without places and bodies. */
export const asksForPrivateParticulars = (text: string): boolean =>
  (PARTICULAR.test(text) &&
    (OF_NAMED.test(text) || ((OF_SINGLED_OUT.test(text) || OF_AN_OFFICE_HOLDER.test(text)) && !RULE.test(text)))) ||
  NUMBERS.test(text) ||
  INFORMER.test(text);
