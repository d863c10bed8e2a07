import type { Outcome } from '../../../domain/answer.ts';
import { nameOf } from '../../../plan/library.ts';
import type { Result } from '../../result.ts';
import { declined } from './declined.ts';
import { bodyAndTime } from './wording.ts';

/** Asked of most bodies, in the words that people use. */
const USUAL = ['收到多少件政府信息公开申请', '行政许可多少件', '行政处罚多少件', '主动公开多少条信息'];

/** A body or a time is named, and nothing of it: what may be asked of it is offered. */
export function renderWhat({ reports }: Extract<Result, { kind: 'what' }>, text: string): Outcome {
  const [report] = reports;
  const [first, ...rest] = report
    ? USUAL.map((words) => ({ label: words, question: `${bodyAndTime(report)}${words}？` }))
    : [];
  if (!report || !first)
    return declined('not_found', 'low_evidence', {
      text: `没有看懂“${text}”要问什么。可以写明地区、机关、年份和要问的数字再问。`,
    });
  return {
    status: 'clarify',
    reason: 'ambiguous_question',
    text: `想问${nameOf(report)}的哪一项？例如：`,
    options: [first, ...rest],
    notices: [],
    suggestions: [],
  };
}
