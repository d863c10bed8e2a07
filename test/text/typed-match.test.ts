import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regions } from '../../src/catalogue/regions.ts';
import { asTyped, createTypedMatcher, spell } from '../../src/text/typed-match.ts';

const found = (text: string, typed: string) => {
  const span = createTypedMatcher(asTyped(typed)).find(spell(text));
  return span && text.slice(span.start, span.end);
};

describe('what was typed is found', () => {
  test.each([
    ['延安市宝塔区', '宝塔', '宝塔'],
    ['延安市宝塔区', 'baota', '宝塔'],
    ['延安市宝塔区', 'baot', '宝塔'],
    ['延安市宝塔区', 'btq', '宝塔区'],
    ['延安市宝塔区', '宝tq', '宝塔区'],
    ['延安市宝塔区', 'bao塔', '宝塔'],
    ['延安市宝塔区', "Yan'an shi", '延安市'],
    ['行政许可', 'xzxk', '行政许可'],
    ['行政许可', 'xingzhengx', '行政许'],
    ['行政处罚', 'xzchf', '行政处罚'],
    ['重庆市', 'cq', '重庆'],
    ['12345热线', '12345re', '12345热'],
  ])('%s by %s', (text, typed, match) => {
    expect(found(text, typed)).toBe(match);
  });

  test('every name by the beginning of its pinyin, however far it is typed', () => {
    const names = fc.constantFrom(...regions.map(({ name }) => name));
    fc.assert(
      fc.property(names, fc.nat(), (name, nat) => {
        const { syllables } = spell(name);
        const pinyin = syllables.join('');
        const typed = pinyin.slice(0, 1 + (nat % pinyin.length));
        expect(createTypedMatcher(typed).endFrom(spell(name), 0)).toBeGreaterThan(0);
      }),
    );
  });
});

test.each([
  ['宝塔区', '延安'],
  ['宝塔区', 'baoan'],
  ['宝塔区', 'bax'],
  ['宝塔区', 'btqu1'],
])('%s is not %s', (text, typed) => {
  expect(found(text, typed)).toBeUndefined();
});
