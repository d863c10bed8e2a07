import { describe, expect, it } from 'vitest';
import { findPublished } from '../../../ingest/understand/published.ts';
import { viewOf } from '../../../src/text/view.ts';

const publishedOf = (text: string) => findPublished(viewOf(text).text);

describe('the day of publication', () => {
  it.each([
    ['发布时间：2024-01-19 09:30\n正文。', '2024-01-19'],
    ['成文日期 | 2024-01-15 | 发布日期 | 2024-01-19 |\n正文。', '2024-01-19'],
    ['公开日期：2024/3/2\n成文日期：2024/3/1', '2024-03-02'],
    ['印发日期：2024年12月31日', '2024-12-31'],
    ['正文。\n富县水务局\n2024年1月15日', '2024-01-15'],
    ['正文。\n富县水务局　2024 年 1 月 15 日\n附件：表格', '2024-01-15'],
    ['正文。\n富县水务局\n二〇二四年一月十五日', '2024-01-15'],
    ['正文。\n二○二三年十二月三十一日', '2023-12-31'],
    ['富县热线通报\n富县热线办公室　2023年6月19日\n一、来电情况', '2023-06-19'],
  ])('%j', (text, day) => {
    expect(publishedOf(text)).toBe(day);
  });

  it.each([
    ['a day that a sentence speaks of', '2024年1月15日，本局召开会议。'],
    ['the end of the counting period', '统计期限自2023年1月1日起至2023年12月31日'],
    ['a day that no calendar has', '发布日期：2024-02-30'],
    ['a bare day on top of a copied page', `转载\n2024-04-17\n${'正文。\n'.repeat(12)}`],
  ])('is not %s', (_, text) => {
    expect(publishedOf(text)).toBeNull();
  });
});

describe('what a site notes in the meta data of its page', () => {
  const pageOf = (pubDate: string) => ({ names: [], links: [], meta: { pubdate: pubDate } });

  it.each([
    ['2024-01-20 10:11:12', '2024-01-20'],
    ['2024年01月20日 10:11', '2024-01-20'],
    ['2024/1/20', '2024-01-20'],
    ['20240120', null],
    ['', null],
  ])('%j', (noted, day) => {
    expect(findPublished('正文。', pageOf(noted))).toBe(day);
  });

  it('beats the day under the signature, and yields to a labelled one', () => {
    expect(findPublished('正文。\n富县水务局\n2024年1月15日', pageOf('2024-01-20'))).toBe('2024-01-20');
    expect(findPublished('发布时间:2024-01-19\n正文。', pageOf('2024-01-20'))).toBe('2024-01-19');
  });
});
