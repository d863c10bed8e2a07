import type { Declined } from '../../../domain/answer.ts';
import { type Library, nameOf } from '../../../plan/library.ts';
import { momentOf } from '../../../plan/periods.ts';
import type { Plan } from '../../../plan/plan.ts';
import { inWords } from '../../../query/in-words.ts';
import { NO_FIGURES, NO_QUERY, type Want } from '../../../query/query.ts';
import { declined } from './declined.ts';

/** Parts of a question that are offered to be asked alone. */
const OFFERED = 3;

/** More was asked than can be found in the time of an answer: no part of it is given for the whole. */
export const renderTooBroad = (plan: Plan | null, library: Library): Declined =>
  declined('not_found', 'too_broad', {
    text: '问题范围过大，没有在规定的时间内查完，因此不作回答（这不等于没有）。请分开来问：一次只问一个机关、一个年份、一项数字。',
    suggestions: plan ? partsOf(plan, library) : [],
  });

/** One body, one time, one measure. */
function partsOf({ query, reports }: Plan, library: Library): string[] {
  const want = firstOf(query.want);
  const bodies = new Map(library.inStanding(reports).map((report) => [nameOf(report), report]));
  return [...bodies].slice(0, OFFERED).map(([words, { period }]) => {
    const when = period ? ({ kind: 'named', moments: [momentOf(period)], said: null } as const) : NO_QUERY.when;
    const whose = { ...NO_QUERY.whose, bodies: [{ words, may: [] }] };
    return inWords({ ...NO_QUERY, want, whose, when });
  });
}

function firstOf(want: Want): Want {
  const figures = want.kind === 'claim' ? want.figures : want;
  return figures.kind === 'figure' ? { ...NO_FIGURES, of: figures.of.slice(0, 1) } : want;
}
