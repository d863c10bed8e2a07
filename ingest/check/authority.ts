import { type AgencyKind, parseAgencyName } from '../../src/catalogue/agencies.ts';
import { region } from '../../src/catalogue/regions.ts';
import type { Check, CheckOutcome } from '../../src/domain/check.ts';
import { compare, decimalOf } from '../../src/domain/decimal.ts';
import { cellCode } from '../../src/domain/ids.ts';
import type { Report } from '../../src/domain/report.ts';
import { type Rule, known, operandsOf, placesOf, unknown, valueOf } from './compare-sides.ts';
import type { FilledTables } from './equations.ts';

const RULE: Rule = {
  rule: 'R2.reg.power',
  kind: 'authority',
  severity: 'warning',
  label: '没有规章制定权的机关，规章的制发、废止、现行有效件数应为零',
};
const CELLS = ['t2.reg.iss', 't2.reg.rep', 't2.reg.val'].map(cellCode);

/** Only governments of provinces and of cities with districts (and ministries) make 规章; others should count none. */
export function checkAuthority({ report, cells }: FilledTables, by: Pick<Report, 'agency' | 'region'>): Check[] {
  const left = operandsOf(CELLS.map((cell) => cells.get(cell)));
  const total = valueOf(left);
  const common = { ...RULE, report, other: null };
  const zero = decimalOf(0);
  if (total === null) return [{ ...common, ...unknown(null, zero) }];
  const outcome = compare(total, zero) === 0 ? 'pass' : OUTCOMES[powerOf(by)];
  const places = outcome === 'pass' ? [] : placesOf({ left, right: [] });
  return [{ ...common, ...known(total, zero), outcome, places }];
}

type Power = 'yes' | 'no' | 'unknown';
const OUTCOMES: Readonly<Record<Power, CheckOutcome>> = { yes: 'pass', no: 'fail', unknown: 'uncertain' };

const POWERLESS: readonly AgencyKind[] = ['town', 'institution', 'department'];

/** Offices report for their government as often as for themselves; zones and unlisted places stay open. */
function powerOf({ agency, region: code }: Pick<Report, 'agency' | 'region'>): Power {
  const place = code ? region(code) : undefined;
  if (!agency || !place || place.level === 'country') return 'unknown';
  const { kind } = parseAgencyName(agency.name);
  const isCounty = place.level === 'county';
  if (POWERLESS.includes(kind) || isCounty) return 'no';
  return kind === 'government' && place.level !== 'zone' ? 'yes' : 'unknown';
}
