import type { ContactKind } from '../../domain/contact.ts';
import type { Outcome } from '../../domain/answer.ts';
import type { Report } from '../../domain/report.ts';
import type { Store } from '../../storage/store.ts';
import { createCitationBook } from '../citations.ts';
import { CONTACT_NAMES, contactsAsked, namesKind } from '../contacts.ts';
import { nameOf } from '../library.ts';
import type { Turn } from '../turn.ts';
import { byStanding } from './locate.ts';
import { bodyAndTime, firstOf } from '../wording.ts';

/**
 * Phone, mail, address and hours come from the located reports, and never from a text that cannot be trusted; where an
 * office is seated may still stand in a sentence, which the passages find.
 */
export function answerWithContacts(store: Store) {
  return async (turn: Turn): Promise<Turn> => {
    const kinds = contactsAsked(turn.text);
    const measured = turn.slots.measures.list.length > 0 && !/电话|邮箱|地址/.test(turn.text);
    if (kinds.length === 0 || measured || !turn.reports || turn.reports.length === 0) return turn;
    for (const report of [...turn.reports].sort(byStanding)) {
      const outcome = await contactsIn(store, turn, report, kinds);
      if (outcome) return { ...turn, outcome };
    }
    const elsewhere = kinds.every((kind) => kind === 'address') && !isDistrusted(turn);
    return elsewhere ? turn : { ...turn, outcome: noContacts(turn) };
  };
}

async function contactsIn(
  store: Store,
  turn: Turn,
  report: Report,
  kinds: readonly ContactKind[],
): Promise<Outcome | null> {
  if (report.quality.trust === 'low') return null;
  const first = (kind: ContactKind) => report.contacts.find((contact) => contact.kind === kind) ?? [];
  const found = kinds.flatMap(first);
  if (found.length === 0) return null;
  const text = (await store.text(report.id)) ?? '';
  const whom = /找谁|哪个部门|联系/.test(turn.text) ? first('body') : [];
  const book = createCitationBook();
  const open = kinds.filter((kind) => !found.some((contact) => contact.kind === kind) && namesKind(turn.text, kind));
  const lines = [whom, found].flat().map(({ start, end }) => {
    return `${text
      .slice(start, end)
      .replace(/\s*\|\s*/g, '：')
      .trim()}[${book.cite({ report, text }, { start, end })}]`;
  });
  const [citation, ...others] = book.list();
  if (!citation) return null;
  return {
    status: open.length > 0 ? 'partial' : 'answered',
    reason: open.length > 0 ? 'not_mentioned' : null,
    text: `${bodyAndTime(report)}报告载明：${lines.join('；')}。${open.length > 0 ? `没有载明${open.map((kind) => CONTACT_NAMES[kind]).join('、')}。` : ''}`,
    citations: [citation, ...others],
    figures: [],
    coverage: null,
    notices: [...turn.notices],
    suggestions: [],
  };
}

const isDistrusted = ({ reports }: Turn) => reports?.every(({ quality }) => quality.trust === 'low') ?? false;

function noContacts(turn: Turn): Outcome {
  const { reports, notices } = turn;
  const distrusted = isDistrusted(turn);
  const names = firstOf([...new Set(reports?.map(nameOf))], 3);
  const text = distrusted
    ? `库内${names}的文件是可信度低的转载，其中的联系方式可能被改动，不予提供。请以该机关官方网站公布的为准。`
    : `${names}的报告没有载明这项联系信息。`;
  return {
    status: 'not_found',
    reason: distrusted ? 'low_evidence' : 'not_mentioned',
    text,
    citations: [],
    figures: [],
    notices,
    handover: null,
    suggestions: [],
  };
}
