import { fullName, region } from '../../../catalogue/regions.ts';
import type { Figure, Outcome } from '../../../domain/answer.ts';
import { subtract } from '../../../domain/decimal.ts';
import { inOneUnit, withSteps } from '../../../domain/one-unit.ts';
import { compareQuantities } from '../../../domain/units.ts';
import { nameOf } from '../../../plan/library.ts';
import { createCitationBook } from '../../citations.ts';
import type { Result } from '../../result.ts';
import { answeredFrom } from './answered-from.ts';
import { printedFigure } from './statements/printed-figure.ts';
import { bodyAndTime, display } from './wording.ts';

/** A county's own figure in the list that its city prints; the city's total is never given for it. */
export function renderSuperior({ source, parts }: Extract<Result, { kind: 'superior' }>): Outcome | null {
  const { report } = source;
  const book = createCitationBook();
  const figures = parts.map(({ place, fact }): Figure => ({
    ...printedFigure(report, fact, book.citeFact(source, fact)),
    region: place,
    scope: region(place)?.name ?? fact.scope,
  }));
  const [first] = book.list();
  if (!first) return null;
  const gap = differenceOf(figures);
  const compared = gap ? `${gap.scope}较多，相差${gap.display}（${gap.formula}）。` : '';
  const listed = figures
    .map(({ scope, label, display: shown, citation }) => `${scope ?? label}${shown}[${citation}]`)
    .join('、');
  const places = parts.map(({ place }) => fullName(place)).join('、');
  return answeredFrom({ notices: [] }, book, {
    text: `${bodyAndTime(report)}报告列出：${listed}。${compared}\n原文：“${first.quote}”[${first.n}]`,
    figures: gap ? [...figures, gap] : figures,
    notices: [{ kind: 'scope', text: `库内没有${places}自己的报告，数字取自上级${nameOf(report)}的报告。` }],
    reports: [report],
  });
}

/** How much more the greater of two has; its scope is the place that has more. */
function differenceOf([one, other, ...more]: readonly Figure[]): Figure | null {
  const order = one && other && more.length === 0 ? compareQuantities(one, other) : undefined;
  if (!one || !other || order === undefined) return null;
  const [greater, lesser] = order < 0 ? [other, one] : [one, other];
  const converted = inOneUnit([greater, lesser]);
  if (!converted) return null;
  const [most, less = most] = converted.values;
  const { unit } = converted;
  const value = subtract(most, less);
  const formula = withSteps(`${most} - ${less}`, converted.steps);
  return { ...greater, label: '相差', value, unit, display: display(value, unit), source: 'derived', formula };
}
