import { expect, it } from 'vitest';
import { indexedTerms, indexedText } from '../../src/text/indexed-terms.ts';
import { termCounts } from '../../src/text/tokenise.ts';

it('a passage is found by the title of its report', () => {
  expect(indexedText({ text: '收到申请22件' }, '宝塔区2024年报告')).toBe('宝塔区2024年报告\n收到申请22件');
});

it('a title that stands in the passage is not counted twice', () => {
  const text = '宝塔区2024年报告\n一、总体情况';
  expect(indexedTerms({ text }, '宝塔区2024年报告')).toEqual(termCounts(text));
});
