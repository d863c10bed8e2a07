import type { Passage, Span } from '../domain/passage.ts';
import type { Hit } from '../retrieval/hit.ts';
import { questionTerms, terms } from '../text/tokenise.ts';

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
const LENGTH = 240;
const SENTENCE = /[^。;\uFF1B!\uFF01?\uFF1F\n]+[。;\uFF1B!\uFF01?\uFF1F]?[”’」』)\uFF09]?/g;
/** A second source is quoted when it adds at least this share of the question's words. */
const ADDS = 0.2;

/** The best stretch of the found passages, and a second one from elsewhere when it covers what the first leaves open. */
export function selectExtracts(question: string, hits: readonly Hit[]): Extract[] {
  const wanted = questionTerms(question);
  const total = weigh(wanted);
  const candidates = hits.flatMap((hit, rank) => candidatesOf(hit.passage, rank, wanted, question));
  const [best, ...others] = candidates.toSorted((a, b) => b.score - a.score);
  if (!best) return [];
  const second = others.find(
    ({ passage, covered }) =>
      passage !== best.passage && weigh([...covered].filter((term) => !best.covered.has(term))) >= ADDS * total,
  );
  return [best, ...(second ? [second] : [])].map(stretch);
}

/** Pairs of characters say more than single ones. */
const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + (word.length > 1 ? 1 : 0.2), 0);

function candidatesOf(passage: Passage, rank: number, wanted: readonly string[], question: string): Candidate[] {
  const sentences = sentencesOf(passage);
  const fromHeadings = new Set(terms(passage.headings.join('\n')));
  return sentences.map((sentence, index) => {
    const words = new Set(terms(passage.text.slice(sentence.start - passage.start, sentence.end - passage.start)));
    const covered = new Set(wanted.filter((term) => words.has(term) || fromHeadings.has(term)));
    const own = wanted.filter((term) => words.has(term));
    const number = asksNumber(question) && [...words].some((word) => /\d/.test(word)) ? 1.5 : 0;
    return { passage, sentences, index, covered, score: weigh(own) + weigh([...covered]) * 0.5 + number - rank * 0.4 };
  });
}

const asksNumber = (question: string) => /多少|几[个件条次家项人份封期天]|占比|率/.test(question);

function sentencesOf({ text, start }: Passage): Span[] {
  return Array.from(text.matchAll(SENTENCE), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** The whole passage when it is short, else the best sentence with those that follow it. */
function stretch({ passage, sentences, index }: Candidate): Extract {
  if (passage.end - passage.start <= LENGTH) return { passage, start: passage.start, end: passage.end };
  const first = sentences[index];
  if (!first) return { passage, start: passage.start, end: passage.end };
  let end = first.end;
  for (const next of sentences.slice(index + 1)) {
    if (next.end - first.start > LENGTH) break;
    end = next.end;
  }
  return { passage, start: first.start, end };
}
