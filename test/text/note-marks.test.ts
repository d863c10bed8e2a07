import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProseFigures } from '../../ingest/extract/prose-figures.ts';
import { raised } from '../../src/text/raised.ts';
import { viewOf } from '../../src/text/view.ts';

const matched = (source: string) => viewOf(source).text;
const figuresOf = (source: string) => {
  const text = matched(source);
  return findProseFigures(text, { start: 0, end: text.length }).map(({ numeral, unit }) => `${numeral.value}${unit}`);
};

/** The mark of a note was glued to its figure: 484²件 was read as 4842件, and said to differ from the table. */
describe('marks that lead to notes', () => {
  it.each([
    ['共收到申请484²件。', '484件'],
    ['共收到申请484⁽²⁾件。', '484件'],
    ['共收到申请484⁽注1⁾件。', '484件'],
    ['共收到申请484¹,²件。', '484件'],
    ['共收到申请484₁件。', '484件'],
    ['满意率98.5%¹，', '98.5%'],
    ['共收到申请484<sup>2</sup>件。', '484件'],
    ['共收到申请484[^2]件。', '484件'],
  ])('%s says %s', (source, figure) => {
    expect(figuresOf(source)).toEqual([figure]);
  });

  it('are part of the quote, and of nothing that is matched', () => {
    const source = '共收到申请484²件。';
    const view = viewOf(source);
    const at = view.text.indexOf('484件');
    const { start, end } = view.origin(at, at + '484件'.length);
    expect(source.slice(start, end)).toBe('484²件');
  });

  it('leave labels and notes themselves readable', () => {
    expect(matched('行政许可⁽①⁾ | 5 |')).toBe('行政许可 | 5 |');
    expect(matched('¹ 含上年补报').trim()).toBe('含上年补报');
  });
});

describe('small characters that are no marks', () => {
  it.each(['10⁴件', '1.2×10⁴件', '10 ⁴件', '１０⁴件', '10<sup>4</sup>件', '10⁻³件', '1¹/₂件'])(
    '%s is no figure at all: neither 10 nor 104 stands there',
    (source) => {
      expect(figuresOf(`共${source}。`)).toEqual([]);
    },
  );

  it.each(['12万m²', '5000米²', 'CO₂', '30km²', '5s⁻¹'])('%s stays as it is', (source) => {
    expect(matched(source)).toBe(source);
  });

  it('a number or a mark that fills its cell stays, for nobody knows which it is', () => {
    expect(matched('行政许可 | ⁷⁷⁴⁰⁹ |')).toBe('行政许可 | ⁷⁷⁴⁰⁹ |');
    expect(matched('行政许可 | ¹ |\n')).toBe('行政许可 | ¹ |\n');
  });
});

describe('struck words in files that are text already', () => {
  it.each(['收到申请~~77件~~484件', '收到申请<del>77件</del>484件', '收到申请<s>77</s>484件'])('%s', (source) => {
    expect(figuresOf(source)).toEqual(['484件']);
  });

  it('two waves between numbers are no strike', () => {
    expect(matched('约10~~20件,30~~40件')).toBe('约10~~20件,30~~40件');
  });
});

describe('raised', () => {
  it.each([
    ['77409', '1', '77409¹'],
    ['77409', '[1]', '77409⁽¹⁾'],
    ['77409', '（注1）', '77409⁽（注1）⁾'],
    ['77409', '①', '77409⁽①⁾'],
    ['77409', '*', '77409⁽*⁾'],
    ['m', '2', 'm²'],
    ['10', '-3', '10⁻³'],
    ['PM', '2.5', 'PM2.5'],
    ['某', '®', '某®'],
    ['', '小字说明', '小字说明'],
  ])('%s with %s above it is %s', (before, content, written) => {
    expect(before + raised(content, before, 'above')).toBe(written);
  });

  it('below the line has characters of its own', () => {
    expect(`CO${raised('2', 'CO', 'below')}`).toBe('CO₂');
  });

  it('never lets anything that stands above a number change it', () => {
    const number = fc.integer({ min: 11, max: 99_999_999 }).map(String);
    const content = fc.oneof(
      fc.nat(999).map(String),
      fc.nat(99).map((mark) => `[${mark}]`),
      fc.constantFrom('①', '*', '†', '注1', '（1）', '1,2', 'a', '1)'),
    );
    fc.assert(
      fc.property(number, content, fc.constantFrom('above' as const, 'below' as const), (printed, mark, level) => {
        fc.pre(!/(?<!\d)10$/.test(printed));
        expect(matched(`共收到${printed}${raised(mark, printed, level)}件`)).toBe(`共收到${printed}件`);
      }),
    );
  });
});
