import { describe, expect, it } from 'vitest';
import { provisionsOf } from '../../src/rules/provisions-of.ts';
import { passageId, type ReportId } from '../../src/domain/ids.ts';
import type { Passage } from '../../src/domain/passage.ts';
import type { Report } from '../../src/domain/report.ts';

// The rule itself is only handed on.
const RULE = { title: '某市信息公开办法' } as Report;

const REPORT = 'r1' as ReportId;

const TEXT = `某市信息公开办法
## 第一章 总则
第一条 为了公开,制定本办法。
第二条 本办法第一条所称公开,
是指发布。
## 第二章 申请
第三条　申请应当包括下列内容:
(一)姓名;
(二)内容。
`;

describe('a regulation', () => {
  const provisions = provisionsOf(RULE, TEXT, []);

  it('is read into its articles, each with its chapter', () => {
    expect(provisions.map(({ article, headings }) => [article, headings])).toEqual([
      ['第一条', ['第一章 总则']],
      ['第二条', ['第一章 总则']],
      ['第三条', ['第二章 申请']],
    ]);
  });

  it('whose words stand where they say', () => {
    expect(provisions.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      '第一条 为了公开,制定本办法。',
      '第二条 本办法第一条所称公开,\n是指发布。',
      '第三条　申请应当包括下列内容:\n(一)姓名;\n(二)内容。',
    ]);
  });
});

it('a guide without articles is read into its passages', () => {
  const text = '受理时间为工作日。';
  const span = { start: 0, end: text.length, text };
  const passage: Passage = {
    ...span,
    id: passageId(REPORT, 0),
    report: REPORT,
    ordinal: 0,
    kind: 'prose',
    headings: ['一、受理'],
  };
  expect(provisionsOf(RULE, text, [passage])).toMatchObject([{ article: null, headings: ['一、受理'], text }]);
});
