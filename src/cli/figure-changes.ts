import type { Fact } from '../domain/fact.ts';
import type { ReportBundle } from '../domain/report.ts';

const SHOWN = 3;

/** What a new version changes in the statutory tables, in words: "本年新收…数量/总计 22→23"; '' when nothing. */
export function figureChanges(former: ReportBundle, current: ReportBundle): string {
  const before = new Map(former.facts.flatMap((fact) => (fact.cell ? [[fact.cell, fact]] : [])));
  const changes = current.facts.flatMap((fact) => {
    const old = fact.cell ? before.get(fact.cell) : undefined;
    return old && written(old) !== written(fact) ? [`${nameOf(fact)} ${written(old)}→${written(fact)}`] : [];
  });
  const rest = changes.length > SHOWN ? `等 ${changes.length} 处` : '';
  return changes.slice(0, SHOWN).join('，') + rest;
}

const written = ({ value, wording }: Fact) => value ?? (wording.trim() || '空白');
const nameOf = ({ place, cell }: Fact) => (place ? `${place.row}/${place.column}` : (cell ?? ''));
