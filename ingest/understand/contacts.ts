import type { Contact, ContactKind } from '../../src/domain/contact.ts';

/** A contact before it is known whose it is. */
export type FoundContact = Omit<Contact, 'holder'>;

const TELEPHONE = String.raw`[\d(][\d\s()—–-]{5,20}\d`;
const PATTERNS: Readonly<Record<ContactKind, RegExp>> = {
  body: /(?:请|可)(?:直接)?与(?<value>[^。,;()\n]{3,40}?)(?:联系|(?=\([^()\n]{0,20}(?:地址|电话|联系)))|联系(?:单位|部门|机构|科室)\s*[:|]\s*(?<named>\p{Script=Han}{2,30})/gu,
  phone: new RegExp(String.raw`(?:联系|咨询|办公|监督)?电\s*话(?:号码|\/传真)?\s*[:|]?\s*(?<value>${TELEPHONE})`, 'g'),
  fax: new RegExp(String.raw`传\s*真(?:号码)?\s*[:|]?\s*(?<value>${TELEPHONE})`, 'g'),
  email: /(?:电子)?(?:邮箱|信箱|邮件)(?:地址)?\s*[:|]?\s*(?<value>[\w.+-]{3,40}@?[\w-]+(?:\.\w+)+)/g,
  address:
    /(?:联系|通信|通讯|办公|详细)?(?:地\s*址|住\s*所|办公地点)(?:\s*[:|]\s*|(?=\p{Script=Han}{2,12}[省市州县区镇乡]))(?<value>(?!https?:)[^;。\n|),]{4,60}?)(?=[;。\n|),]|\s*(?:邮\s*[编政]|联系|咨询|[办公室]{0,3}电\s*话|传\s*真|办公时间)|$)/gu,
  postcode: /邮\s*(?:编|政\s*编\s*码)\s*[:|]?\s*(?<value>\d{6})(?!\d)/g,
  hours:
    /(?:办公|工作|受理|接待|咨询|服务|上班|接访|接听|对外)时间\s*[:|为]?\s*(?<value>(?=[^。;\n]{0,30}(?:周[一1]|星期一|工作日|上午|\d{1,2}[:∶]\d{2}))[^。;\n]{4,90}?)(?=[。;\n]|\d+\.(?!\d)|$)/g,
};
/** 请与受理机构联系 says whom to ask and not who that is. */
const NAMELESS = /^(?:我[们局委办]?|本(?:机关|单位|局|办)|该|受理|上述|以下|下列|有关|相关)(?:机构|机关|单位|部门)?$/;
const MOST_OF_A_KIND = 5;

/** Every way to reach the body that a text prints, each once, in order. Offsets are those of `text`. */
export function findContacts(text: string): FoundContact[] {
  return (Object.keys(PATTERNS) as ContactKind[])
    .flatMap((kind) => contactsOf(text, kind))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function contactsOf(text: string, kind: ContactKind): FoundContact[] {
  const found = new Map<string, FoundContact>();
  for (const match of text.matchAll(PATTERNS[kind])) {
    const value = (match.groups?.['value'] ?? match.groups?.['named'] ?? '').trim();
    if (kind === 'body' && NAMELESS.test(value)) continue;
    const contact = { kind, value, start: match.index, end: match.index + match[0].trimEnd().length };
    if (!found.has(value)) found.set(value, contact);
    if (found.size === MOST_OF_A_KIND) break;
  }
  return [...found.values()];
}
