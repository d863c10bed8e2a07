import type { Measure } from '../../query/query.ts';
import { canonical } from '../../language/zh/canonical.ts';
import { fitsUnit } from '../../language/zh/unit-fit.ts';
import type { LabelledFact } from './labelled-fact.ts';
import { carries, isShortFor, shareIn } from './match-words.ts';

/** A figure that a report's own words offer for a measure. */
export interface LabelHit {
  readonly labelled: LabelledFact;
  /** 0..1: how well its words are those that were asked for. */
  readonly score: number;
  /** 0..1: how much of the figure's own clause was asked for. */
  readonly own: number;
}

/** Below this the words of a figure are about something else. */
const LEAST = 0.45;
/** How much it counts where the words stand: in the figure's own clause, or only around it. */
const FIELDS: readonly (readonly [
  field: 'own' | 'behind' | 'head' | 'lead' | 'heading' | 'printed',
  weight: number,
])[] = [
  ['own', 1],
  ['printed', 1],
  ['behind', 0.9],
  ['head', 0.7],
  ['lead', 0.55],
  ['heading', 0.4],
];

/** The figures whose own words carry every word that was asked for, the closest first. */
export function searchLabels(facts: readonly LabelledFact[], measure: Measure): LabelHit[] {
  const wanted = wordsOf(measure);
  if (wanted.length === 0) return [];
  return facts
    .filter(({ fact }) => fitsUnit(measure.unit, fact.unit))
    .flatMap((labelled) => {
      const score = scoreOf(labelled, wanted, measure);
      return score >= LEAST ? [{ labelled, score, own: ownShare(labelled, wanted) }] : [];
    })
    .toSorted((a, b) => b.score - a.score || a.labelled.fact.start - b.labelled.fact.start);
}

const wordsOf = ({ narrowed, words, of }: Measure): string[] =>
  [...new Set([...narrowed, ...(of.length > 0 ? [words] : [])].map(canonical))].filter(Boolean);

function scoreOf(labelled: LabelledFact, wanted: readonly string[], { of, words, narrowed }: Measure): number {
  const name = canonical(words);
  const isNamed = labelled.fact.indicator !== null && of.includes(labelled.fact.indicator) && !narrowed.includes(words);
  let total = 0;
  let length = 0;
  for (const word of wanted) {
    const isItsName = isNamed && word === name;
    const isSaid = saysAll(word, labelled);
    if (!isItsName && !isSaid) return 0;
    total += word.length * (isSaid ? bestIn(word, labelled) : 1);
    length += word.length;
  }
  return (total / length) * (0.7 + 0.3 * ownShare(labelled, wanted));
}

/** Longer words may be a whole phrase that a report spreads over its sentence: 公共资源交易成交. */
const PHRASE = 5;

/** A word is said by the clause of the figure with what it is a part of, or by the words around it: not half by each. */
function saysAll(word: string, { own, printed, behind, head, lead, heading }: LabelledFact): boolean {
  const clause = [own, printed, behind, head].join('|');
  const texts = word.length < PHRASE ? [clause, lead, heading] : [[clause, lead, heading].join('|')];
  return texts.some((text) => carries(word, text));
}

const bestIn = (word: string, labelled: LabelledFact) =>
  Math.max(
    ...FIELDS.map(
      ([field, weight]) => weight * (isShortFor(word, labelled[field]) ? 1 : shareIn(word, labelled[field])),
    ),
  );

/** Words of figures that say nothing of what is counted. */
const PLAIN =
  /第[一二三四五六七八九十]+批|首批|共(?:计)?|全年|累计|合计|总计|共有|各类|信息|开展|受理|收到|发布|公开|办理|截至|目前|其中|数量|总数|总量|类|件|条|的|为|达|是|有/g;

/** How much of the figure's own clause was asked for: 派单 is closer to 派单 than to 热线派单. */
function ownShare({ own, behind }: LabelledFact, wanted: readonly string[]): number {
  const telling = `${own}${behind}`.replace(PLAIN, '');
  return telling === '' ? 1 : shareIn(telling, wanted.join('|'));
}
