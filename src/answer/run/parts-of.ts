import type { Plan } from '../../plan/plan.ts';
import type { Source } from '../citations.ts';
import { readSources } from '../sources.ts';
import type { RunContext } from './context.ts';

/** A month or a quarter is shown by the title of its report. */
export async function partsOf({ subjects, reports }: Plan, { store }: RunContext): Promise<Source[]> {
  const held = reports.length > 0 ? reports : subjects.flatMap((subject) => subject.held);
  const parts = held.filter(({ period }) => period !== null && period.kind !== 'year').slice(0, SHOWN);
  return [
    ...(
      await readSources(
        store,
        parts.map(({ id }) => id),
      )
    ).values(),
  ];
}

/** Reports that an answer without any figure points to. */
const SHOWN = 4;
