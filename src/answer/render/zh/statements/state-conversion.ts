import { inOneUnit } from '../../../../domain/one-unit.ts';
import { type Valued, quantityOf } from '../../../../figures/found.ts';
import { display } from '../wording.ts';
import type { Desk, Statement } from './desk.ts';
import { derived } from './state-derived.ts';
import { labelOf } from './state-figure.ts';

/** Conversions told one by one; of more only that there were some. */
const TOLD = 12;

/** What was converted before figures in several units were compared; nothing where all are printed in one. */
export function stateConversion(desk: Desk, [first, ...rest]: readonly [Valued, ...Valued[]]): Statement[] {
  const converted = inOneUnit([quantityOf(first), ...rest.map(quantityOf)]);
  if (!converted || converted.steps.length === 0) return [];
  const unit = converted.unit ?? '';
  if (converted.steps.length > TOLD) return [{ text: `单位不同的已折算为${unit}后比较`, figures: [], notices: [] }];
  const formula = converted.steps.join('、');
  const [value] = converted.values;
  const figure = {
    ...derived(desk, [first], `${labelOf(first)}（折算）`, value, unit, formula),
    display: display(value, unit),
  };
  return [{ text: `单位不同，折算后比较：${formula}`, figures: [figure], notices: [] }];
}
