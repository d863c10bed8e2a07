import { describe, expect, it } from 'vitest';
import { scoreTexts } from '../../src/retrieval/bm25.ts';
import { chooseTerms } from '../../src/retrieval/term-budget.ts';

const choice = chooseTerms(['盐湖', '申请'], [2, 20], 100);
const PASSAGE_B = 0.75;

interface Text {
  readonly tf: readonly number[];
  readonly length?: number;
}

function scoresOf(texts: readonly Text[], { terms = choice, b = PASSAGE_B } = {}) {
  const postings = terms.chosen.map((_, term) => {
    const holding = [...texts.keys()].filter((text) => texts[text]!.tf[term]! > 0);
    return { texts: holding, counts: holding.map((text) => texts[text]!.tf[term]!) };
  });
  const lengths = texts.map(({ length }) => length ?? 100);
  const { scores, coverages } = scoreTexts({ lengths, postings }, terms, 100, b);
  return texts.map((_, text) => ({ score: scores[text]!, coverage: coverages[text]! }));
}

describe('texts by the words of the question', () => {
  it('score by the formula: BM25 (k1 1.2) times coverage', () => {
    const [idfRare, idfCommon] = [Math.log(1 + 98.5 / 2.5), Math.log(1 + 80.5 / 20.5)];
    const damping = 1.2 * (0.25 + (0.75 * 150) / 100);
    const [other, scored] = scoresOf([{ tf: [1, 0] }, { tf: [0, 3], length: 150 }]);
    expect(scored!.coverage).toBeCloseTo(idfCommon / (idfRare + idfCommon), 10);
    expect(scored!.score).toBeCloseTo(((idfCommon * 3 * 2.2) / (3 + damping)) * scored!.coverage, 10);
    expect(other!.coverage).toBeCloseTo(1 - scored!.coverage, 10);
  });

  it.each([
    ['the rarer word', [1, 0], [0, 1]],
    ['more of the words', [1, 1], [9, 0]],
    ['them more often', [2, 1], [1, 1]],
  ])('score more for %s', (_, better, worse) => {
    const [first, second] = scoresOf([{ tf: better }, { tf: worse }]);
    expect(first!.score).toBeGreaterThan(second!.score);
  });

  it('score more when shorter, the more the greater b', () => {
    const drop = (b: number) => {
      const [short, long] = scoresOf(
        [
          { tf: [1, 1], length: 50 },
          { tf: [1, 1], length: 300 },
        ],
        { b },
      );
      return short!.score - long!.score;
    };
    expect(drop(0)).toBe(0);
    expect(drop(0.75)).toBeGreaterThan(0);
    expect(drop(0.9)).toBeGreaterThan(drop(0.75));
  });

  it('lack what no text of the library has', () => {
    const terms = chooseTerms(['盐湖', '申请', '火星'], [2, 20, 0], 100);
    expect(scoresOf([{ tf: [1, 1] }])[0]!.coverage).toBe(1);
    expect(scoresOf([{ tf: [1, 1] }], { terms })[0]!.coverage).toBeLessThan(0.7);
  });
});
