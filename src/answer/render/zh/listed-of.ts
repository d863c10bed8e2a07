import type { Listed } from '../../../domain/answer.ts';
import { indicatorOf } from '../../../catalogue/indicators.ts';
import { bodyKey } from '../../../figures/comparability.ts';
import type { Valued } from '../../../figures/found.ts';
import type { Query, When } from '../../../query/query.ts';
import type { Desk } from './statements/desk.ts';

/** How many of the bodies with a figure are told one by one, and where all are; null where all of them are told. */
export function listedOf(query: Query, valued: readonly Valued[], desk: Desk): Listed | null {
  const told = valued.filter((one) => desk.lists(one));
  if (told.length === valued.length) return null;
  const bodies = (readings: readonly Valued[]) => new Set(readings.map(bodyKey)).size;
  const parameters = tableOf(query, valued);
  return {
    bodies: bodies(told),
    of: bodies(valued),
    complete: false,
    page: parameters && `/statistics?${parameters}`,
    csv: parameters && `/api/v1/statistics.csv?${parameters}`,
  };
}

/** The statistics of one measure of the catalogue; null where no address names what was asked. */
function tableOf({ whose, when }: Query, valued: readonly Valued[]): string | null {
  const [indicator, ...others] = new Set(valued.map((one) => one.indicator.id));
  const isWhole = valued.every(({ measure }) => measure.applicants.length + measure.narrowed.length === 0);
  const isOfOne = whose.bodies.length === 0 && whose.places.length <= 1;
  if (!indicator || others.length > 0 || !isWhole || !isOfOne || !indicatorOf(indicator)) return null;
  const given = {
    indicator,
    region: whose.places[0]?.may[0],
    inside: whose.within,
    years: yearsOf(when),
  };
  return Object.entries(given)
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&');
}

function yearsOf(when: When): string | null {
  if (when.kind === 'span' && when.from && when.to) return `${when.from}-${when.to}`;
  if (when.kind !== 'named') return null;
  return [...new Set(when.moments.flatMap(({ year }) => year ?? []))].join(',');
}

/** What stands under a list that is not whole. */
export const listedInWords = ({ page }: Listed): string =>
  `有该数据的机关较多，没有逐一列出${page === null ? '；请写明地区或机关再问' : `；全部数字见统计页面 ${page}`}。`;
