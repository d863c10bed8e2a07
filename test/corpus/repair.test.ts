import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, readMended } from '../../src/language/zh/read.ts';
import { regions, regionsNamed } from '../../src/catalogue/regions.ts';
import type { RegionCode } from '../../src/domain/ids.ts';
import { viewOf } from '../../src/text/view.ts';
import { libraryOf } from '../support/library-of.ts';
import { CORPUS } from './corpus.ts';

interface Sentence {
  readonly source: string;
  readonly errors: readonly unknown[];
}

/** Those of the SIGHAN sentences that have no error in them. */
const correct = ['sighan14', 'sighan15'].flatMap((name) =>
  readFileSync(join(CORPUS, '../bench/sighan', `${name}_test.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence)
    .flatMap(({ source, errors }) => (errors.length === 0 ? [source] : [])),
);

const codesOf = (names: readonly string[]) => names.flatMap((name) => regionsNamed(name)[0]?.code ?? []);
const current = regions.filter(({ validTo, level }) => validTo === null && level !== 'country');
const counties = current.filter(({ level }) => level === 'county');
const LIBRARIES: readonly (readonly [name: string, codes: readonly RegionCode[]])[] = [
  [
    'the places of the samples',
    codesOf([
      '宝塔区',
      '延安市',
      '定西市',
      '洪泽区',
      '平潭综合实验区',
      '上海市',
      '衡东县',
      '唐山市',
      '宜春市',
      '张家界市',
    ]),
  ],
  [
    '300 counties',
    counties
      .filter((_, index) => index % 9 === 0)
      .slice(0, 300)
      .map(({ code }) => code),
  ],
  ['every place there is', current.map(({ code }) => code)],
];

const today = { year: 2025, month: 6, day: 1 };

test.each(LIBRARIES)('correct sentences stay as they are, with %s', (_, codes) => {
  const library = libraryOf(codes);
  const altered = correct.filter((sentence) => {
    const text = viewOf(sentence).text;
    return (
      (readMended(text, { names: library, today }) ?? read(text, { names: library, today })).corrections.length > 0
    );
  });
  expect(correct).toHaveLength(1081);
  expect({ altered, few: altered.length <= correct.length / 100 }).toMatchObject({ few: true });
});
