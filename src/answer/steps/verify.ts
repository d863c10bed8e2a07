import type { Declined } from '../../domain/answer.ts';
import type { Store } from '../../storage/store.ts';
import type { AskOptions } from '../asking.ts';
import type { Turn } from '../turn.ts';
import { type Fault, findFault } from '../verify/find-fault.ts';

/** The last look at an answer: what does not verify is not shown (DESIGN §2.2). */
export function verify(store: Store) {
  return async (turn: Turn, { onFault }: Pick<AskOptions, 'onFault'>): Promise<Turn> => {
    const damaged = turn.readings.filter(({ finding }) => finding.kind === 'damaged');
    if (damaged.length > 0) onFault?.({ kind: 'damage', reports: damaged.map(({ report }) => report.id) });
    const fault = turn.outcome && (await findFault(store, turn.outcome));
    if (!fault) return turn;
    onFault?.(fault);
    return { ...turn, outcome: withheld(turn, fault) };
  };
}

function withheld({ notices, library }: Turn, { kind, reports }: Fault): Declined {
  const titles = [...new Set(reports)].flatMap((id) => library.report(id)?.title ?? []);
  const named = titles.map((title) => `《${title}》`).join('、');
  const isDamage = named !== '' && (kind === 'figure' || kind === 'quote');
  return {
    status: 'not_found',
    reason: 'low_evidence',
    text: isDamage
      ? `${named}在库内的数据与其原文不符，可能已损坏，因此不作回答。请管理员运行 wenzheng doctor 查看，或直接查看发布机关的原文。`
      : '找到的内容未能通过出处核对，因此不作回答。请换一种问法，或直接查看原文。',
    citations: [],
    figures: [],
    notices,
    handover: null,
    suggestions: [],
  };
}
