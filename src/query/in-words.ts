import type { ContactKind } from '../domain/contact.ts';
import type { Claim, Figures, Move, Query, Want } from './query.ts';
import { measureInWords } from './measure-in-words.ts';
import { whenInWords } from './when-in-words.ts';
import { whoseInWords } from './whose-in-words.ts';

const OPERATIONS: Readonly<Record<Figures['do'], string>> = {
  value: '',
  sum: '加起来',
  mean: '的平均数',
  median: '的中位数',
  share: '占多少',
  ratio: '是几倍',
  difference: '相差多少',
  change: '的变化',
  rank: '的排名',
  extreme: '',
  compare: '的比较',
  adds_up: '加起来对得上吗',
};

const AXES: Readonly<Record<NonNullable<Figures['by']>, string>> = {
  period: '，按年',
  body: '，按单位',
  applicant: '，按申请人',
  outcome: '，按结果',
  channel: '，按渠道',
  entry: '，按类别',
  measure: '',
};

const WAYS: Readonly<Record<ContactKind, string>> = {
  body: '受理机构',
  phone: '电话',
  fax: '传真号码',
  email: '邮箱',
  address: '地址',
  postcode: '邮编',
  hours: '办公时间',
};

/** A query as one sentence: what a reader is told that the question was understood to mean. Read again, it means the same. */
export function inWords({ want, whose, when, scope }: Query): string {
  const about = [whoseInWords(whose), scope ?? '', whenInWords(when)].join('');
  return wantInWords(want, about);
}

function wantInWords(want: Want, about: string): string {
  switch (want.kind) {
    case 'figure':
      return about + figuresInWords(want, about);
    case 'claim':
      return about + claimInWords(want, about);
    case 'rule':
      return want.article === null ? `${about}规定：${want.words}` : `${about}条例第${want.article}条`;
    case 'contact':
      return `${about}${want.words.map((word) => `的${word}`).join('')}的${waysInWords(want)}`;
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

const waysInWords = ({ ways, any }: Extract<Want, { kind: 'contact' }>) =>
  any ? '联系方式' : ways.map((way) => WAYS[way]).join('和');

function figuresInWords(figures: Figures, about: string): string {
  const { of, each, bound, against, whole, do: operation } = figures;
  const measures = of.map(measureInWords).join('和');
  if (whole) return `${measures}${operation === 'ratio' ? '是' : '占'}${measureInWords(whole)}${ofWhole(operation)}`;
  return [
    measures,
    bound ? `${bound.is === 'over' ? '超过' : '不到'}${bound.value}` : '',
    each ? '分别' : '',
    against ? againstInWords(against) : '',
    rankInWords(figures),
    OPERATIONS[operation],
    axisInWords(figures, about),
  ].join('');
}

const ofWhole = (operation: Figures['do']) => (operation === 'ratio' ? '的几倍' : '的比例');

const againstInWords = ({ unit }: Move): string =>
  ({ year: '比上年同期', quarter: '比上季度', month: '比上月', week: '比上周' })[unit];

const ORDERS = { most: '最多', least: '最少' } as const;

function rankInWords({ by, order, top, place, do: operation }: Figures): string {
  if (place !== null) return order === 'least' ? `倒数第${place}名` : `第${place}名`;
  if (top !== null && operation === 'rank') return order ? `${ORDERS[order]}的${top}个` : `前${top}名`;
  const which = order && by === 'period' ? '哪年' : '';
  return `${order ? `${which}${ORDERS[order]}` : ''}${top === null ? '' : `，这${top}个`}`;
}

/** Said only where nothing else says it. */
function axisInWords({ by, order }: Figures, about: string): string {
  if (by === null || (by === 'period' && order !== null)) return '';
  return by === 'body' && /各(?:单位|省|市|区县)/.test(about) ? '' : AXES[by];
}

function claimInWords({ figures, said, relation }: Claim, about: string): string {
  const numbers = said.map(({ value, unit }) => `${value}${unit ?? ''}`).join('、');
  const measures = figuresInWords(figures, about);
  if (relation === 'more' || relation === 'less')
    return `${measures}${relation === 'more' ? '超过' : '不到'}${numbers}对吗`;
  return numbers === '' ? `${measures}，核对说法` : `${measures}是${numbers}对吗`;
}
