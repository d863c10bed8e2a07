import type { Outcome } from '../../domain/answer.ts';
import { bytesOf, createByteCache } from '../../domain/byte-cache.ts';
import type { ReportId } from '../../domain/ids.ts';
import { OutOfTime, type Pace, unhurried } from '../../domain/pace.ts';
import type { Question } from '../../domain/question.ts';
import type { Report } from '../../domain/report.ts';
import { yearOf } from '../../plan/library.ts';
import { draftsOn } from '../examples/drafts.ts';
import { keepPace } from '../keep-pace.ts';
import type { Turn } from '../turn.ts';
import { createThrift } from './thrift.ts';

/** Suggestions of one answer. */
const MOST = 3;
/** Memory for the questions that were tried. */
const REMEMBERED_BYTES = 8 * 1024 * 1024;
/** Milliseconds that trying may add to one answer where others wait. */
const HURRY_MS = 50;

interface Tried {
  readonly question: string;
  /** What it is about: questions about the same are not suggested. */
  readonly about: string;
}

/** The questions on one report: those still to be tried, and those that were answered. */
interface Trial {
  readonly drafts: string[];
  readonly held: Tried[];
}

/** What the cited report answers as well. */
export interface NextQuestions {
  /** Those that were tried before; null where some have to be tried first. */
  known(turn: Turn): readonly string[] | null;
  /** Tries what is still to be tried: all of it, or in a hurry as much as time is left for; the next answer goes on from there. */
  find(turn: Turn, hurry: boolean): Promise<readonly string[]>;
}

/** Each question is tried before it is offered, once per generation of the library. */
export function suggestNext(again: (question: Question) => Promise<Turn>): NextQuestions {
  const trials = createByteCache<ReportId, Trial>(REMEMBERED_BYTES, weigh);
  const thrift = createThrift();
  let generation = '';

  const trialOn = (report: Report, turn: Turn): Trial => {
    if (generation !== turn.library.generation) trials.clear();
    ({ generation } = turn.library);
    const trial = trials.get(report.id) ?? { drafts: [...draftsOn(report)], held: [] };
    trials.set(report.id, trial);
    return trial;
  };

  async function goOn({ drafts, held }: Trial, pace: Pace): Promise<void> {
    for (let question = drafts.shift(); question !== undefined; question = drafts.shift()) {
      const { outcome } = await again({ text: question, history: [], filters: {} });
      if (outcome.status === 'answered') held.push({ question, about: subjectOf(outcome) });
      await pace.step();
    }
  }

  return {
    known(turn) {
      const report = reportOf(turn);
      if (!report) return turn.outcome.suggestions;
      const trial = trialOn(report, turn);
      return trial.drafts.length === 0 ? chosenFrom(trial, turn) : null;
    },
    async find(turn, hurry) {
      const report = reportOf(turn);
      if (!report) return turn.outcome.suggestions;
      const trial = trialOn(report, turn);
      if (!hurry) await goOn(trial, unhurried);
      else if (thrift.allows()) await thrift.spend(() => asFarAs(() => goOn(trial, keepPace(HURRY_MS))));
      return chosenFrom(trial, turn);
    },
  };
}

const weigh = ({ drafts, held }: Trial) =>
  2 * [...drafts, ...held.map(({ question }) => question)].reduce((sum, text) => sum + bytesOf(text), 0);

/** What time is left for will do. */
async function asFarAs(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
  }
}

const chosenFrom = ({ held }: Trial, { outcome }: Turn): readonly string[] =>
  held
    .filter(({ about }) => about !== subjectOf(outcome))
    .slice(0, MOST)
    .map(({ question }) => question);

/**
 * The newest report that an answer leans on, or of the body whose asked report is not here; none where the answer has
 * suggestions of its own.
 */
function reportOf({ outcome, library, plan }: Turn): Report | undefined {
  if (outcome.suggestions.length > 0) return undefined;
  if (outcome.status !== 'answered' && outcome.status !== 'partial' && outcome.status !== 'not_found') return undefined;
  const cited = outcome.citations.flatMap(({ documentId }) => library.report(documentId) ?? []);
  const meant = cited.length > 0 ? cited : (plan?.subjects.flatMap(({ held }) => held) ?? []);
  return meant.toSorted((a, b) => (yearOf(b) ?? 0) - (yearOf(a) ?? 0))[0];
}

/** Its first measure; passages have none. */
const subjectOf = (outcome: Outcome) => ('figures' in outcome ? (outcome.figures[0]?.indicator ?? '') : '');
