import type { Passage, Span } from '../domain/passage.ts';
import type { Hit } from '../retrieval/hit.ts';
import { questionTerms, terms } from '../text/tokenise.ts';
import { viewOf } from '../text/view.ts';

/** A verbatim stretch of one passage, chosen to answer. Offsets are those of the stored text. */
export interface Extract extends Span {
  readonly passage: Passage;
}

interface Candidate {
  readonly passage: Passage;
  readonly sentences: readonly Span[];
  readonly index: number;
  readonly covered: ReadonlySet<string>;
  readonly score: number;
}

/** A chat answer stays readable. */
const LENGTH = 300;
const SENTENCE = /[^。;\uFF1B!\uFF01?\uFF1F\n]+[。;\uFF1B!\uFF01?\uFF1F]?[”’」』)\uFF09]?/g;
/** A second stretch is quoted when it adds at least this share of the question's words. */
const ADDS = 0.2;
const LEADS = 6;
/** Lines shorter than this are cells of a table rather than sentences. */
const CELL = 14;
/** What is announced here follows in the next sentence: a quote does not stop before it. */
const OPEN_END = /(?:[:\uFF1A]|其中|如下)\s*$/;

/** What a report says of itself (本报告由…组成, 统计期限) answers nothing. */
const ABOUT_ITSELF =
  /本(?:年度)?报告(?:由|包括|共分|中所列)|统计(?:期限|时限)|现(?:将|予|发布|向社会)?[^,。]{0,12}公[布开]如下|根据[^。]{0,60}(?:制定|编制|发布)(?:本|《)/;
const DURATION = /[\d一二三四五六七八九十]+个?(?:工作)?[日天](?!常)|个月|小时|当场|\d年内/;
const DATE = /\d年|\d月|之日/;
const PLACE =
  /[路街巷道]\s*[\d一二三四五六七八九十]+\s*号|[\d一二三四五六七八九十]+\s*[楼层室]|大厦|服务中心|服务大厅|窗口/;
const FIGURE =
  /\d[\d,.]*\s*[余多]?[万亿]?[余多]?\s*(?:[条件次个人份项部期宗起家元户封篇场批类辆例名位轮页通%]|\||$)|[一二两三四五六七八九十百]+[个部项类家次件份条]/m;

/**
 * The best stretch of the found passages, and a second one when it covers what the first leaves open. The sentence that
 * answers says at least the share `covers` of the words, rare ones counting more.
 */
export function selectExtracts(words: string, hits: readonly Hit[], asked: string | null, covers = 0): Extract[] {
  const wanted = questionTerms(words);
  const total = weigh(wanted);
  const candidates = hits
    .flatMap((hit, rank) => candidatesOf(hit.passage, rank, wanted, words, asked))
    .filter((candidate) => isReply(asked, candidate) && weigh([...candidate.covered]) >= covers * total);
  const [best, ...others] = candidates.toSorted((a, b) => b.score - a.score);
  if (!best) return [];
  const first = stretch(best);
  const said = new Set(wordsIn(first.passage, first));
  const adds = ({ covered }: Candidate) => weigh([...covered].filter((term) => !said.has(term))) >= ADDS * total;
  const second = others.find((other) => !overlaps(first, other) && adds(other));
  return second ? [first, stretch(second)] : [first];
}

/** How long needs a time, how many a figure; words alone that sound alike are no reply. */
function isReply(asked: string | null, { passage, sentences, index }: Candidate): boolean {
  const said = saidAt(passage, sentences, index);
  if (ABOUT_ITSELF.test(said)) return false;
  if (asked === '时长') return DURATION.test(said);
  if (asked === '日期') return DATE.test(said);
  if (asked === '地点') return PLACE.test(said);
  return asked === null || FIGURE.test(said);
}

/** A sentence; of a table printed one cell a line, the cells that follow the label too. */
function saidAt({ text, start }: Passage, sentences: readonly Span[], index: number): string {
  const sentence = sentences[index];
  if (!sentence) return '';
  const isCell = sentence.end - sentence.start < CELL;
  const { end } = (isCell ? sentences[index + 3] : undefined) ?? sentence;
  return viewOf(text.slice(sentence.start - start, end - start)).text;
}

/** A whole section about the asked topic: all of it when short, else the sentence that leads each of its passages. */
export function selectSection(passages: readonly Passage[]): Extract[] {
  const whole = passages.reduce((length, { start, end }) => length + end - start, 0);
  if (whole <= LENGTH * 2) return passages.map((passage) => ({ passage, start: passage.start, end: passage.end }));
  if (passages.length === 1 && passages[0]) return [stretchFrom(passages[0], 0, LENGTH * 1.5)];
  return passages.slice(0, LEADS).map((passage) => stretchFrom(passage, 0, LENGTH / passages.length));
}

const stretchFrom = (passage: Passage, index: number, length: number) =>
  stretch({ passage, sentences: sentencesOf(passage), index }, length);

/** Pairs of characters say more than single ones. */
const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + (word.length > 1 ? 1 : 0.2), 0);

const wordsIn = ({ text, start: offset }: Passage, { start, end }: Span) =>
  terms(viewOf(text.slice(start - offset, end - offset)).text);

function candidatesOf(
  passage: Passage,
  rank: number,
  wanted: readonly string[],
  words: string,
  asked: string | null,
): Candidate[] {
  const sentences = sentencesOf(passage);
  const fromHeadings = new Set(terms(passage.headings.join('\n')));
  return sentences.map((sentence, index) => {
    const said = new Set(wordsIn(passage, sentence));
    const own = wanted.filter((term) => said.has(term));
    const covered = new Set(wanted.filter((term) => said.has(term) || fromHeadings.has(term)));
    const number = asked !== null && [...said].some((word) => /\d/.test(word)) ? 1.5 : 0;
    const named = namedNumbers(words).some((code) => said.has(code)) ? 3 : 0;
    const score = weigh(own) + weigh([...covered]) * 0.5 + number + named - rank * 0.4;
    return { passage, sentences, index, covered: new Set(own), score };
  });
}

/** The codes and counts that a question names itself: 96333, 那249条. */
const namedNumbers = (words: string): string[] =>
  words.match(/(?<![\d年])\d{2,}(?=[条件项份个])|(?!20\d\d(?:年|\D|$))[\da-z]{4,}/gi) ?? [];

function overlaps(extract: Extract, { passage, sentences, index }: Candidate): boolean {
  const sentence = sentences[index];
  return (
    passage === extract.passage &&
    sentence !== undefined &&
    sentence.start < extract.end &&
    extract.start < sentence.end
  );
}

function sentencesOf({ text, start }: Passage): Span[] {
  return Array.from(text.matchAll(SENTENCE), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** The whole passage when it is short, else the sentence with those that follow it. */
function stretch(
  { passage, sentences, index }: Pick<Candidate, 'passage' | 'sentences' | 'index'>,
  length = LENGTH,
): Extract {
  const first = sentences[index];
  if (!first || passage.end - passage.start <= length) return { passage, start: passage.start, end: passage.end };
  let { end } = first;
  for (const next of sentences.slice(index + 1)) {
    const isOpen = OPEN_END.test(passage.text.slice(0, end - passage.start));
    if (next.end - first.start > (isOpen ? length * 2 : length)) break;
    end = next.end;
  }
  return { passage, start: first.start, end };
}
