import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../ingest/forms/read-form.ts';
import { kindOf } from '../../../ingest/identify/kind.ts';
import { viewOf } from '../../../src/text/view.ts';
import { projectFile } from '../../data/library.ts';
import { printForm } from '../forms/print-form.ts';

function kindIn(title: string | null, source: string) {
  const { text } = viewOf(source);
  return kindOf(title, text, readForm(text, true));
}

const articles = Array.from('一二三四五六七八', (number) => `第${number}条 应当公开。`).join('\n');
const baota = readFileSync(projectFile('data/samples/baota-2024.txt'), 'utf8');
/** The statutory form as it is handed out, every cell blank. */
const blank = printForm({ form: 'GKNB-2021', cells: {} }, 'row per line');

describe('what kind of document it is', () => {
  it.each([
    ['a report with the statutory form', '宝塔区2024年政府信息公开工作年度报告', baota, 'annual_report'],
    ['the same without a title', null, baota, 'annual_report'],
    ['a report from before the form', '富县2015年政府信息公开工作年度报告', '全年主动公开7条。', 'annual_report'],
    ['the blank form', null, blank, 'template'],
    [
      'a report of an institution',
      '事业单位法人年度报告书',
      '单位名称 | 富县水务工作站 |\n宗旨和业务范围 | 供水 |',
      'institution_report',
    ],
    ['a hotline bulletin', '富县12345热线2024年11月运行情况通报', '受理9件。', 'hotline_report'],
    ['a regulation', '富县信息公开办法', articles, 'regulation'],
    ['a guide', '富县政府信息公开指南', '办理地点：县政府。', 'guide'],
    ['anything else', null, '今日食谱：土豆炖牛肉。', 'other'],
  ])('%s', (_, title, text, kind) => {
    expect(kindIn(title, text)).toBe(kind);
  });

  it('a report that speaks of its hotline is no hotline bulletin', () => {
    expect(kindIn('富县2022年政府信息公开工作年度报告', '12345热线受理9件。')).toBe('annual_report');
  });
});
