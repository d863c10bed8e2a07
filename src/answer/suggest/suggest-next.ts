import type { Outcome } from '../../domain/answer.ts';
import type { ReportId } from '../../domain/ids.ts';
import type { Question } from '../../domain/question.ts';
import type { Report } from '../../domain/report.ts';
import { draftsOn } from '../examples/drafts.ts';
import { yearOf } from '../../plan/library.ts';
import type { Turn } from '../turn.ts';

/** Suggestions of one answer. */
const MOST = 3;
/** Reports whose questions are remembered. */
const REMEMBERED = 2000;

interface Tried {
  readonly question: string;
  /** What it is about: questions about the same are not suggested. */
  readonly about: string;
}

/** What the cited report answers as well. Each question is tried before it is offered, once per generation of the library. */
export function suggestNext(again: (question: Question) => Promise<Turn>) {
  let known = { generation: '', questions: new Map<ReportId, Promise<readonly Tried[]>>() };
  const questionsOn = (report: Report, generation: string) => {
    if (known.generation !== generation) known = { generation, questions: new Map() };
    const { questions } = known;
    const remembered = questions.get(report.id) ?? tryAll(draftsOn(report), again);
    if (questions.size < REMEMBERED) questions.set(report.id, remembered);
    remembered.catch(() => questions.delete(report.id));
    return remembered;
  };
  return async (turn: Turn): Promise<Turn> => {
    const { outcome, library } = turn;
    const report = reportOf(outcome, turn);
    if (!report || outcome.suggestions.length > 0) return turn;
    const asked = subjectOf(outcome);
    const further = (await questionsOn(report, library.generation)).filter(({ about }) => about !== asked);
    const suggestions = further.slice(0, MOST).map(({ question }) => question);
    return { ...turn, outcome: { ...outcome, suggestions } };
  };
}

/** The newest report that an answer leans on, or of the body whose asked report is not here. */
function reportOf(outcome: Outcome, { library, plan }: Turn): Report | undefined {
  if (outcome.status !== 'answered' && outcome.status !== 'partial' && outcome.status !== 'not_found') return undefined;
  const cited = outcome.citations.flatMap(({ documentId }) => library.report(documentId) ?? []);
  const meant = cited.length > 0 ? cited : (plan?.subjects.flatMap(({ held }) => held) ?? []);
  return meant.toSorted((a, b) => (yearOf(b) ?? 0) - (yearOf(a) ?? 0))[0];
}

async function tryAll(drafts: readonly string[], again: (question: Question) => Promise<Turn>): Promise<Tried[]> {
  const held: Tried[] = [];
  for (const question of drafts) {
    const { outcome } = await again({ text: question, history: [], filters: {} });
    if (outcome.status === 'answered') held.push({ question, about: subjectOf(outcome) });
  }
  return held;
}

/** Its first measure; passages have none. */
const subjectOf = (outcome: Outcome) => ('figures' in outcome ? (outcome.figures[0]?.indicator ?? '') : '');
