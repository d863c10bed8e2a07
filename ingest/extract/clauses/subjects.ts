import { COLLECTIVE, SCOPES } from '../wording/bodies.ts';
import { type Channel, type Channels, channelsIn } from '../wording/channels.ts';
import { withoutLeadingWords } from '../wording/times.ts';
import { beginsWithVerb, upToVerb } from '../wording/verbs.ts';
import type { FoundFigure } from '../found-figure.ts';
import type { Item } from './item.ts';

/** Who acts in a clause, and by which channel. */
export interface Subject {
  readonly scope: string | null;
  readonly channels: Channels | null;
}

export const NO_SUBJECT: Subject = { scope: null, channels: null };

/** Words that put what follows beside the clause: no subject of it. */
const BESIDE = /^(?:根据|按照?|依据|对于?|向|为了?|与|较|比|将|把|围绕|聚焦|针对|就|坚持|参照|经)/;

/**
 * Whose figure each item of a sentence gives. A clause that begins with a verb takes the subject of the clause before;
 * one with a subject of its own takes nothing from its neighbours.
 */
export function subjectsOf(items: readonly Item<FoundFigure>[]): Subject[] {
  const subjects: Subject[] = [];
  let said: readonly Subject[] = [];
  for (const [index, item] of items.entries()) {
    const many = isSubjectOf(items[index - 1], item) ? subjects.at(-1) : undefined;
    if (item.mark === ';') said = [];
    subjects.push(
      many ? { scope: many.scope, channels: MANY } : subjectOfItem(item, said, items[index - 1]?.own ?? ''),
    );
    if (!many) said = [...said, ...[...item.leads, item.own].flatMap((clause) => subjectOf(clause) ?? [])];
  }
  return subjects;
}

/** 58家政府网站公开信息10万条: the first number counts those who did it, and no single one of them. */
const isSubjectOf = (last: Item<FoundFigure> | undefined, { mark, leads, own }: Item) =>
  /^[家个]$/.test(last?.figure.unit ?? '') &&
  mark === '' &&
  leads.length === 0 &&
  [...(subjectOf(own)?.channels?.named ?? [])].join() === 'website';
const MANY: Channels = { named: new Set(), open: true };

function subjectOfItem({ leads, own }: Item, said: readonly Subject[], ownBefore: string): Subject {
  const named = subjectOf(own);
  const follows = named === undefined && isCarriedBy(own);
  const before = follows ? onlyOne([...said, ...leads.flatMap((lead) => subjectOf(lead) ?? [])]) : NO_SUBJECT;
  const lent = lentBy(leads.at(-1) ?? '') ?? (follows && leads.length === 0 ? leftOpenBy(ownBefore, own) : null);
  const scope = ownScope(own) ?? (lent === UNCLEAR ? null : (named ?? before).scope);
  return { scope: asPrinted(scope), channels: lent ?? (named ?? before).channels };
}

/** Of several subjects none is known to be that of a clause without one. */
const onlyOne = (subjects: readonly Subject[]) =>
  subjects.length === 1 || subjects.every(({ scope, channels }) => scope === null && channels === null)
    ? (subjects[0] ?? NO_SUBJECT)
    : NO_SUBJECT;

/** Brackets within a name were set aside while the sentence was cut. */
const asPrinted = (scope: string | null) =>
  scope?.replaceAll('〔', '(').replaceAll('〕', ')').replaceAll('·', '、') ?? null;

/** A clause without a noun before its verb, or one that is nothing but a verb or a sum. */
const isCarriedBy = (own: string) => {
  const words = withoutLeadingWords(own);
  return words === '' || beginsWithVerb(words) || words.length <= 4;
};

/** undefined: the clause has no subject of its own. */
function subjectOf(clause: string): Subject | undefined {
  const words = withoutLeadingWords(clause);
  if (
    words === '' ||
    beginsWithVerb(words) ||
    BESIDE.test(words) ||
    /^(?:通过|依托|利用|借助|运用|在|从|由|以)/.test(words)
  ) {
    return undefined;
  }
  const noun = upToVerb(words);
  if (noun.length < 2) return undefined;
  const channels = channelsIn(noun);
  if (channels.named.size > 0) return { scope: ownScope(noun) ?? (ENDS_IN_CHANNEL.test(noun) ? noun : null), channels };
  return { scope: ownScope(noun), channels: null };
}

const ENDS_IN_CHANNEL = /^[^,;]{0,10}(?:公众号|订阅号|服务号|微信|微博|新媒体|网站|官网|客户端|APP)$/;

/**
 * What the clause right before lends: 依托订阅号推送通知 says by which channel the next one was done; one that a clause
 * only mentions (负责客户端的维护) leaves that open.
 */
function lentBy(lead: string): Channels | null {
  const channels = channelsIn(lead);
  if (channels.named.size === 0 || subjectOf(lead)) return null;
  return INSTRUMENT.test(lead) ? channels : UNCLEAR;
}

/** 开通公众号2个,发布信息600条: whether the posts are those of the accounts is not said. */
const leftOpenBy = (before: string, own: string) =>
  subjectOf(before) === undefined &&
  channelsIn(before).named.size > 0 &&
  !/公开/.test(own) &&
  !/公开|发布|推送/.test(before)
    ? UNCLEAR
    : null;

const INSTRUMENT = /^[^,;]{0,8}(?:通过|依托|利用|借助|运用好?|用好|用活|发挥)/;
const UNCLEAR: Channels = { named: new Set<Channel>(['other']), open: false };

/**
 * The circle that a clause names nearest to its number, unless it is only what something is done to or by whose order.
 * Departments and levels count only as the subject: 转派市直单位 tells where something went.
 */
function ownScope(clause: string): string | null {
  const words = withoutLeadingWords(clause);
  const first = COLLECTIVE.exec(words)?.[0];
  if (first !== undefined) return first;
  const named = [...clause.matchAll(SCOPES)].filter(
    ({ index, 0: name }) =>
      !COLLECTIVE.test(name) &&
      !isOneOfSeveral(clause, index, name) &&
      (index + name.length === clause.length || !REFERS.test(clause.slice(0, index))),
  );
  const circle = named.find(({ 0: name }) => name.startsWith('全'));
  return (circle ?? named.at(-1))?.[0] ?? null;
}

/** “青溪城管”、“青溪环卫”: one of several names that a number is shared by. */
const isOneOfSeveral = (clause: string, index: number, name: string) =>
  /^[”"](?:、|和|及|与)[“"]/.test(clause.slice(index + name.length)) ||
  /[”"](?:、|和|及|与)[“"]$/.test(clause.slice(0, index));

const REFERS = /(?:根据|按照|依据|对|向|较|比|与|落实|贯彻|省|经)$/;
