import { describe, expect, it } from 'vitest';
import { findBody } from '../../../ingest/understand/body.ts';
import { findCorrection } from '../../../ingest/understand/correction.ts';
import { findPublisher, notedPublisher } from '../../../ingest/understand/publisher.ts';
import { viewOf } from '../../../src/text/view.ts';

describe('who put a document out', () => {
  it.each([
    ['发布机构：富县人民政府办公室\n正文', '富县人民政府办公室'],
    ['索引号 | 1 | 发布单位 | 富县水务局 |', '富县水务局'],
    ['来源：富县融媒体中心 发布时间：2024-01-15', '富县融媒体中心'],
    ['发布机构：\n栏目：政府信息公开年报', null],
    ['诉求来源 | 电话 | 34859 |', null],
    ['本局认真核对信息来源，确保准确。', null],
  ])('%j', (text, publisher) => {
    expect(findPublisher(viewOf(text).text)).toBe(publisher);
  });

  it('need not be the body that it reports on', () => {
    const text = '发布机构: 富县人民政府办公室\n富县水务局2023年政府信息公开工作年度报告';
    expect(findBody('富县水务局2023年政府信息公开工作年度报告', text, {}).agency?.name).toBe('富县水务局');
    expect(findBody(null, text, {}).agency?.name).toBe('富县人民政府办公室');
  });
});

describe('the source that a site notes in the meta data of its page', () => {
  it.each([
    ['富县融媒体中心', '富县融媒体中心'],
    ['富县人民政府(办公室)', '富县人民政府(办公室)'],
    ['本站', null],
    ['http://www.example.gov.cn', null],
  ])('%j', (contentsource, publisher) => {
    expect(notedPublisher({ names: [], links: [], meta: { contentsource } })).toBe(publisher);
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
