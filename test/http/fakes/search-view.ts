import { decimalOf } from '../../../src/domain/decimal.ts';
import { indicatorId } from '../../../src/domain/ids.ts';
import type { SearchView } from '../../../src/web/pages/search-page.ts';
import { county } from './sample-reports.ts';

const viewUrl = `/view/${county.report.id}?start=366&end=368#mark`;
const origin = {
  documentId: county.report.id,
  version: null,
  sourceName: county.report.sourceName,
  title: county.report.title,
  agency: '云溪区人民政府',
  region: '湖南省岳阳市云溪区',
  year: 2024,
  trust: 'official',
  viewUrl,
} as const;
const evidence = { start: 366, end: 368 };
const point = {
  formula: null,
  source: 'table',
  form: null,
  documentId: county.report.id,
  version: null,
  evidence,
  viewUrl,
} as const;

/** A search with something in every group, a correction, chips of both sorts and two values of a facet. */
export const searchView: SearchView = {
  address: { q: '云溪区申情', without: 'years' },
  further: ['figures'],
  before: null,
  suggestions: [],
  results: {
    complete: true,
    query: '云溪区申情',
    corrections: [{ from: '申情', to: '申请', query: '云溪区申请', original: '云溪区“申情”' }],
    filters: [
      { field: 'region', value: '430603', label: '湖南省岳阳市云溪区', from: 'query' },
      { field: 'documentKind', value: 'annual_report', label: '政府信息公开工作年度报告', from: 'choice' },
    ],
    groups: ['figures', 'passages', 'history', 'channels'],
    figures: [
      {
        ...origin,
        label: '收到政府信息公开申请数量',
        display: '37件',
        indicator: indicatorId('foi.received'),
        cell: null,
        place: { table: 't3', row: '本年新收', column: '总计' },
        subject: '申请件',
        state: 'value',
        value: decimalOf(37),
        low: null,
        high: null,
        unit: '件',
        scope: '全区',
        period: '2024',
        source: 'table',
        evidence,
        wording: '37',
        note: null,
      },
    ],
    passages: [{ ...origin, section: '一、总体情况', kind: 'prose', text: '收到申请37件。', score: 1, ...evidence }],
    history: [
      {
        agency: '云溪区人民政府',
        indicator: indicatorId('foi.received'),
        label: '收到申请',
        unit: '件',
        scope: '全区',
        points: [
          { ...point, period: '2023', value: decimalOf(30), display: '30件' },
          { ...point, period: '2024', value: decimalOf(37), display: '37件' },
        ],
        notices: [{ kind: 'form_changed', text: '两年格式不同。' }],
      },
    ],
    channels: [
      {
        general: false,
        agency: '云溪区人民政府',
        kind: 'phone',
        label: '电话',
        value: '0730-5555',
        documentId: county.report.id,
        version: null,
        period: '2024',
        trust: 'official',
        evidence,
        quote: '电话：0730-5555',
        viewUrl,
      },
      { general: true, kind: 'foi', label: '依申请公开', value: '向该机关提出', viewUrl: null },
    ],
    facets: {
      region: [],
      agency: [],
      year: [
        { value: '2024', label: '2024年', count: 2 },
        { value: '2023', label: '2023年', count: 1 },
      ],
      kind: [],
      topic: [],
    },
    nextCursor: '6',
  },
};
