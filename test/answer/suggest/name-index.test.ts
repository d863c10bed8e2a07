import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameIndex } from '../../../src/answer/suggest/name-index.ts';
import { createTypedMatcher, type Spelled, spell } from '../../../src/text/typed-match.ts';

const NAMES = '延安市宝塔区人民政府 长安区财政局 重庆市渝中区 安阿镇中学e局 X县UPPER局 双江 石桥街道办事处'.split(' ');
const index = createNameIndex(NAMES.map((name) => ({ spelled: spell(name) })));
const namesOf = (entries: readonly { readonly spelled: Spelled }[]) => entries.map(({ spelled }) => spelled.text);

/** What somebody may type of a name: of each character itself, its syllable, or the beginning of it. */
const typed = fc
  .record({
    name: fc.constantFrom(...NAMES),
    start: fc.nat(8),
    parts: fc.array(fc.nat(6), { minLength: 1, maxLength: 6 }),
    cut: fc.nat(1),
  })
  .map(({ name, start, parts, cut }) => {
    const { text, syllables } = spell(name);
    const words = parts.map((part, at) => {
      const place = (start + at) % text.length;
      return part === 0 ? text.charAt(place).toLowerCase() : syllables[place]!.slice(0, part);
    });
    return words.join('').slice(0, -cut || undefined);
  })
  .filter((words) => words !== '');

describe('names by what may be typed of them', () => {
  it('leave out none that matches', () => {
    fc.assert(
      fc.property(typed, (words) => {
        const matcher = createTypedMatcher(words);
        const matching = index.entries.filter(({ spelled }) => matcher.find(spelled));
        const candidates = new Set(namesOf(index.candidates(words)));
        expect(namesOf(matching).filter((name) => !candidates.has(name))).toEqual([]);
      }),
    );
  });

  it('keep their order, and are few when a pair is rare', () => {
    expect(namesOf(index.candidates('anq'))).toEqual(['长安区财政局']);
    expect(namesOf(index.candidates('区'))).toEqual(NAMES);
    expect(namesOf(index.candidates('火星'))).toEqual([]);
  });
});
