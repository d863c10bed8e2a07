import { fullName } from '../../catalogue/regions.ts';
import type { Suggestion } from '../../domain/suggestion.ts';
import type { Store } from '../../storage/store.ts';
import { pinyinOf } from '../../text/pinyin.ts';
import { asTyped } from '../../text/typed-match.ts';
import { viewOf } from '../../text/view.ts';
import type { Examples } from '../examples/examples.ts';
import { createLibraryReader } from '../../plan/library.ts';
import type { Body, Place } from './bodies.ts';
import { type MeasureWord, measureWords } from './measure-words.ts';
import { suggestQuestions } from './questions.ts';
import { type Match, type Ranked, blend, inOrder, mapRanked, rank } from './ranking.ts';
import { type SuggestionIndex, indexLibrary } from './suggestion-index.ts';

/** Best first, at most `limit`. Nothing typed: questions to begin with. */
export type Suggest = (typed: string, limit: number) => Promise<readonly Suggestion[]>;

/**
 * Completes what is typed, from memory: the names of a library are spelled once per generation. Characters that nothing has
 * are read by their sound (平谭).
 */
export function createSuggest({ store, examples }: { readonly store: Store; readonly examples: Examples }): Suggest {
  const readLibrary = createLibraryReader(store);
  let known: { readonly generation: string; readonly index: SuggestionIndex } | undefined;
  return async (words, limit) => {
    const library = await readLibrary();
    if (known?.generation !== library.generation) {
      known = { generation: library.generation, index: indexLibrary(library) };
    }
    const typed = asTyped(viewOf(words).text);
    if (typed === '') return (await answered(examples)).slice(0, limit).map(example);
    const found = complete(known.index, typed, limit);
    const isWritten = /\p{Script=Han}/u.test(typed);
    return found.length === 0 && isWritten ? complete(known.index, pinyinOf(typed), limit) : found;
  };
}

/** Nobody begins with what is not there. */
const answered = async (examples: Examples) =>
  (await examples()).filter(({ kind }) => kind !== 'absent').map(({ question }) => question);

const example = (text: string): Suggestion => ({ kind: 'question', text, label: '', match: null });

function complete(index: SuggestionIndex, typed: string, limit: number): Suggestion[] {
  const places = rank(index.places.candidates(typed), typed, limit);
  const bodies = rank(index.bodies.candidates(typed), typed, limit);
  const words = rank(measureWords(), typed, limit);
  const begun = new Map([...bodies.prefix, ...speakersOf(places)].map((match) => [match.entry, match]));
  const questions = suggestQuestions(index, typed, [...begun.values()], limit);
  return blend([mapRanked(places, placeOf), mapRanked(bodies, agencyOf), indicatorsOf(words), questions], limit);
}

/** 宝塔 stands in 延安市宝塔区人民政府 a few characters later. */
const speakersOf = ({ prefix }: Ranked<Match<Place>>): Match<Body>[] =>
  prefix.flatMap(({ entry: { spelled, speaker }, span: [start, end] }) => {
    const offset = speaker?.spelled.text.indexOf(spelled.text) ?? -1;
    return speaker && offset >= 0 ? [{ entry: speaker, span: [offset + start, offset + end] as const }] : [];
  });

const placeOf = ({ entry: { code, spelled }, span }: Match<Place>): Suggestion => ({
  kind: 'place',
  text: spelled.text,
  label: fullName(code),
  match: span,
});

const agencyOf = ({ entry: { spelled, region }, span }: Match<Body>): Suggestion => ({
  kind: 'agency',
  text: spelled.text,
  label: region ? fullName(region) : '',
  match: span,
});

/** The shortest word of each indicator that fits. */
function indicatorsOf(words: Ranked<Match<MeasureWord>>): Ranked<Suggestion> {
  const seen = new Set<string>();
  const first = inOrder(words).filter(({ entry: { indicator } }) => !seen.has(indicator.id) && seen.add(indicator.id));
  const isFirst = (match: Match<MeasureWord>) => first.includes(match);
  const kept = { prefix: words.prefix.filter(isFirst), infix: words.infix.filter(isFirst) };
  return mapRanked(kept, ({ entry: { indicator, spelled }, span }) => ({
    kind: 'indicator',
    text: spelled.text,
    label: `${indicator.label}（${indicator.unit}）`,
    match: span,
  }));
}
