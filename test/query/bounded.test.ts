import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asYear, indicatorId, regionCode } from '../../src/domain/ids.ts';
import { bounded } from '../../src/query/bounded.ts';
import { type Measure, NO_FIGURES, NO_QUERY, type Query } from '../../src/query/query.ts';

const place = (number: number) => ({ words: `${number}县`, may: [regionCode(String(100000 + number))] });
const moment = (number: number) => ({ year: asYear(1900 + number), part: null });
const measure = (number: number): Measure => ({
  of: [indicatorId(`measure.${number}`)],
  words: `第${number}项`,
  narrowed: [],
  applicants: [],
  except: false,
  unit: null,
  joined: number % 2 === 0,
});

function queryOf(places: readonly number[], times: readonly number[], measures: readonly number[]): Query {
  const [first, ...others] = times.map(moment);
  return {
    ...NO_QUERY,
    want: { ...NO_FIGURES, of: measures.map(measure) },
    whose: { ...NO_QUERY.whose, places: places.map(place) },
    when: first ? { kind: 'named', moments: [first, ...others], said: null } : NO_QUERY.when,
  };
}

const upTo = (length: number) => Array.from({ length }, (_, index) => index);

/** One question of 500 characters named a hundred places, and each of them was looked for in the whole library. */
describe('a question that names much', () => {
  it.each([
    ['places', queryOf(upTo(31), [], [1]), 'names', 30, ['30县']],
    ['times', queryOf([1], upTo(23), [1]), 'times', 20, ['1920', '1921', '1922']],
    ['measures', queryOf([1], [], upTo(12)), 'measures', 10, ['第10项', '第11项']],
  ] as const)('is looked at as far as an answer tells: %s', (_, query, part, most, words) => {
    expect(bounded(query).beyond).toEqual([{ part, most, words }]);
  });

  it('names the same under two names once', () => {
    const [one, other] = [place(7), { ...place(7), words: '某省7县' }];
    const query = { ...NO_QUERY, whose: { ...NO_QUERY.whose, places: [one, other, place(8)] } };
    expect(bounded(query).query.whose.places).toEqual([one, place(8)]);
  });

  it('keeps names that nobody knows apart by their words', () => {
    const places = ['火星市', '水星市'].map((words) => ({ words, may: [] }));
    expect(bounded({ ...NO_QUERY, whose: { ...NO_QUERY.whose, places } }).query.whose.places).toEqual(places);
  });

  it('loses nothing in silence, whatever it names', () => {
    const numbers = (max: number) => fc.uniqueArray(fc.nat(199), { maxLength: max });
    fc.assert(
      fc.property(numbers(60), numbers(60), numbers(60), (places, times, measures) => {
        const { query, beyond } = bounded(queryOf(places, times, measures));
        const left = (part: string) => beyond.find((one) => one.part === part)?.words.length ?? 0;
        const moments = query.when.kind === 'named' ? query.when.moments.length : 0;
        expect(query.whose.places.length + left('names')).toBe(places.length);
        expect(moments + left('times')).toBe(times.length);
        expect((query.want.kind === 'figure' ? query.want.of.length : 0) + left('measures')).toBe(measures.length);
        expect(query.whose.places.length).toBeLessThanOrEqual(30);
        expect(bounded(query)).toEqual({ query, beyond: [] });
      }),
    );
  });
});
