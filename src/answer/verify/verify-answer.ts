import type { Declined } from '../../domain/answer.ts';
import type { ReportId } from '../../domain/ids.ts';
import type { Library } from '../../plan/library.ts';
import type { Store } from '../../storage/store.ts';
import type { AskOptions } from '../asking.ts';
import type { Result } from '../result.ts';
import type { Turn } from '../turn.ts';
import { type Fault, findFault } from './find-fault.ts';

/** The last look at an answer: what does not verify is not shown. */
export function verify(store: Store) {
  return async (turn: Turn, { onFault }: Pick<AskOptions, 'onFault'>): Promise<Turn> => {
    const damaged = damagedIn(turn.result);
    if (damaged.length > 0) onFault?.({ kind: 'damage', reports: damaged });
    const fault = await findFault(store, turn.outcome, turn.reading.text);
    if (!fault) return turn;
    onFault?.(fault);
    return { ...turn, outcome: withheld(turn, turn.library, fault) };
  };
}

/** Reports whose figures are stored otherwise than they were read. */
function damagedIn(result: Result): ReportId[] {
  const figures = result.kind === 'claim' ? result.figures : result;
  return figures.kind === 'figures'
    ? figures.found.filter(({ finding }) => finding.kind === 'damaged').map(({ report }) => report.id)
    : [];
}

function withheld({ outcome: { notices } }: Turn, library: Library, { kind, reports }: Fault): Declined {
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
