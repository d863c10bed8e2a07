import type { Outcome } from '../../../domain/answer.ts';
import type { Result } from '../../result.ts';
import { openBreakdownDesk } from './statements/breakdown-desk.ts';

/** A list that a report prints behind a total. */
export function renderList({ source, breakdown, named, wish }: Extract<Result, { kind: 'list' }>): Outcome | null {
  const desk = openBreakdownDesk({ notices: [] }, source);
  const [first, ...others] = named;
  switch (wish) {
    case 'check':
      return desk.check(breakdown, others.length > 0 ? named : breakdown.parts);
    case 'share':
      return first ? desk.share(breakdown, first) : null;
    case 'sum':
      return first ? desk.sum([first, ...others]) : null;
    case 'value':
      return desk.values(named);
    case 'extremes':
      return desk.extremes(breakdown);
  }
}
