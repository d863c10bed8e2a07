import type { Span } from '../../../src/domain/passage.ts';

/** A clause that denies something: the whole statement, and the words that say what there was none of. */
export interface Negation extends Span {
  readonly denied: string;
  /** The clause before the statement. */
  readonly before: string;
}

const HAPPEN =
  '收到过?|接到过?|接收到?|受理|发生过?|产生|出现过?|引发|引起|收取|收费|存在|涉及|提起|被|因|有(?!关)|遇到|形成';
const DENIES = new RegExp(
  String.raw`(?:均|并|尚|也|亦|都|从|暂)?(?:(?:从未|未曾|未有|未|没有?)(?:再|曾)?(?<verb>${HAPPEN})+|未(?=被?(?:败诉|纠错|纠正|撤销))|没有(?!必要|条件|现成)|不存在|免费|无(?!法|需|须|正当|锡|障碍|线|偿|纸|缝|关|效|条件|故|论|不|差别|证|党派|公害|人机|锈|偏差|误|异议|遗漏|死角))`,
);
const ZERO = /零(?=(?:行政)?(?:投诉|举报|复议|诉讼|败诉|纠错|申请|收费))/;
const PREDICATE =
  /(?:[均都皆全]部?|数量|件数|总数)*(?:(?:未|没有?)(?:发生|产生|出现|收到)过?|没有|无|为零|是零|为0|为○)(?:的?情况|的?情形)?$/;

/** What may stand before a statement that tells of no fact: conditions, aims and orders. */
const UNREAL = /(?:如果?|若|倘若|凡|避免|防止|杜绝|确保|力争|争取|对于?|以免|是否|有无)$/;

/** The denials of one sentence, in order: 未收到…, 无…, 零投诉, …均未发生. Offsets are those of the sentence. */
export function negationsIn(content: string): Negation[] {
  return clausesOf(content).flatMap(({ start, words }) => {
    const zeros = zeroesIn(start, words);
    if (zeros.length > 0) return zeros;
    const stated = deniedAhead(start, words) ?? deniedBehind(start, words);
    return stated ? [stated] : [];
  });
}

/** Marks part clauses, and so does a further denial in a list: 未发生行政复议、未发生行政诉讼. */
const clausesOf = (content: string) =>
  Array.from(content.matchAll(/(?:[^,;:。!?|、]|、(?!未|无|没有))+/g), ({ index, 0: words }) => ({
    start: index,
    words,
  }));

/** 未发生因信息公开引发的行政复议: what is denied stands behind. */
function deniedAhead(start: number, words: string): Negation | undefined {
  const match = DENIES.exec(words);
  const before = words.slice(0, match?.index ?? 0);
  if (!match || UNREAL.test(before)) return undefined;
  const from = match.index + match[0].length - (/[因被]$/.test(match[0]) ? 1 : 0);
  const rest = /^[^\d]*/.exec(words.slice(from))?.[0] ?? '';
  const denied = words.slice(from + rest.length) === '' ? rest : untilLastJoint(rest);
  if (denied.trim() === '') return undefined;
  return { start: start + match.index, end: start + from + denied.trimEnd().length, denied, before };
}

/** 无行政复议、行政诉讼1起: what has a number is not denied. */
const untilLastJoint = (words: string) => /^.*(?=[、和及与或])/.exec(words)?.[0] ?? '';

/** 行政复议、行政诉讼均未发生: what is denied stands before. */
function deniedBehind(start: number, words: string): Negation | undefined {
  const match = PREDICATE.exec(words.trimEnd());
  const denied = words.slice(0, match?.index ?? 0);
  if (!match || denied.trim() === '' || /\d/.test(denied)) return undefined;
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + words.trimEnd().length, denied, before: '' };
}

/** 零投诉、零复议: each by itself. */
function zeroesIn(start: number, words: string): Negation[] {
  const stretches = words.matchAll(/[^、]+/g);
  return Array.from(stretches).flatMap(({ index, 0: stretch }) => {
    const at = ZERO.exec(stretch)?.index;
    if (at === undefined || UNREAL.test(stretch.slice(0, at))) return [];
    const end = start + index + stretch.trimEnd().length;
    return [{ start: start + index + at, end, denied: stretch.slice(at + 1), before: stretch.slice(0, at) }];
  });
}
