import type { Span } from '../../src/domain/passage.ts';

/** A stretch of a view in which dates stand unbroken (2024 年 1 月 as 2024年1月), and every place knows where it is. */
export interface Excerpt {
  readonly text: string;
  /** The span of the view that a span of the excerpt came from. */
  origin(start: number, end: number): Span;
}

const BREAK = /(?<=\d)[ \t]+(?=[\d年月日])|(?<=[年月])[ \t]+(?=\d)/g;

export function excerptOf(view: string, start: number, end: number): Excerpt {
  const whole = view.slice(start, end);
  const cuts: { at: number; removed: number }[] = [];
  let removed = 0;
  const text = whole.replace(BREAK, (gap, offset: number) => {
    removed += gap.length;
    cuts.push({ at: offset + gap.length - removed, removed });
    return '';
  });
  const before = (index: number) => cuts.findLast(({ at }) => at <= index)?.removed ?? 0;
  return {
    text,
    origin: (from, to) => ({ start: start + from + before(from), end: start + to + before(Math.max(from, to - 1)) }),
  };
}
