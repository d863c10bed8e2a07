import type { ContactKind } from '../../../domain/contact.ts';
import { byPattern, type Recogniser } from '../recogniser.ts';

/** 每天多少电话 counts calls, 打进来的电话 and 电话渠道 are what is counted. */
const PHONE =
  /(?<![多几]少?[个通条]?)(?:(?:的|联系|咨询|办公|监督|服务|投诉|举报|值班|总机|座机|固定)?电话)(?:号码?)?(?=是|多少|几|呢|吗|怎么|发|给|和|与|跟|及|以及|[?。,、\s]|$)(?!(?:多少|几)[个通次件])|打什么电话|打给谁|打哪个电话|电话号码?/g;

const WAYS: readonly (readonly [ways: readonly ContactKind[], pattern: RegExp])[] = [
  [['phone'], PHONE],
  [['phone', 'address'], /联系方式|怎么联系|如何联系|咋联系|找谁联系|联系谁/g],
  [['email'], /(?:电子)?邮箱(?:地址|是)?|电子邮件|e-?mail|信箱地址/gi],
  [
    ['address'],
    /地址|在哪里?办公|办公地点|办公地址|在哪儿?(?=[?。\s]|$)|在哪?条路|设在哪里?|位于哪里?|怎么走|在什么地方|地点在哪/g,
  ],
  [['postcode'], /邮编|邮政编码/g],
  [['fax'], /传真(?:号码?)?(?!申请)/g],
  [
    ['hours'],
    /几点(?:钟)?(?:到几点|上班|下班|开门|关门|开始|结束)?|办公时间|上班时间|工作时间|营业时间|受理时间|对外时间|开门时间|什么时候上班|周[末六日]上班/g,
  ],
];

export const CONTACTS: readonly Recogniser[] = WAYS.map(([ways, pattern]) =>
  byPattern('contacts', pattern, () => ({ kind: 'contact', ways })),
);
