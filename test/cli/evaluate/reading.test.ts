import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, placesOf } from '../../../src/cli/evaluate/evidence.ts';
import { groundedFigures } from '../../../src/cli/evaluate/grounded-figures.ts';
import { figuresOf, markersOf, numeralsOf } from '../../../src/cli/evaluate/numerals.ts';
import type { Answer, Figure } from '../../../src/domain/answer.ts';

describe('the numerals of a text', () => {
  it('are in one spelling', () => {
    expect(numeralsOf('１２，５00件、1,234,567元、80.0%、007')).toEqual(['12500', '1234567', '80', '7']);
  });

  it.each([
    ['2024年收到22件[1]', ['22']],
    ['第33条', []],
    ['国办发〔2021〕12号', []],
    ['2024年11月受理30件', ['30']],
    ['2020年至2022年', []],
    ['共2024件', ['2024']],
  ])('that are figures of %s', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });

  it('leave names out only where the whole name stands', () => {
    expect(figuresOf('甲市12345热线受理12345件', ['甲市12345热线'])).toEqual(['12345']);
    expect(markersOf('一[1][2]，二[12]')).toEqual([1, 2, 12]);
  });
});

describe('the places of evidence', () => {
  it('do not depend on layout', () => {
    const text = '行政处罚 |\n３１００ |\n行政强制 | 0 |';
    expect(placesOf('行政处罚 | 3100 |', text)).toEqual([{ start: 0, end: 11 }]);
  });

  it('hold numbers whole', () => {
    expect(placesOf('收到22件', '收到222件，收到22.5件')).toEqual([]);
    expect(placesOf('22 | 5', '22.5')).toEqual([]);
    expect(placesOf('5', '22.5 5')).toEqual([{ start: 5, end: 6 }]);
  });

  it('are all places, each with the words asked for', () => {
    const words = array(constantFrom('政', '府', '𠮷', '12', '3.5', '，', ' '), { maxLength: 12 });
    assert(
      property(words, words, words, (before, span, after) => {
        const text = [...before, '|', ...span, '|', ...after].join('|');
        const wanted = span.join('|');
        const places = placesOf(wanted, text);
        for (const place of places) expect(placesOf(wanted, text.slice(place.start, place.end))).toHaveLength(1);
        expect(places.length > 0).toBe(/[^，| ]/u.test(wanted));
      }),
    );
  });

  it('overlap when they share a character', () => {
    expect(overlap({ start: 0, end: 2 }, { start: 1, end: 3 })).toBe(true);
    expect(overlap({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
  });
});

describe('calculated figures', () => {
  const derived = (value: string, formula: string) =>
    ({ source: 'derived', value, display: `${value}件`, formula }) as unknown as Figure;
  const answer = (figures: readonly Figure[]) =>
    ({ citations: [{ quote: '网上14件，共33件' }], figures, coverage: null }) as unknown as Answer;

  it('are grounded in quotes, or in results that are', () => {
    const figures = [derived('94', '47 × 2 = 94'), derived('47', '14 + 33 = 47'), derived('42.4', '14 ÷ 33 × 100%')];
    expect(groundedFigures(answer(figures)).map(({ value }) => value)).toEqual(['47', '42.4']);
    expect(groundedFigures(answer([derived('80', '47 + 33'), derived('47', '14 + 33')]))).toHaveLength(2);
  });

  it('do not ground one another', () => {
    expect(groundedFigures(answer([derived('5', '6 + 1'), derived('6', '5 + 1')]))).toEqual([]);
  });
});
