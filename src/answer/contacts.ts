import type { ContactKind } from '../domain/contact.ts';

const ASKED: readonly (readonly [ContactKind, RegExp])[] = [
  [
    'phone',
    /(?:的|联系|咨询|办公|监督|服务)电话|电话(?:号码)?(?:是|多少|几|呢|吗|[?。]|$)|打什么电话|打给谁|联系方式|怎么联系|找谁联系|联系谁/,
  ],
  ['email', /邮箱|信箱是|电子邮件|e-?mail|(?:电子)?信箱(?:地址)?(?:是|多少|$)/i],
  ['address', /地址|在哪里?办公|办公地点|在哪儿?$|位于|怎么走|在什么地方|联系方式/],
  ['postcode', /邮编|邮政编码/],
  ['fax', /传真/],
  ['hours', /几点|办公时间|上班时间|工作时间|营业时间|开门/],
];

/** Which ways to reach a body a question asks for. */
export const contactsAsked = (question: string): ContactKind[] =>
  ASKED.filter(([, pattern]) => pattern.test(question)).map(([kind]) => kind);
