import type { Clarify, NonEmpty, Option } from '../../../domain/answer.ts';
import type { Choice } from '../../../plan/choice.ts';

/** A question back, one tap for each reading. The option carries the reader's own words with the name in place. */
export function renderChoice({ reason, words, options }: Choice, text: string): Clarify {
  const labels = options.map(({ label }) => label).join('、');
  const taps = options.map(({ label }): Option => ({
    label,
    question: text.includes(words) ? text.replace(words, label) : `${label}${text}`,
  }));
  const [first, ...rest] = taps;
  const said =
    reason === 'ambiguous_region'
      ? `“${words}”有多处：${labels}。请问您指的是哪一处？`
      : `“${words}”可能指：${labels}。请问您指的是哪一个？`;
  return {
    status: 'clarify',
    reason,
    text: said,
    options: [first, ...rest] as NonEmpty<Option>,
    notices: [],
    suggestions: [],
  };
}

/** Too many bodies have the figure to list them all, and none is meant more than another. */
export function renderWhose(bodies: readonly string[], text: string): Clarify | null {
  const [first, ...rest] = bodies.slice(0, MANY).map((name): Option => ({ label: name, question: `${name}${text}` }));
  if (!first) return null;
  return {
    status: 'clarify',
    reason: 'ambiguous_question',
    text: '库内有许多机关的报告都有这个数字，请写明地区或机关，例如：',
    options: [first, ...rest],
    notices: [],
    suggestions: [],
  };
}

const MANY = 8;
