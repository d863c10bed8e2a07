import type { AskOptions, Asking } from '../../../src/answer/asking.ts';
import type { Answer, Citation, Figure } from '../../../src/domain/answer.ts';
import { Failure } from '../../../src/domain/failures.ts';
import { regionCode } from '../../../src/domain/ids.ts';
import type { Question } from '../../../src/domain/question.ts';
import { county } from './sample-reports.ts';

/** Answers by what stands in the question; everything else is "not in the library". */
export interface ScriptedAsking extends Asking {
  /** Every question with its options, in order. */
  readonly asked: readonly { readonly question: Question; readonly options: AskOptions }[];
  /** Lets the questions that hold 稍候 go on. */
  readonly release: () => void;
}

export function createScriptedAsking(): ScriptedAsking {
  const asked: { question: Question; options: AskOptions }[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  return {
    asked,
    release: () => release(),
    async ask(question, options) {
      asked.push({ question, options });
      options.onStep?.('read-question');
      options.onStep?.('look-up-figures');
      if (question.text.includes('请等待')) await untilAborted(options.signal);
      if (question.text.includes('稍候')) await released;
      if (question.text.includes('坏盘')) throw new Failure('STORE_UNUSABLE', '/secret/path/wenzheng.db');
      if (question.text.includes('出错')) throw new Error('SqliteError: near "x": syntax error');
      return { ...envelope(asked.length, options), ...outcomeFor(question.text), ...queriesFor(options) };
    },
  };
}

const untilAborted = (signal: AbortSignal | undefined) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });

const envelope = (serial: number, { requestId, conversationId }: AskOptions): Answer => ({
  id: `a${serial}`,
  conversationId: conversationId ?? 'c-new',
  requestId,
  status: 'not_found',
  reason: 'not_in_library',
  text: '库内没有能回答这个问题的报告。',
  citations: [],
  figures: [],
  chart: null,
  coverage: null,
  corrections: [],
  notices: [],
  handover: null,
  suggestions: ['云溪区2024年收到多少件信息公开申请?'],
  options: [],
  generatedBy: { kind: 'system' },
  label: '系统检索结果,以发布机关正式文件为准',
  snapshot: 'g1',
  query: null,
  understood: '',
  unread: [],
  timings: { total: 3 },
});

const queriesFor = ({ withQueries }: AskOptions): Partial<Answer> =>
  withQueries
    ? { queries: [{ sql: 'SELECT value FROM fact WHERE cell = ?', params: ['t3.new.tot'], rows: 1, ms: 1 }] }
    : {};

function outcomeFor(text: string): Partial<Answer> {
  if (text.includes('多少件')) return answered;
  if (text.includes('比较')) return compared;
  if (text.includes('鼓楼区')) return clarify;
  if (text.includes('怎么申请')) return refused;
  if (text.includes('我叫')) return { status: 'refused', reason: 'personal_data', text: '问题中有个人信息,没有处理。' };
  return {};
}

const { report, passages, facts } = county;
const [prose] = passages;
const [fact] = facts;
if (!prose || !fact) throw new Error('the sample county has lost its passages or facts');

const cite = (n: number, quote: { readonly start: number; readonly end: number }): Citation => ({
  n,
  documentId: report.id,
  version: report.version,
  title: report.title,
  agency: report.agency?.name ?? null,
  region: '云溪区',
  year: 2024,
  publishedAt: report.publishedAt,
  url: report.url,
  section: '一、总体情况',
  quote: county.text.slice(quote.start, quote.end),
  start: quote.start,
  end: quote.end,
  cell: null,
  exact: null,
  trust: 'official',
  viewUrl: `/view/${report.id}?start=${quote.start}&end=${quote.end}#mark`,
});

const figure: Figure = {
  indicator: 'request.received',
  label: '本年新收政府信息公开申请数量',
  agency: '云溪区人民政府',
  region: regionCode('430602'),
  period: '2024',
  scope: '全区',
  value: fact.value ?? ('37' as Figure['value']),
  unit: '件',
  display: '37件',
  wording: null,
  source: 'table',
  formula: null,
  citation: 1,
};

const answered: Partial<Answer> = {
  status: 'answered',
  reason: null,
  text: '云溪区人民政府2024年度新收政府信息公开申请37件[1]。\n正文的说法与表格一致:全年新收申请37件,上年结转2件[2]。',
  citations: [{ ...cite(1, fact), section: '三、收到和处理政府信息公开申请情况', cell: fact.place }, cite(2, prose)],
  figures: [figure],
  notices: [
    { kind: 'assumption', text: '您没有写明年份,按该机关在库内最新的2024年度回答。' },
    { kind: 'discrepancy', text: '正文写网上提交30件,与表格中的渠道数对不上,两处都已列出。', citation: 2 },
    { kind: 'low_trust', text: '另有一份来自镜像网站的副本,没有采用。' },
  ],
};

const compared: Partial<Answer> = {
  ...answered,
  status: 'partial',
  reason: 'not_comparable',
  text: '两年的数字如下[1],口径不同,不宜直接比较[99]。',
  figures: [
    figure,
    { ...figure, period: '2023', value: '4' as Figure['value'], display: '4', unit: null, scope: null },
    {
      ...figure,
      label: '公开率',
      value: '84.6' as Figure['value'],
      unit: '%',
      display: '84.6%',
      source: 'derived',
      formula: '(27 + 6) ÷ 39 × 100%',
    },
    { ...figure, source: 'prose', display: '10万余条', unit: '条', wording: '10万余条', citation: 2 },
  ],
  coverage: { considered: 3, withData: 2, missing: ['云溪区水务局2019年度'] },
};

const clarify: Partial<Answer> = {
  status: 'clarify',
  reason: 'ambiguous_region',
  text: '叫鼓楼区的地方不止一个,请问是哪一个?',
  options: [
    { label: '甲市鼓楼区', question: '甲市鼓楼区2024年收到多少件申请?' },
    { label: '乙市鼓楼区', question: '乙市鼓楼区2024年收到多少件申请?' },
  ],
};

const refused: Partial<Answer> = {
  status: 'refused',
  reason: 'personal_case',
  text: '这里只查年度报告,不办理具体申请。',
  handover: {
    channel: 'foi',
    label: '依申请公开',
    phone: '0000-1234567',
    url: 'https://www.yunxi.example.gov.cn/ysqgk/',
    text: '请向掌握信息的机关提交申请。',
  },
};
