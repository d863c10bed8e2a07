import { indicatorOf } from '../catalogue/indicators.ts';
import type { Figures, Measure, Moment, Query, When, Whose } from './query.ts';

const OPERATIONS: Readonly<Record<Figures['do'], string>> = {
  value: '',
  sum: '合计',
  mean: '平均',
  median: '中位数',
  share: '占比',
  ratio: '倍数',
  difference: '相差',
  change: '变化',
  rank: '排名',
  extreme: '最值',
  compare: '比较',
  adds_up: '是否相符',
};

/** A query as one sentence: what a reader is told that the question was understood to mean. */
export function inWords({ want, whose, when, scope }: Query): string {
  const about = [whoseInWords(whose), scope ?? '', whenInWords(when)].join('');
  switch (want.kind) {
    case 'figure':
      return `${about}${figuresInWords(want)}`;
    case 'claim':
      return `${about}${figuresInWords(want.figures)}，核对：${want.said.map(({ value, unit }) => `${value}${unit ?? ''}`).join('、') || '说法'}`;
    case 'rule':
      return want.article === null ? `${about}规定：${want.words}` : `${about}法规第${want.article}条`;
    case 'contact':
      return `${about}${want.words.join('')}联系方式`;
    case 'text':
      return `${about}原文：${want.words}`;
    case 'register':
      return `${about}收录了哪些报告`;
    case 'checks':
      return `${about}报告的勾稽关系`;
    case 'request':
      return '申请公开政府信息';
    case 'refuse':
      return '不能回答的问题';
    case 'talk':
      return '寒暄';
    case 'nothing':
      return about === '' ? '没有看懂' : about;
  }
}

function figuresInWords({ of, do: operation, by, whole, top, order, bound }: Figures): string {
  const measures = of.map(measureInWords).join('、');
  const parts = [
    measures,
    whole ? `占${measureInWords(whole)}` : '',
    bound ? `（${bound.is === 'over' ? '超过' : '不到'}${bound.value}）` : '',
    order ? (order === 'most' ? '最多' : '最少') : '',
    top === null ? '' : `前${top}`,
    OPERATIONS[operation],
    by === 'period' ? '（按年）' : by === 'body' ? '（按单位）' : '',
  ];
  return parts.filter(Boolean).join(' ').trim();
}

function measureInWords({ of, words, narrowed, applicants, except }: Measure): string {
  const [first] = of;
  const label = (first && indicatorOf(first)?.label) ?? words;
  const narrow = narrowed.filter((word) => word !== words);
  const who = applicants.length > 0 && words !== label ? `（${words}）` : '';
  return `${except ? '除此以外的' : ''}${label}${who}${narrow.length > 0 ? `（限“${narrow.join('”“')}”）` : ''}`;
}

function whoseInWords({ bodies, places, within, every, except, line }: Whose): string {
  const named = [...places, ...bodies].map(({ words }) => words).join('、');
  const inner = within === null ? '' : `各${{ province: '省', city: '市', county: '区县' }[within]}`;
  const left = except.length > 0 ? `（除${except.join('、')}）` : '';
  return `${named}${inner}${every && named === '' ? '各单位' : ''}${left}${line === 'hotline' ? '热线' : ''}`;
}

const momentInWords = ({ year, part }: Moment) => `${year === null ? '' : `${year}年`}${part ?? ''}`;

function whenInWords(when: When): string {
  switch (when.kind) {
    case 'newest':
      return '';
    case 'named':
      return when.moments.map(momentInWords).join('、');
    case 'span':
      return `${when.from ?? ''}至${when.to ?? '今'}`;
    case 'last':
      return `近${when.years}年`;
    case 'every':
      return '历年';
    case 'moved':
      return when.said;
  }
}
