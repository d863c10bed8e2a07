import type { Span } from '../domain/passage.ts';

/** A way to reach a body, as its report prints it. */
export type ContactKind = 'phone' | 'email' | 'address' | 'postcode' | 'fax' | 'hours';

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

const PRINTED: Readonly<Record<ContactKind, RegExp>> = {
  phone: /(?:联系|咨询|办公|监督)?电\s*话(?:\/传真)?\s*[:|]?\s*[\d(][\d\s()—–-]{5,20}\d/,
  email: /(?:电子)?(?:邮箱|信箱|邮件)(?:地址)?\s*[:|]?\s*[\w.+-]{3,40}@?[\w-]+(?:\.\w+)+/,
  address: /(?:联系|通信|办公|详细)?(?:地\s*址|住\s*所|办公地点)\s*[:|]\s*[^;。\n|),]{4,60}/,
  postcode: /邮\s*编\s*[:]?\s*\d{6}|邮政编码\s*[:]?\s*\d{6}/,
  fax: /传\s*真\s*[:]?\s*[\d(][\d\s()—–-]{5,20}\d/,
  hours: /(?:办公|工作|受理)时间\s*[:]?\s*[^。;\n]{4,60}/,
};

/** Which ways to reach a body a question asks for. */
export const contactsAsked = (question: string): ContactKind[] =>
  ASKED.filter(([, pattern]) => pattern.test(question)).map(([kind]) => kind);

/** Where a text, as it is matched, prints the asked contact data; and the sentence that says whom to contact, when that is asked too. */
export function findContacts(text: string, kinds: readonly ContactKind[]): Span[] {
  return kinds.flatMap((kind) => {
    const match = PRINTED[kind].exec(text);
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** "……请与……联系": the body to turn to. */
export function findContactBody(text: string): Span | null {
  const match = /请?与[^。;,;()]{3,40}联系/.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}
