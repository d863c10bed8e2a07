import type { Notice } from '../../../../domain/answer.ts';
import { leadsBecause } from '../../../../domain/leading-copy.ts';
import type { Report } from '../../../../domain/report.ts';
import type { Found, Valued } from '../../../../figures/found.ts';
import { bodyAndTime } from '../wording.ts';
import type { Desk, Statement } from './desk.ts';
import { displayOf, figureOf, labelOf, marksOf } from './state-figure.ts';

/** Says beside a figure what other files of the same body and time say; none of them is taken for the right one. */
export function stateRivals(desk: Desk, reading: Valued): Statement[] {
  return reading.rivals.map((rival) => {
    const figure = figureOf(desk, rival);
    const marks = marksOf(desk, rival);
    return {
      text: `库内同一机关同一时期的另一份文件载明${labelOf(rival)}为${displayOf(rival)}${marks}，两份不一致，${orderInWords(reading.report, rival.report)}，请以发布机关解释为准`,
      figures: [figure],
      notices: [{ ...noticeOf(reading, rival), citation: figure.citation }],
    };
  });
}

/** The same as notices, for what states its figures otherwise. */
export const rivalNotices = (reading: Valued): Notice[] => reading.rivals.map((rival) => noticeOf(reading, rival));

function noticeOf(reading: Valued, rival: Valued): Notice {
  const [own, other] = [reading, rival].map((one) => `${fileInWords(one.report)}为${displayOf(one)}`);
  const what = `${bodyAndTime(reading.report)}${labelOf(reading)}`;
  const order = orderInWords(reading.report, rival.report);
  return { kind: 'discrepancy', text: `${what}：库内两份文件不一致，${own}，${other}；只计一次，${order}。` };
}

const fileInWords = ({ sourceName, publishedAt, fetchedAt }: Report) => {
  const day = publishedAt ? `${publishedAt} 发布` : fetchedAt && `${fetchedAt.slice(0, 10)} 获取`;
  return `“${sourceName}”${day ? `（${day}）` : ''}`;
};

function orderInWords(lead: Report, rival: Report): string {
  switch (leadsBecause(lead, rival)) {
    case 'trust':
      return '另一份可信度低，先列这一份';
    case 'published':
      return rival.publishedAt === null ? '先列写明发布日期的一份' : '先列发布较晚的一份';
    case 'fetched':
      return rival.fetchedAt === null ? '先列记有获取日期的一份' : '先列获取较晚的一份';
    case 'none':
      return '无法判断哪份在后';
  }
}

/** The bodies and times of which the library holds files that contradict each other. */
export const conflictingIn = (readings: readonly Found[]): string[] => [
  ...new Set(readings.flatMap(({ report, rivals }) => (rivals.length > 0 ? [bodyAndTime(report)] : []))),
];
