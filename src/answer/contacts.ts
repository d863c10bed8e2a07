import type { ContactKind } from '../domain/contact.ts';

const ASKED: readonly (readonly [ContactKind, RegExp])[] = [
  [
    'phone',
    /(?:的|联系|咨询|办公|监督|服务)电话|电话(?:号码)?(?:是|多少|几|呢|吗|[?。]|$)|打什么电话|打给谁|联系方式|怎么联系|找谁联系|联系谁/,
  ],
  ['email', /邮箱|信箱是|电子邮件|e-?mail|(?:电子)?信箱(?:地址)?(?:是|多少|$)/i],
  ['address', /地址|在哪里?办公|办公地点|在哪儿?$|在(?:哪|什么)条?路|设在哪|位于|怎么走|在什么地方|联系方式|怎么联系/],
  ['postcode', /邮编|邮政编码/],
  ['fax', /传真/],
  ['hours', /几点(?!钟?以)|办公时间|上班时间|工作时间|营业时间|开门/],
];

/** 每天多少电话: how many calls, not which number. */
const COUNTS_CALLS = /[多几]少?[个通条]?电话(?![号是])|电话[总数]?量/;

/** Which ways to reach a body a question asks for. */
export const contactsAsked = (question: string): ContactKind[] =>
  COUNTS_CALLS.test(question) ? [] : ASKED.filter(([, pattern]) => pattern.test(question)).map(([kind]) => kind);

export const CONTACT_NAMES: Readonly<Record<ContactKind, string>> = {
  phone: '电话',
  email: '邮箱',
  address: '地址',
  postcode: '邮编',
  fax: '传真',
  hours: '办公时间',
  body: '承办机构',
};

/** 怎么联系 leaves the way open; 地址邮编 asks for both. */
export const namesKind = (question: string, kind: ContactKind) =>
  kind === 'address' ? /地址|条路|什么路/.test(question) : question.includes(CONTACT_NAMES[kind]);
