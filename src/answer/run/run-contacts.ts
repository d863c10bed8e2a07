import type { Contact, ContactKind } from '../../domain/contact.ts';
import type { Report } from '../../domain/report.ts';
import { newest } from '../../plan/reports-at.ts';
import type { Plan } from '../../plan/plan.ts';
import { byStanding } from '../../plan/standing.ts';
import type { Want } from '../../query/query.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';

type Wanted = Extract<Want, { kind: 'contact' }>;

/**
 * How to reach a body, from its newest documents and its guides, and never from a text that cannot be trusted. Whoever else is
 * named (档案馆, 派出所) must stand beside the contact in the document: another office's number is a wrong one.
 */
export async function runContacts(
  { ways, any, words, about }: Wanted,
  plan: Plan,
  { store }: RunContext,
): Promise<Result> {
  const holders = [...plan.unheld, ...words];
  const reports = documentsOf(plan, about.length > 0);
  for (const report of reports) {
    if (report.quality.trust === 'low') continue;
    const text = (await store.text(report.id)) ?? '';
    const own = report.contacts.filter((contact) => holders.every((holder) => standsBeside(holder, contact, text)));
    const found = ways.flatMap((way) => own.find(({ kind }) => kind === way) ?? []);
    if (found.length === 0) continue;
    const open: readonly ContactKind[] = any ? [] : ways.filter((way) => !found.some(({ kind }) => kind === way));
    return { kind: 'contacts', source: { report, text }, contacts: [...deskOf(own, ways), ...found], open };
  }
  const isDistrusted = reports.length > 0 && reports.every(({ quality }) => quality.trust === 'low');
  return { kind: 'noContacts', reports, isDistrusted, holder: holders.length > 0 ? holders.join('、') : null };
}

/** The newest report of the body, then its guides, which go first for those who want to make a request; then what else there is. */
function documentsOf({ subjects, reports, isOpen, library }: Plan, isForRequests: boolean): readonly Report[] {
  if (isOpen) return [];
  const held = subjects.flatMap((subject) => subject.held);
  const isNamed = ({ title }: Report) => subjects.some(({ words }) => title.includes(words));
  const guides = library.reports.filter(
    (report) => report.kind === 'guide' && (held.includes(report) || isNamed(report)),
  );
  const own = reports.toSorted(byStanding);
  return [
    ...new Set([...(isForRequests ? [...guides, ...own] : [...own, ...guides]), ...newest(held).toSorted(byStanding)]),
  ];
}

/** Characters around a contact in which its holder is named. */
const AROUND = 60;

function standsBeside(holder: string, { start, end }: Contact, text: string): boolean {
  const around = text.slice(Math.max(0, start - AROUND), end);
  const core = holder.replace(/^[省市区县镇乡]/, '');
  return around.includes(core);
}

/** Whom to ask for, where a telephone is given. */
const deskOf = (contacts: readonly Contact[], ways: readonly ContactKind[]): readonly Contact[] =>
  ways.includes('phone') ? contacts.filter(({ kind }) => kind === 'body').slice(0, 1) : [];
