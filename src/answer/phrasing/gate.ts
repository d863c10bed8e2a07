import type { Excerpt, Sheet, Statement } from './sheet.ts';
import { isSupported } from './support.ts';
import { unfoundNumerals } from './numerals-in.ts';

/** Why a sentence of a model does not go out. */
export type Refusal = 'no_source' | 'unknown_source' | 'address' | 'numeral' | 'quote' | 'unsupported' | 'instructions';

export type Verdict =
  | {
      readonly passes: true;
      readonly text: string;
      readonly statements: readonly Statement[];
      readonly cites: readonly number[];
    }
  /** `cites`: the known sources that it names all the same; their own words can stand in for it. */
  | { readonly passes: false; readonly why: Refusal; readonly cites: readonly number[] };

export interface GateContext {
  readonly sheet: Sheet;
  /** What the model was told to do: none of it may come back. */
  readonly instructions: string;
}

const TOKEN = /\{([SQ])(\d{1,3})\}/g;
const MARK = /\[(\d{1,5})\]/g;
const ADDRESS =
  /https?:|www\.|\b[\w-]+\.(?:com|cn|net|org|gov|edu|io|example)\b|[\w.+-]+@[\w-]+|javascript:|data:|\]\(|[<>`]|!\[/iu;
const QUOTED = /[“「『"]([^”」』"]{2,})[”」』"]/gu;
/** So many characters in a row do not agree by chance. */
const RUN = 14;

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');

/**
 * Holds one sentence against its sources, whoever wrote it: it names known sources, and every numeral, quotation and
 * claim of it stands in them. Figures cannot be written at all: they come in as statements of the house.
 */
export function judge(raw: string, { sheet, instructions }: GateContext): Verdict {
  const sentence = raw.trim();
  const tokens = [...sentence.matchAll(TOKEN)];
  const statements = tokens
    .filter(([, kind]) => kind === 'S')
    .map(([, , n]) => sheet.statements.find(({ key }) => key === `S${n}`));
  const whole = tokens.filter(([, kind]) => kind === 'Q').map(([, , n]) => excerptOf(sheet, Number(n)));
  const marked = [...sentence.matchAll(MARK)].map(([, n]) => excerptOf(sheet, Number(n)));
  const known = [...whole, ...marked].filter((excerpt) => excerpt !== undefined);
  const cites = [...new Set(known.map(({ citation }) => citation.n))];
  const refuse = (why: Refusal): Verdict => ({ passes: false, why, cites });

  const placed = statements.filter((statement) => statement !== undefined);
  if (placed.length < statements.length || known.length < whole.length + marked.length) return refuse('unknown_source');
  if (placed.length === 0 && known.length === 0) return refuse('no_source');
  const said = sentence.replace(TOKEN, '\n').replace(MARK, '');
  if (/[{}[\]]/.test(said) || ADDRESS.test(said)) return refuse('address');
  if (tokens.length === 0 && !/\p{Script=Han}{2}/u.test(said)) return refuse('unsupported');
  if (repeats(said, instructions)) return refuse('instructions');
  const sources = [
    ...known.flatMap(({ citation: { quote, section, title }, source }) => [quote, section ?? '', title, source]),
    ...placed.map(({ text }) => text),
  ];
  if (unfoundNumerals(said, sources).length > 0) return refuse('numeral');
  if (!quotesVerbatim(said, sources)) return refuse('quote');
  if (!isSupported(said, sources)) return refuse('unsupported');
  return { passes: true, text: fill(sentence, sheet), statements: placed, cites };
}

const excerptOf = ({ excerpts }: Sheet, n: number): Excerpt | undefined =>
  excerpts.find(({ citation }) => citation.n === n);

const repeats = (said: string, instructions: string) => {
  const [text, told] = [bare(said), bare(instructions)];
  for (let at = 0; at + RUN <= text.length; at += 1) if (told.includes(text.slice(at, at + RUN))) return true;
  return false;
};

function quotesVerbatim(said: string, sources: readonly string[]): boolean {
  const texts = sources.map(bare);
  return [...said.matchAll(QUOTED)].every(([, quoted = '']) => texts.some((text) => text.includes(bare(quoted))));
}

/** Statements with their figures and marks in place of their keys; a statement ends its sentence itself. */
const fill = (sentence: string, { statements, excerpts }: Sheet) =>
  sentence
    .replace(TOKEN, (_token, kind: string, n: string) =>
      kind === 'S'
        ? (statements.find(({ key }) => key === `S${n}`)?.text ?? '')
        : inFull(excerpts.find(({ citation }) => citation.n === Number(n))),
    )
    .replace(/[。;；]{2,}/gu, '。');

/** A quote with its source and its mark. */
export const inFull = (excerpt: Excerpt | undefined): string =>
  excerpt ? `${excerpt.source}：“${excerpt.citation.quote}”[${excerpt.citation.n}]` : '';
