import { SPEAKS_FOR_PLACE, parseAgencyName } from '../catalogue/agencies.ts';
import { timeKey } from '../domain/period.ts';
import type { Decimal } from '../domain/decimal.ts';
import { areConvertible, toNormal } from '../domain/units.ts';
import { type Found, type Valued, quantityOf } from './found.ts';

/**
 * Why figures of one indicator must not be ranked or added up: they are of different times; the
 * indicator is counted differently by each body (class B and C); some bodies count their whole place, others only
 * themselves; they are rates, or in units that cannot be converted; or one body lies in another, whose figure holds its own already.
 */
export type Obstacle = 'periods' | 'indicator' | 'bodies' | 'rate' | 'units' | 'nested';

/** The first of a series whose form has cells of its own for what the one before it counts under the same name. */
export function firstOfOtherForm(series: readonly Valued[]): Valued | undefined {
  const tables = series.filter(({ finding }) => finding.kind === 'table');
  return tables.find((one, index) => {
    const before = tables[index - 1];
    return before !== undefined && before.report.form !== one.report.form && cellsIn(before) !== cellsIn(one);
  });
}

const cellsIn = ({ finding }: Valued) => ('facts' in finding ? finding.facts.map(({ cell }) => cell).join() : '');

export const bodyKey = ({ report }: Found) => report.agency?.id ?? report.region ?? report.id;

/** What stands against ranking the figures of several bodies; nothing for those of one, if they measure the same. */
export function obstaclesToRanking(valued: readonly Valued[]): Obstacle[] {
  if (new Set(valued.map(bodyKey)).size < 2) return measureTheSame(valued) ? [] : ['units'];
  const found: readonly (readonly [Obstacle, boolean])[] = [
    ['periods', new Set(valued.map(({ report }) => timeKey(report.period))).size > 1],
    ['indicator', valued.some(({ indicator }) => indicator.comparable !== 'A')],
    ['bodies', bureausAmong(valued).length > 0],
    ['units', !measureTheSame(valued)],
  ];
  return found.flatMap(([obstacle, stands]) => (stands ? [obstacle] : []));
}

/** Whether figures can be brought to one unit: 元 and 万元, but not 元 and 件. */
export function measureTheSame(valued: readonly Valued[]): boolean {
  const [first = null, ...rest] = new Set(valued.map((one) => quantityOf(one).unit));
  return rest.every((unit) => areConvertible(first, unit));
}

/** The amounts of figures that measure the same, in their normal unit, to rank them by. */
export function amountsOf(valued: readonly Valued[]): (one: Valued) => Decimal {
  const amounts = new Map(valued.map((one) => [one, toNormal(quantityOf(one)).value]));
  return (one) => amounts.get(one) ?? toNormal(quantityOf(one)).value;
}

/** Those that count only themselves, where others count their whole place. */
export function bureausAmong(valued: readonly Valued[]): readonly Valued[] {
  const bureaus = valued.filter(
    ({ report, finding }) =>
      report.agency !== null &&
      !finding.facts[0].scope?.includes('政府') &&
      !SPEAKS_FOR_PLACE.includes(parseAgencyName(report.agency.name).kind),
  );
  return bureaus.length === valued.length ? [] : bureaus;
}
