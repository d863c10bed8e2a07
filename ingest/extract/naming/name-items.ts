import type { Item } from '../clauses/item.ts';
import { NO_SUBJECT, type Subject, subjectsOf } from '../clauses/subjects.ts';
import type { FoundFigure } from '../found-figure.ts';
import type { HeadedSentence } from '../clauses/headed-sentences.ts';
import { withoutLeadingWords } from '../wording/times.ts';
import { beginsWithVerb } from '../wording/verbs.ts';
import type { DocumentTopic } from './document-topic.ts';
import { type Matter, matterNamedIn } from './matters.ts';
import type { NamedItem, Reading } from './named-item.ts';
import { PUBLICATIONS } from './publications.ts';
import { readItem } from './read-item.ts';
import { withNewOnly, withoutRivals } from './rivals.ts';
import { areLike } from './unit-families.ts';

type FigureItem = Item<FoundFigure>;

/** Names the figures of a text sentence by sentence; a sentence may lean on the one before it in its paragraph. */
export function createNamer(topic: DocumentTopic) {
  let memory: NamedItem | null = null;
  let opened = false;
  return (sentence: HeadedSentence, content: string, items: readonly FigureItem[]): readonly NamedItem[] => {
    if (!sentence.continues && !opened && !/^\s*其中/.test(content)) memory = null;
    const named = nameSentence(items, { topic, memory, opened, heading: sentence.heading, content });
    memory = anchorAfter(named) ?? memory;
    opened = OPENS_NEXT.test(content);
    return named;
  };
}

/** …,其中⏎现场申请12件: the list stands in the next line. */
const OPENS_NEXT = /(?:其中|如下|包括|分别[为是])[,:]?\s*$/;

/** What the next sentence may go on about: the last thing that was named in full. */
const anchorAfter = (named: readonly NamedItem[]) =>
  named.findLast(({ role, matter }) => role === 'whole' && matter !== null) ?? null;

interface SentenceContext {
  readonly topic: DocumentTopic;
  readonly memory: NamedItem | null;
  /** The sentence before ended in the words that open a list. */
  readonly opened: boolean;
  readonly heading: string;
  readonly content: string;
}

function nameSentence(items: readonly FigureItem[], context: SentenceContext): NamedItem[] {
  const subjects = subjectsOf(items);
  const named: NamedItem[] = [];
  let anchor = context.memory;
  let list = context.opened ? context.memory : null;
  let outer: NamedItem | null = null;
  for (const [index, item] of items.entries()) {
    const wasAside = items[index - 1]?.aside === true;
    const last = named.findLast(({ role }) => role !== 'beside') ?? null;
    if (item.aside && !wasAside) [outer, list] = [list, last];
    else if (!item.aside && wasAside) list = outer;
    if (item.opens && !item.aside) list = last ?? context.memory;
    else if (list && !item.aside && endsList(item, list)) list = null;
    const subject = withScopeOf(list, item, subjects[index] ?? NO_SUBJECT);
    const matter = matterAt(item, anchor, context);
    const sentence = `${context.heading.replace(/\s+/g, ' ')}${context.content.slice(0, item.figure.start)}`;
    const reading = readItem({
      item,
      subject,
      topic: context.topic,
      matter,
      anchor,
      list,
      before: named,
      sentence,
      content: context.content,
    });
    const one = { ...reading, item, subject: subjectFor(reading, subject, last) };
    named.push(one);
    anchor = anchorFrom(one, anchor, list);
  }
  return withNewOnly(withoutRivals(named));
}

function anchorFrom(one: NamedItem, anchor: NamedItem | null, list: NamedItem | null): NamedItem | null {
  if (list || one.role === 'beside' || one.role === 'step') return anchor ?? (one.role === 'step' ? one : null);
  return one.role === 'part' && anchor ? anchor : one;
}

/**
 * A rate or a growth is that of whom the number before it belongs to. Where the indicator is that of a channel, the mere
 * name of the channel says no more.
 */
function subjectFor({ role, matter, indicators }: Reading, subject: Subject, last: NamedItem | null): Subject {
  if (role === 'beside') return subject.scope === null && last ? last.subject : subject;
  const ofChannel = matter === 'publication' && indicators.some((id) => PUBLICATIONS.includes(id));
  return ofChannel && BARE_CHANNEL.test(subject.scope ?? '') ? { ...subject, scope: null } : subject;
}

const BARE_CHANNEL = /^(?:政务|官方)?(?:微博|微信|公众号|微信公众号|订阅号|新媒体|网站)+$/;

/** An entry counts in the unit of the whole; a clause about what else was done ends the list. */
const namesAnother = (own: string, matter: Matter | null) => {
  const named = matterNamedIn(own);
  return named !== null && matter !== null && named !== matter;
};
const endsList = (item: FigureItem, { matter, item: { figure } }: NamedItem) =>
  (item.figure.unit !== '%' && !areLike(item.figure.unit, figure.unit)) ||
  (item.mark !== '、' && namesAnother(item.own, matter)) ||
  (item.mark !== '、' &&
    /^(?:开展|举办|召开|组织|受理|收到|接到|办理|回应|回复|答复)/.test(withoutLeadingWords(item.own)));

/** What an item is about: what its clause names, else the clauses before it, the thing it goes on about, the heading. */
function matterAt({ own, leads }: FigureItem, anchor: NamedItem | null, context: SentenceContext): Matter | null {
  const near = matterNamedIn(own) ?? matterNamedIn(leads.join(','));
  if (PARTITIVE.test(leads.at(-1) ?? '')) return isPlainPart(leads.at(-1) ?? '') ? near : 'other';
  if (near) return near;
  if (anchor) return anchor.matter ?? 'other';
  return matterNamedIn(context.heading) ?? (context.topic.kind === 'hotline' ? 'hotline' : null);
}

/** 移交的有效事件中,已解决…: said of some of what came in. 受理的诉求中 is said of all. */
const PARTITIVE = /(?<!其)[中里]$/;
const isPlainPart = (lead: string) =>
  /^(?:其中|[^,;]{0,12}(?:受理|收到|接到|办结|新收)的?[^,;]{0,10}(?:诉求|工单|申请)[中里])$/.test(lead);

/** The entries of a list are those of the body that the whole belongs to. */
const withScopeOf = (list: NamedItem | null, item: FigureItem, subject: Subject): Subject =>
  list &&
  subject.scope === null &&
  !beginsWithVerb(withoutLeadingWords(item.own)) &&
  !HOLDER.test(withoutLeadingWords(item.own))
    ? { ...subject, scope: list.subject.scope }
    : subject;

/** 省12345热线平台服务量, 县政务服务中心受理: an entry that names whose it is has no other's circle. */
const HOLDER =
  /^[省市县区州](?:本?级)?(?:\d{5})?\p{Script=Han}{0,8}(?:平台|热线|中心|部门|局|厅|委)(?!\p{Script=Han}{0,3}[、和])/u;
