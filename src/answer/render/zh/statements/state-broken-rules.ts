import type { Check, CheckKind } from '../../../../domain/check.ts';
import type { Valued } from '../../../../figures/found.ts';
import { nameOf } from '../../../../plan/library.ts';
import type { Sources } from '../../../sources.ts';
import { stateCheck } from './state-check.ts';
import type { Desk, Statement } from './desk.ts';
import { labelOf } from './state-figure.ts';

/** Rules told beside one figure; what else fails is on the report's own page. */
const TOLD = 2;

/** Rules among cells. Those between prose and cells are told as discrepancies. */
const AMONG_CELLS: readonly CheckKind[] = ['balance', 'sum', 'order', 'domain', 'authority', 'cross_year'];

/** Says beside a table figure which rules of its form the report does not keep around its cells. Nothing is repaired. */
export function stateBrokenRules(desk: Desk, reading: Valued, checks: readonly Check[], sources: Sources): Statement[] {
  const { finding, report } = reading;
  if (finding.kind !== 'table') return [];
  const cells = new Set(finding.facts.map(({ cell }) => cell));
  const broken = checks.filter(
    (check) =>
      check.report === report.id &&
      check.outcome === 'fail' &&
      AMONG_CELLS.includes(check.kind) &&
      check.places.some((place) => place.report === report.id && cells.has(place.cell)),
  );
  const told = broken.slice(0, TOLD).flatMap((check) => {
    const stated = stateCheck(check, sources, desk.book);
    if (!stated) return [];
    const notice = { kind: 'check_failed', text: `${nameOf(report)}${labelOf(reading)}：${stated.text}。` } as const;
    return [{ ...stated, notices: [notice] }];
  });
  return broken.length > TOLD && told.length > 0 ? [...told, MORE] : told;
}

const MORE: Statement = { text: '与该数字有关的其他不平之处见该报告的页面', figures: [], notices: [] };
