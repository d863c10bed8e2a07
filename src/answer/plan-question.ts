import { planFor } from '../plan/plan.ts';
import { timeOf } from './read-question.ts';
import type { Planned, Read } from './turn.ts';

/** Settles whose and when together with what the library holds. */
export function planQuestion(asked: Read): Planned {
  const { query, library, today, talk } = asked;
  const planned = planFor(query, { library, talkedOf: timeOf(talk), today });
  switch (planned.kind) {
    case 'plan':
      return { ...asked, plan: planned.plan, result: null };
    case 'choose':
      return { ...asked, plan: null, result: { kind: 'choose', choice: planned.choice } };
    case 'nobody':
      return { ...asked, plan: null, result: { kind: 'nobody', nobody: planned.nobody } };
  }
}
