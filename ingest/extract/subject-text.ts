import type { NamedItem } from './naming/named-item.ts';
import { isComparison } from './wording/comparisons.ts';
import { withoutLeadingWords } from './wording/times.ts';
import { beginsWithVerb } from './wording/verbs.ts';

const LONGEST = 60;

/** From the last comma, list mark or number to the number; quotation marks and dates stay in. */
export function clauseBefore(content: string, from: number, to: number): string {
  const stretch = content.slice(from, to).replace(/^[\s,、;:()”"]+|[\s|]+$/g, '');
  const cut = Math.max(...[',', ';', ':', '|'].map((mark) => stretch.lastIndexOf(mark)));
  const tail = stretch.slice(cut + 1).trim();
  return tail.length >= 2 ? tail : stretch.trim();
}

/** What each figure of a sentence counts, as printed; a verb or a rate alone stands behind the thing it goes on about. */
export function printedSubjects(content: string, named: readonly NamedItem[]): string[] {
  const clauses = named.map((one, index) => ownClause(content, named[index - 1]?.item.figure.end ?? 0, one.item));
  return named.map(({ item }, index) => {
    const clause = clauses[index] ?? '';
    if (clause === '' && item.figure.unit === '%') return clauses[leadOf(named, clauses, index)] ?? '';
    if (!isShort(clause)) return clause.slice(-LONGEST);
    const object = isVerb(clause) && !/^(?:均|都|已|全部|其中)/.test(item.behind) ? item.behind : '';
    const lead = object === '' ? clauses[leadOf(named, clauses, index)] : undefined;
    return (lead ? `${lead},${clause}` : `${clause}${object}`).slice(-LONGEST);
  });
}

function ownClause(content: string, from: number, { figure, own, behind, listed }: NamedItem['item']): string {
  if (listed !== null) return own;
  const clause =
    own === ''
      ? ''
      : clauseBefore(content, from, figure.start).replace(/^(?:和|及(?!时)|与|以及)(?=.{2})|[(\s]+$/g, '');
  return FIRST_OF_LIST.exec(clause)?.groups?.['name'] ?? (clause || behind);
}

/** 排名前五的部门是县公安局: what heads a list of bodies is no part of the first one's name. */
const FIRST_OF_LIST =
  /(?:部门|单位|乡镇|街道|县区|多的|高的|前[一二三四五六七八九十\d]+(?:位|名)?的?)(?:依次|分别)?(?:是|为|有):?(?<name>[^,;:、是为有]{2,16}(?:[局委办厅部院处所站镇乡区县市]|街道|公司|中心))$/;

const plain = (clause: string) => withoutLeadingWords(clause.replace(/\s+/g, ''));
const isVerb = (clause: string) => /^(?:在办|正在|待办|未办)/.test(plain(clause)) || beginsWithVerb(plain(clause));
const isRate = (clause: string) => clause.endsWith('率');
const isShare = (clause: string) => /^(?:占|分别)/.test(clause) || isComparison(clause);

/** Says nothing by itself: 办结, 其中网上, 占, 同比增长, 满意率. */
function isShort(clause: string): boolean {
  if (clause.startsWith('其中') || isShare(clause)) return true;
  const words = plain(clause).replace(/[^\p{Script=Han}]/gu, '');
  return words.length < 4 && (isVerb(clause) || isRate(clause) || /[共计有]$|^$/.test(words));
}

/** The item that a short clause goes on about: a share the number before it, a rate and a verb what was named in full. */
function leadOf(named: readonly NamedItem[], clauses: readonly string[], index: number): number {
  const clause = clauses[index] ?? '';
  const before = named.slice(0, index);
  const says = (at: number) => !isShort(clauses[at] ?? '') || (clauses[at] ?? '').startsWith('其中');
  if (clause === '' || isShare(clause)) return before.findLastIndex(({ role }) => role !== 'beside');
  if (isRate(clause) || clause.startsWith('其中'))
    return before.findLastIndex(({ role }, at) => role !== 'beside' && says(at));
  return before.findLastIndex(
    ({ role, item }, at) => (role === 'whole' || role === 'other') && item.listed === null && says(at),
  );
}
