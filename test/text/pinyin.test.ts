import { describe, expect, test } from 'vitest';
import { initialsOf, pinyinOf, readingsOf, syllablesOf } from '../../src/text/pinyin.ts';

describe('pinyin', () => {
  test('is toneless and as typed', () => {
    expect(pinyinOf('延安')).toBe('yanan');
    expect(pinyinOf('宝塔区')).toBe('baotaqu');
    expect(initialsOf('宝塔区')).toBe('btq');
  });

  test('reads a character as its name does', () => {
    expect(syllablesOf('重庆市')).toEqual(['chong', 'qing', 'shi']);
    expect(readingsOf('长')).toEqual(expect.arrayContaining(['chang', 'zhang']));
  });

  test('keeps one entry a character, also for what is no Chinese', () => {
    expect(syllablesOf('宝A塔')).toHaveLength(3);
    expect(pinyinOf('')).toBe('');
  });
});
