import type { Check } from '../../../src/domain/check.ts';
import { parseDecimal } from '../../../src/domain/decimal.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { agencyId, asYear, cellCode, indicatorId, passageId, regionCode, reportId } from '../../../src/domain/ids.ts';
import type { Passage } from '../../../src/domain/passage.ts';
import type { Report, ReportBundle } from '../../../src/domain/report.ts';

/** A made-up county: no real report stands behind these sentences. */
const TEXT = `云溪区人民政府2024年政府信息公开工作年度报告
（演示文本，内容均为虚构）
一、总体情况
(一)主动公开情况。全区各单位通过门户网站公布信息5120条,政务新媒体公布1804条。
(二)依申请公开情况。全年新收申请37件,上年结转2件。其中网上提交30件,当面提交7件。
二、主动公开政府信息情况
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 6 | 3 | 41 |
信息内容 | 本年处理决定数量 | | |
行政许可 | 18342 | | |
三、收到和处理政府信息公开申请情况
(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 自然人 | 商业企业 | 总计 |
一、本年新收政府信息公开申请数量 | 33 | 4 | 37 |
二、上年结转政府信息公开申请数量 | 2 | 0 | 2 |
三、本年度办理结果 | (一)予以公开 | 24 | 3 | 27 |
(二)部分公开 | 5 | 1 | 6 |
四、结转下年度继续办理 | 6 | 0 | 6 |
五、存在的主要问题及改进情况
个别单位更新栏目不够及时。下一步将按月检查,逐项整改。
六、其他需要报告的事项
全年未收取信息处理费。
`;

const ID = reportId('r0000000000000a1');

const report: Report = {
  id: ID,
  sourceName: '云溪区2024年年报.txt',
  url: 'https://www.yunxi.example.gov.cn/zwgk/2025/report.html',
  part: null,
  sha256: 'a'.repeat(64),
  version: null,
  fingerprint: 'f',
  format: 'text',
  kind: 'annual_report',
  form: 'GKNB-2021',
  title: '云溪区人民政府2024年政府信息公开工作年度报告',
  agency: { id: agencyId('430603/云溪区人民政府'), name: '云溪区人民政府' },
  region: regionCode('430603'),
  period: { kind: 'year', year: asYear(2024) },
  publisher: null,
  documentNumber: null,
  validity: null,
  correction: null,
  contacts: [],
  publishedAt: '2025-01-26',
  fetchedAt: '2025-06-03T02:11:00.000Z',
  quality: { trust: 'official', reasons: [] },
  identification: { inferred: [], contradictions: [], clues: [] },
  supersededBy: null,
  tables: { t2: 'present', t3: 'present', t4: 'lost' },
};

const place = (words: string, within = 0) => {
  const start = TEXT.indexOf(words, within);
  return { start, end: start + words.length };
};

const passage = (ordinal: number, words: string, headings: readonly string[], kind: Passage['kind']): Passage => ({
  id: passageId(ID, ordinal),
  report: ID,
  ordinal,
  kind,
  headings,
  text: words,
  ...place(words),
});

const prose = passage(
  1,
  '(二)依申请公开情况。全年新收申请37件,上年结转2件。其中网上提交30件,当面提交7件。',
  ['一、总体情况'],
  'prose',
);
const rows = passage(
  2,
  '一、本年新收政府信息公开申请数量 | 33 | 4 | 37 |',
  ['三、收到和处理政府信息公开申请情况'],
  'table',
);

const year = { kind: 'year', year: asYear(2024) } as const;

const received: Fact = {
  report: ID,
  indicator: indicatorId('request.received'),
  cell: cellCode('t3.new.tot'),
  place: { table: 't3', row: '一、本年新收政府信息公开申请数量', column: '总计' },
  subject: null,
  state: 'value',
  value: parseDecimal('37') ?? null,
  low: null,
  high: null,
  unit: '件',
  wording: '37',
  scope: '全区',
  period: year,
  source: 'table',
  note: null,
  ...place('37', rows.start),
};

const online: Fact = {
  ...received,
  indicator: indicatorId('request.online'),
  cell: null,
  place: null,
  value: parseDecimal('30') ?? null,
  wording: '30件',
  source: 'prose',
  ...place('30件'),
};

/** The prose and the table disagree about what was received. */
const divided: Check = {
  rule: 'R1.received',
  kind: 'prose_table',
  severity: 'warning',
  outcome: 'fail',
  report: ID,
  other: null,
  left: online.value,
  right: received.value,
  difference: parseDecimal('-7') ?? null,
  label: '正文的申请件数应等于表中本年新收的总计',
  places: [
    { ...placeOf(online), side: 'left' },
    { ...placeOf(received), side: 'right' },
  ],
};

function placeOf({ report: of, cell, place: form, value, unit, start, end }: Fact) {
  return { report: of, cell, place: form, sign: 1 as const, value, unit, start, end };
}

export const county: ReportBundle = {
  report,
  text: TEXT,
  passages: [prose, rows],
  facts: [received, online],
  checks: [divided],
  sketch: [],
};

const LOW_TEXT = '云溪区水务局2019年度报告(演示文本)\n本年公开信息88条。\n';
const lowId = reportId('r0000000000000b2');

export const mirrored: ReportBundle = {
  report: {
    ...report,
    id: lowId,
    sourceName: 'mirror.html',
    url: 'javascript:alert(1)',
    sha256: 'b'.repeat(64),
    form: null,
    title: '云溪区水务局2019年度报告 <img src=x onerror=alert(1)>',
    agency: { id: agencyId('430603/云溪区水务局'), name: '云溪区水务局' },
    period: { kind: 'year', year: asYear(2019) },
    publishedAt: null,
    quality: { trust: 'low', reasons: ['发布域名不是政府网站,内容可能被改写。'] },
    tables: { t2: 'none', t3: 'none', t4: 'none' },
  },
  text: LOW_TEXT,
  passages: [],
  facts: [],
  checks: [],
  sketch: [],
};

const LAW_TEXT = '# 云溪区政务公开办法(演示文本)\n\n第一条 为了方便公众获取信息,制定本办法。\n';

export const rule: ReportBundle = {
  report: {
    ...report,
    id: reportId('r0000000000000c3'),
    sourceName: 'rule.md',
    url: null,
    sha256: 'c'.repeat(64),
    kind: 'regulation',
    form: null,
    title: '云溪区政务公开办法',
    agency: null,
    region: null,
    period: null,
    quality: { trust: 'unknown', reasons: ['没有来源网址。'] },
    tables: { t2: 'none', t3: 'none', t4: 'none' },
  },
  text: LAW_TEXT,
  passages: [],
  facts: [],
  checks: [],
  sketch: [],
};

export const sampleReports: readonly ReportBundle[] = [county, mirrored, rule];
