import { describe, expect, it } from 'vitest';
import { findCorrection } from '../../../ingest/understand/correction.ts';
import { identified, identifiedSource } from './identified.ts';

describe('who put a document out', () => {
  it.each([
    ['发布机构：富县人民政府办公室\n正文', '富县人民政府办公室'],
    ['索引号 | 1 | 发布单位 | 富县水务局 |', '富县水务局'],
    ['来源：富县融媒体中心 发布时间：2024-01-15', '富县融媒体中心'],
    ['发布机构：\n栏目：政府信息公开年报', null],
    ['发布机构 | 发文日期 | 2024-01-15 |', null],
    ['作者：本站原创 | 来源：本站原创 | 时间：2024-01-15', null],
    ['诉求来源 | 电话 | 34859 |', null],
    ['本局认真核对信息来源，确保准确。', null],
  ])('%j', (text, publisher) => {
    expect(identified(text).publisher).toBe(publisher);
  });

  it('need not be the body that it reports on', () => {
    const text = '发布机构: 富县人民政府办公室\n富县水务局2023年政府信息公开工作年度报告\n正文。';
    expect(identified(text)).toMatchObject({ agency: { name: '富县水务局' }, publisher: '富县人民政府办公室' });
  });

  it('is what someone noted against what the document says', () => {
    const text = '来源：富县融媒体中心\n富县水务局2023年政府信息公开工作年度报告\n正文。';
    expect(identified(text, { notes: { publisher: '富县水务局' } }).publisher).toBe('富县水务局');
  });
});

describe('the source that a site notes in the meta data of its page', () => {
  it.each([
    ['富县融媒体中心', '富县融媒体中心'],
    ['富县人民政府(办公室)', '富县人民政府(办公室)'],
    ['本站', null],
    ['http://www.example.gov.cn', null],
  ])('%j', (contentsource, publisher) => {
    const page = { names: [], links: [], meta: { contentsource } };
    expect(identifiedSource({ format: 'html', text: '正文。', title: null, page }).publisher).toBe(publisher);
  });
});

describe('a document that corrects another', () => {
  it.each([
    '富县水务局2023年年度报告（更正版）\n正文。',
    '关于更正富县2023年年度报告的公告\n正文。',
    '富县2023年年度报告\n因统计口径有误，现更正如下。',
    '富县2023年年度报告\n前发报告数字有误，请以本版为准。',
    '富县2023年年度报告\n原报告同时作废。',
  ])('says so: %j', (text) => {
    expect(findCorrection(text)).not.toBeNull();
  });

  it.each([
    '富县2023年年度报告\n经发布的内容,有差错随时更正。',
    '富县2023年年度报告\n建立更正机制，全年更正错误信息12条。',
    '富县信息公开指南\n申请人可以要求行政机关更正。',
  ])('other things: %j', (text) => {
    expect(findCorrection(text)).toBeNull();
  });
});
