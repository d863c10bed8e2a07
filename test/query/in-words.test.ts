import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/query/in-words.ts';
import { NO_QUERY, type Query } from '../../src/query/query.ts';
import {
  at,
  everyYear,
  figure,
  last,
  measure,
  part,
  place,
  span,
  whose,
  type Whose,
} from '../language/zh/grammar/build.ts';
import { ROOMS } from '../language/zh/grammar/rooms.ts';
import { APPLICANTS, COUNTED, NARROWING } from '../language/zh/grammar/vocabulary.ts';
import { readTyped } from '../language/zh/support/context.ts';
import { notationOf } from '../language/zh/support/notation.ts';

/** The unit is how something was asked, and not said back. */
const meaningOf = (query: Query) => notationOf(query).replaceAll(/\/[^\s·]+/g, '');

const measures = fc
  .record({
    id: fc.constantFrom(...COUNTED.map(({ id }) => id)),
    narrowed: fc.option(fc.constantFrom(...NARROWING), { nil: null }),
  })
  .map(({ id, narrowed }) => measure(id, { narrowed: narrowed === null ? [] : [narrowed] }));

const divided = fc
  .record({
    id: fc.constantFrom('foi.received', 'foi.outcome.granted', 'foi.outcome.refused', 'foi.pending'),
    applicants: fc.constantFrom(...APPLICANTS.map(({ means }) => means)),
    except: fc.boolean(),
  })
  .map(({ id, applicants, except }) => measure(id, { applicants, except }));

const places: fc.Arbitrary<Whose> = fc.constantFrom(
  place('宝塔区'),
  place('宝塔区', '洪泽区'),
  place('定西市'),
  { ...place('定西市'), within: 'county' },
  { ...place('定西市'), within: 'county', except: ['通渭县'] },
  whose({ every: true }),
  whose({ every: true, except: ['宝塔区'] }),
);

const times = fc.constantFrom(
  at(2024),
  at(2022, 2023),
  part(2024, 'H1'),
  part(2024, 'Q3'),
  part(2024, 'Q1-3'),
  part(2023, '-11'),
  part(2023, 'W28'),
  part(null, 'H2'),
  span(2021, 2023),
  span(2021, 2024, [2022]),
  span(2021, null),
  span(null, 2022),
  last(3),
  last(5, [2022]),
  everyYear(),
);

const OPERATIONS = ['value', 'sum', 'mean', 'median', 'rank', 'change', 'compare'] as const;

describe('a query said in words', () => {
  test('reads back to itself, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.oneof(measures, divided),
        fc.constantFrom(...OPERATIONS),
        places,
        times,
        fc.constantFrom(null, 3, 5),
        (of, operation, who, when, top) => {
          const isAmongBodies = who.every || who.within !== null;
          const want = figure([of], {
            do: operation,
            by: isAmongBodies ? 'body' : null,
            top: operation === 'rank' ? top : null,
          });
          const query: Query = { ...NO_QUERY, want, whose: who, when };
          expect({ said: inWords(query), read: meaningOf(readTyped(inWords(query)).query) }).toMatchObject({
            read: meaningOf(query),
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  test('reads back to itself for every figure, claim and contact of the corpus', () => {
    const changed = Object.values(ROOMS)
      .flat()
      .flatMap(([question]) => {
        const { query } = readTyped(question);
        if (!SAID_BACK.has(query.want.kind)) return [];
        const said = inWords(query);
        const again = meaningOf(readTyped(said).query);
        return again === meaningOf(query) ? [] : [{ question, said, again }];
      });
    expect(changed).toEqual([]);
  });

  test.each([
    ['宝塔区2024年1-6月予以公开几件', '陕西省延安市宝塔区2024年上半年予以公开'],
    ['哪些单位去年行政处罚不到20件', '各单位2024年行政处罚处理决定不到20'],
    ['洪泽区去年除自然人以外的申请', '江苏省淮安市洪泽区2024年除自然人以外的收到政府信息公开申请数量'],
    ['宝塔区2023年酒驾行政处罚多少', '陕西省延安市宝塔区2023年“酒驾”的行政处罚处理决定'],
  ])('%s', (question, said) => {
    expect(inWords(readTyped(question).query)).toBe(said);
  });
});

const SAID_BACK: ReadonlySet<Query['want']['kind']> = new Set(['figure', 'claim', 'contact', 'nothing']);
