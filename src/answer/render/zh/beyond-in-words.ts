import type { Outcome } from '../../../domain/answer.ts';
import type { Beyond } from '../../../query/bounded.ts';
import { firstOf } from './wording.ts';

/** Names told of what is left out. */
const NAMED = 8;

const PARTS: Readonly<Record<Beyond['part'], string>> = { names: '地区和机关', times: '时间', measures: '数字' };

/** A question that names more than one answer tells is answered for the first of them, and the answer says so. */
export function withBeyond(outcome: Outcome, beyond: readonly Beyond[]): Outcome {
  if (beyond.length === 0) return outcome;
  const lines = beyond.map(
    ({ part, most, words }) =>
      `一次列出的${PARTS[part]}太多，仅列出前${most}个；没有查的有：${firstOf(words, NAMED)}，请分开再问。`,
  );
  const text = [outcome.text, ...lines].join('\n');
  switch (outcome.status) {
    case 'answered':
    case 'partial':
      return { ...outcome, text, status: 'partial', reason: outcome.reason ?? 'too_broad' };
    case 'not_found':
      return { ...outcome, text };
    case 'clarify':
    case 'info':
    case 'refused':
      return outcome;
  }
}
