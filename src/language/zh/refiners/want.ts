import { sayingsIn } from '../../../catalogue/rule-words.ts';
import { findTopics } from '../../../catalogue/topics.ts';
import type { ContactKind } from '../../../domain/contact.ts';
import type { Claim, Figures, Relation, Said, Want } from '../../../query/query.ts';
import { isOf, type MeaningOf, type Piece } from '../piece.ts';
import { refusalOf } from '../refusals/refusal-of.ts';
import { figuresOf } from './figures.ts';
import { makesRequest } from './requests.ts';

/** What a question wants, from the pieces that it is made of. */
export function wantOf(text: string, pieces: readonly Piece[]): Want {
  return (
    smallTalk(pieces) ??
    refusalOf(text, pieces) ??
    (makesRequest(text) ? { kind: 'request' } : null) ??
    aboutDocuments(pieces) ??
    aboutRules(text, pieces) ??
    contactsIn(text, pieces) ??
    aboutText(text, pieces) ??
    numbersIn(withoutVague(pieces.map(asLabel)))
  );
}

/** 不满意, 逾期: where no rule is asked for, the label of something that reports count; 问题 behind such a label says no more. */
function asLabel(piece: Piece, index: number, all: readonly Piece[]): Piece {
  const isTopic = piece.means.kind === 'topic';
  if (!isTopic && !(piece.means.kind === 'rule' && piece.means.isLabel)) return piece;
  const before = all[index - 1];
  const isHead = isTopic && piece.text === '问题' && before?.means.kind === 'words' && before.end === piece.start;
  return { ...piece, means: { kind: isHead ? 'glue' : 'words' } };
}

/** 有多少人关注: asking words that stand for a measure of their own only where their clause names nothing. */
function withoutVague(pieces: readonly Piece[]): Piece[] {
  const clauses = clausesOf(pieces);
  return pieces.flatMap((piece) => {
    if (piece.means.kind !== 'measure' || !piece.means.lay || !/[多几吗]/.test(piece.text)) return piece;
    const beside = clauses.find((clause) => clause.includes(piece)) ?? [];
    const isAlone = beside.every((other) => other === piece || !isOf('measure', 'words', 'outcome', 'column')(other));
    return isAlone ? piece : verbAndAsk(piece);
  });
}

/** 发了多少信息: what was done, and the asking word with what stands behind it. */
function verbAndAsk(piece: Piece): Piece[] {
  const at = Math.max(0, piece.text.search(/[多几]/));
  const ask: Piece = {
    ...piece,
    start: piece.start + at,
    text: piece.text.slice(at),
    means: { kind: 'ask', unit: UNIT_AT_END.exec(piece.text)?.[1] ?? null },
  };
  return at === 0
    ? [ask]
    : [{ ...piece, end: piece.start + at, text: piece.text.slice(0, at), means: { kind: 'verb' } }, ask];
}

const UNIT_AT_END = /(?:多少|几|多)个?([人件条家次期份封项])$/;

function clausesOf(pieces: readonly Piece[]): Piece[][] {
  const clauses: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.means.kind === 'stop') clauses.push([]);
    else clauses.at(-1)?.push(piece);
  }
  return clauses;
}

const has = (pieces: readonly Piece[], ...kinds: readonly Piece['means']['kind'][]) => pieces.some(isOf(...kinds));

/** Nothing but greetings and what holds them together. */
function smallTalk(pieces: readonly Piece[]): Want | null {
  const rest = pieces.filter(({ means }) => means.kind !== 'glue' && means.kind !== 'stop' && means.kind !== 'claim');
  const [first] = rest;
  if (first?.means.kind !== 'talk') return null;
  const isThanks = first.means.act === 'thanks' && rest.length <= 3 && !has(rest, ...TELLING);
  return isThanks || rest.every(isOf('talk')) ? { kind: 'talk', act: first.means.act } : null;
}

const TELLING = ['measure', 'ask', 'place', 'body', 'year', 'operation', 'rule', 'contact', 'topic'] as const;

function aboutDocuments(pieces: readonly Piece[]): Want | null {
  if (has(pieces, 'checks')) return { kind: 'checks' };
  return has(pieces, 'register') && !has(pieces, 'measure') ? { kind: 'register' } : null;
}

/** Signs of a rule add up; a year or a part of one says that what happened is asked for. */
function aboutRules(text: string, pieces: readonly Piece[]): Want | null {
  const article = pieces.find(isOf('article'))?.means.article ?? null;
  const said = pieces.filter(isOf('rule')).reduce((sum, { means }) => sum + means.strength, 0);
  const matters = findTopics(text).filter(({ rule }) => rule);
  const isOpen = said > 0 && (has(pieces, 'how') || pieces.some(isWhich));
  const isKnown = matters.length > 0 && askedIn(pieces) !== null;
  const isOfNobody = !has(pieces, 'place', 'body', 'within', 'every');
  const asksWhether = pieces.some((piece) => isOf('rule')(piece) && !piece.means.isLabel);
  const mayAnybody = asksWhether && isOfNobody && !has(pieces, 'ask', 'operation', 'order', 'measure');
  const signs =
    said +
    asksTime(pieces) +
    Number(isOpen) +
    Number(isKnown) +
    Number(mayAnybody) +
    (isOfNobody ? saysTime(pieces) : 0);
  const isOfATime = has(pieces, 'year', 'part', 'span', 'last') || (has(pieces, 'everyYear') && !isOfNobody);
  if (article === null && (signs < 2 || isOfATime)) return null;
  return {
    kind: 'rule',
    matters: matters.map(({ id }) => id),
    article,
    words: article === null ? wordsForRules(text, pieces) : text,
    asked: askedIn(pieces),
  };
}

/** 哪些信息必须公开. */
const isWhich = ({ text }: Piece) => /^(?:哪些|什么|啥|哪几种)$/.test(text);

/** What rules are searched for: the words of the question, and everyday sayings that hold little words (算在期限里). */
export function wordsForRules(text: string, pieces: readonly Piece[]): string {
  const words = wordsOf(pieces);
  return [words, ...sayingsIn(text).filter((saying) => !words.includes(saying))].join(' ');
}

/** 12345是24小时的吗: how long, said by whoever asks, is held against a rule. */
const saysTime = (pieces: readonly Piece[]) =>
  has(pieces, 'ask', 'rate', 'measure', 'operation', 'order')
    ? 0
    : 2 * Number(pieces.some(({ means }) => means.kind === 'number' && /小时|工作日|^天$|^日$/.test(means.unit ?? '')));

/** How long something may take is a matter of rules; when it was may be one. */
const asksTime = (pieces: readonly Piece[]) => {
  const asked = askedIn(pieces);
  return asked === '时长' ? 2 : asked === '日期' ? 1 : 0;
};

function contactsIn(text: string, pieces: readonly Piece[]): Want | null {
  const ways = [...new Set(pieces.filter(isOf('contact')).flatMap(({ means }) => means.ways))];
  const [first, ...others] = ways;
  if (!first || (has(pieces, 'measure') && !isOnlyMailbox(pieces))) return null;
  const any = pieces.some(({ means, text: said }) => means.kind === 'contact' && means.ways.length > 1 && said !== '');
  return {
    kind: 'contact',
    ways: [first, ...others] as [ContactKind, ...ContactKind[]],
    any,
    words: holderIn(pieces),
    about: pieces.filter(isOf('measure')).map(({ text: said }) => said),
  };
}

/** 档案馆, 派出所, 食堂: whom a contact must belong to, where it is not the body that the question names. */
const holderIn = (pieces: readonly Piece[]): string[] =>
  pieces
    .filter(({ means, text }) => means.kind === 'words' || (means.kind === 'measure' && !/申请|公开/.test(text)))
    .map(({ text }) => text);

/** The sort of answer that is asked for: a length of time, a date, an amount. */
function askedIn(pieces: readonly Piece[]): string | null {
  const unit = pieces.find(isOf('ask'))?.means.unit ?? null;
  if (unit !== null) return /工作日|^天$|^日$|小时|个月/.test(unit) ? '时长' : unit;
  if (pieces.some(({ by }) => by === 'whither')) return '地点';
  const cue = pieces
    .filter(isOf('rule'))
    .map(({ text }) => text)
    .join();
  if (/几天|多少天|工作日|多久|多长时间|期限|时限/.test(cue)) return '时长';
  return /几月|几号|什么时候|何时/.test(cue) ? '日期' : null;
}

/** 市长信箱 is a measure of letters as well as a way to write one. */
const isOnlyMailbox = (pieces: readonly Piece[]) =>
  pieces.filter(isOf('measure')).every(({ text }) => /信箱|窗口|申请/.test(text));

/** Why, how and which faults: words answer, unless a number is asked for. */
function aboutText(text: string, pieces: readonly Piece[]): Want | null {
  if (has(pieces, 'ask', 'operation', 'order', 'top', 'bound', 'number', 'against')) return null;
  const topic = pieces.find(isOf('topic'))?.means.id ?? null;
  const asksWords = topic !== null || has(pieces, 'how', 'why') || isWhat(text, pieces);
  return asksWords ? { kind: 'text', topic, words: wordsOf(pieces), asked: askedIn(pieces) } : null;
}

/** 检讨了哪些不足, 是什么, 指的是哪六有. */
const isWhat = (text: string, pieces: readonly Piece[]) =>
  /(?:什么|啥|哪些|哪几|哪儿|哪里|指的是|是指|哪[一二两三四五六七八九十])/.test(text) && pieces.some(isOf('words'));

/** Words that a search may look for. */
export const wordsOf = (pieces: readonly Piece[]): string =>
  pieces
    .filter(
      ({ means }) =>
        !['place', 'body', 'year', 'part', 'span', 'glue', 'stop', 'claim', 'scope', 'hotline', 'ask'].includes(
          means.kind,
        ),
    )
    .map(({ text }) => text)
    .join(' ');

function numbersIn(pieces: readonly Piece[]): Want {
  const figures = figuresOf(pieces);
  const claim = claimIn(pieces, figures);
  if (claim) return claim;
  if (has(pieces, 'number')) return numbersIn(pieces.map(asCode));
  const isEmpty = figures.of.length === 0 && figures.do === 'value' && figures.whole === null && figures.bound === null;
  return isEmpty && !has(pieces, 'ask', 'each', 'order', 'axis', 'total') ? { kind: 'nothing' } : figures;
}

/** 96333, 那38条: a number that nothing is held against may be a part of a name; a bare digit is none. */
const asCode = (piece: Piece): Piece =>
  piece.means.kind === 'number'
    ? { ...piece, means: { kind: piece.means.unit !== null || piece.text.length >= 3 ? 'words' : 'glue' } }
    : piece;

/** A number that the question names itself is held against the reports. */
function claimIn(pieces: readonly Piece[], figures: Figures): Claim | null {
  const limit =
    has(pieces, 'claim') && !has(pieces, 'within', 'every', 'axis') ? pieces.find(isOf('bound')) : undefined;
  if (limit) return limitIn(limit.means, figures);
  const said = pieces.filter(isOf('number')).map(({ means }): Said => ({ value: means.value, unit: means.unit }));
  const relations = pieces.filter(isOf('claim')).map(({ means }) => means.relation);
  const isAsked =
    (has(pieces, 'ask') && !relations.includes('some') && !(figures.do === 'adds_up' && said.length > 0)) ||
    (has(pieces, 'operation') && !has(pieces, 'claim') && figures.do !== 'adds_up');
  if (isAsked || (said.length === 0 && relations.length === 0)) return null;
  if (
    said.length === 0 &&
    (figures.do !== 'value' || figures.of.length === 0) &&
    !relations.some((one) => one !== 'is')
  )
    return null;
  return { kind: 'claim', figures, said, relation: relationOf(relations, said, figures.do) };
}

/** 超过38件了吗: a bound that is held against the reports chooses among nobody. */
const limitIn = ({ is, value, unit }: MeaningOf<'bound'>, figures: Figures): Claim => ({
  kind: 'claim',
  figures: { ...figures, bound: null },
  said: [{ value, unit }],
  relation: is === 'over' ? 'more' : 'less',
});

function relationOf(relations: readonly Relation[], said: readonly Said[], operation: Figures['do']): Relation {
  const special = operation === 'adds_up' ? operation : relations.find((relation) => relation !== 'is');
  if (special) return special;
  if (said.some(({ unit }) => unit === '倍')) return 'times';
  return said.length > 1 && operation !== 'change' ? 'which' : 'is';
}
