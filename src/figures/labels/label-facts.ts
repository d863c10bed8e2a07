import { type Fact, hasValue, type ValuedFact } from '../../domain/fact.ts';
import { canonical, withoutReadings } from '../../language/zh/canonical.ts';
import { type TextView, viewOf } from '../../text/view.ts';
import type { LabelledFact } from './labelled-fact.ts';

/** A sentence ends here; what was said before is no part of a label. */
const SENTENCE_END = /[。!?！？\n]/;
const CLAUSE_END = /[,，;；:：(（)）]/;
/** Opens the parts of what was counted before it. */
const OPENS = /其中|包括|分开算|细分|构成(?:为|是)|分别(?:是|为)|按(?:照)?[^,，]{0,8}分|[:：(（]\s*$/;
/** 3607件(市政府349件、…): a bracket behind a figure that is still open at the next one. */
const OPENS_BRACKET = /^\s*[(（][^()（）]*$/;
/** Says how a number relates to the one before it, and names nothing of its own. */
const RELATES =
  /^(?:[,，、]|其中|均?占(?:比|总数|总量|全部|[^,，]{0,8})?|比重|比例|同比|环比|较?(?:去年|上年|上月|上季度|上一?年度?)(?:同期)?(?:相比)?|与[^,，]{0,8}相比|增长|增加|上升|下降|减少|增幅|降幅|约|为|达到?|是|共|共计|合计|的|了|率|平均|日均|月均|每天|每月|即|约占|仅|还有|满意率|回复率|答复率|办结率|按时办结率|结案率|按期办结率|总)+$/;

/** Every figure outside the statutory cells with the words that say what it counts. */
export function labelFacts(facts: readonly Fact[], text: string): LabelledFact[] {
  const loose = facts
    .filter((fact): fact is ValuedFact => fact.cell === null && hasValue(fact))
    .toSorted((a, b) => a.start - b.start);
  if (loose.length === 0) return [];
  const view = viewOf(text);
  const labelled: LabelledFact[] = [];
  let before: (LabelledFact & { readonly sentence: number }) | null = null;
  for (const fact of loose) {
    const made: LabelledFact & { readonly sentence: number } =
      fact.source === 'table' ? { ...ofTable(fact, view), sentence: -1 } : ofSentence(fact, view, before);
    labelled.push(made);
    before = made;
  }
  return labelled;
}

function ofTable(fact: ValuedFact, view: TextView): LabelledFact {
  const start = view.locate(fact.start);
  return {
    fact,
    own: canonical(fact.subject ?? ''),
    behind: '',
    head: '',
    total: null,
    lead: '',
    heading: headingBefore(view.text, start),
    printed: canonical(fact.wording),
  };
}

function ofSentence(fact: ValuedFact, view: TextView, before: (LabelledFact & { readonly sentence: number }) | null) {
  const start = view.locate(fact.start);
  const sentence = sentenceStart(view.text, start);
  const isContinued = before !== null && before.sentence === sentence;
  const from = isContinued ? view.locate(before.fact.end) : sentence;
  const between = unwrapped(withoutReadings(view.text.slice(Math.min(from, start), start)));
  const clauses = between.split(CLAUSE_END).map((clause) => clause.trim());
  const last = clauses.at(-1) ?? '';
  const opens = OPENS.test(between) || (isContinued && OPENS_BRACKET.test(between));
  const relates =
    isContinued &&
    (last === '' || RELATES.test(last)) &&
    clauses.slice(0, -1).every((clause) => clause === '' || RELATES.test(clause));
  const own = relates ? `${before.own}${last}` : last.length < 2 ? clauses.slice(-2).join('') : last;
  const ownLead = canonical(clauses.slice(0, -1).join(''));
  const lead = isContinued ? `${before.lead}${relates ? '' : ownLead}` : ownLead;
  const { head, total } = headOf(opens, relates, before, isContinued);
  return {
    fact,
    own: canonical(withScope(own, fact)),
    behind: canonical(behindOf(view.text, view.locate(fact.end))),
    head,
    total,
    lead,
    heading: isContinued ? before.heading : headingBefore(view.text, sentence),
    printed: canonical(fact.wording),
    sentence,
  };
}

function headOf(
  opens: boolean,
  relates: boolean,
  before: LabelledFact | null,
  isContinued: boolean,
): Pick<LabelledFact, 'head' | 'total'> {
  if (!isContinued || before === null) return { head: '', total: null };
  if (opens && !relates)
    return {
      head: `${before.head}${before.own}${before.printed}`,
      total: isRate(before.fact) ? before.total : before.fact,
    };
  return { head: before.head, total: before.total };
}

/** 工作动态类信息(含通知公告)315条: what stands in brackets before a figure belongs to the words before them. */
const unwrapped = (clause: string) => clause.replace(/(?<=\p{Script=Han})[(（]([^()（）,，;；:：]*)[)）]\s*$/u, '$1');

const isRate = ({ unit }: ValuedFact) => unit === '%' || unit === '‰';

const withScope = (own: string, { scope }: ValuedFact) => (scope && !own.includes(scope) ? `${scope}${own}` : own);

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start--;
  return start;
}

/** Characters of a clause behind a figure that still say what it is. */
const BEHIND = 14;

function behindOf(text: string, end: number): string {
  const rest = text.slice(end, end + BEHIND);
  return /^[^,，。;；:：、()（）\n|\d]*/.exec(rest)?.[0] ?? '';
}

const HEADING =
  /^(?:[#\s]*)(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d+[.、．](?!\d))\s*(?<words>[^。;；\n]{2,30})/;
/** Lines above a figure within which its heading is looked for. */
const REACH = 1500;

/** The nearest line above that reads like a heading. */
function headingBefore(text: string, at: number): string {
  const lines = text.slice(Math.max(0, at - REACH), at).split('\n');
  for (const line of lines.toReversed()) {
    const words = HEADING.exec(line)?.groups?.['words'];
    if (words !== undefined) return canonical(words);
  }
  return '';
}
