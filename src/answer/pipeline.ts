import { randomUUID } from 'node:crypto';
import type { Answer } from '../domain/answer.ts';
import type { Channels } from '../domain/channels.ts';
import type { Question } from '../domain/question.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { Store } from '../storage/store.ts';
import { viewOf } from '../text/view.ts';
import type { AskOptions, Asking } from './asking.ts';
import { sealAnswer } from './envelope.ts';
import { createLibraryReader, restrict, type Library } from '../plan/library.ts';
import { emptySlots } from './slots.ts';
import { answerFromBreakdown } from './steps/answer-from-breakdown.ts';
import { answerFromEnumeration } from './steps/answer-from-enumeration.ts';
import { answerFromSuperior } from './steps/answer-from-superior.ts';
import { answerForAbsentYear } from './steps/answer-for-absent-year.ts';
import { answerWithArticle } from './steps/answer-with-article.ts';
import { answerWithChecks } from './steps/answer-with-checks.ts';
import { answerWithContacts } from './steps/answer-with-contacts.ts';
import { answerWithFigures } from './steps/answer-with-figures.ts';
import { answerWithLooseFigures } from './steps/answer-with-loose-figures.ts';
import { answerWithRegister } from './steps/answer-with-register.ts';
import { answerWithPassages } from './steps/answer-with-passages.ts';
import { findPassages } from './steps/find-passages.ts';
import { locate } from './steps/locate.ts';
import { lookUpFigures } from './steps/look-up-figures.ts';
import { markStale } from './steps/mark-stale.ts';
import { qualify } from './steps/qualify.ts';
import { referDisclosureRequest } from './steps/refer-disclosure-request.ts';
import { rewriteFollowUp } from './steps/rewrite-follow-up.ts';
import { screen } from './steps/screen.ts';
import { settleTime } from './steps/settle-time.ts';
import { suggestNext } from './steps/suggest-next.ts';
import { suggestIndicators } from './steps/suggest-indicators.ts';
import { understand } from './steps/understand.ts';
import { verify } from './steps/verify.ts';
import { type Phraser, phrase } from './phrasing/phrase.ts';
import type { Turn } from './turn.ts';

export interface AnsweringDependencies {
  readonly store: Store;
  readonly retriever: Retriever;
  readonly channels: Channels;
  /** Puts what was found into words; without one, answers are templates and quotes. */
  readonly phraser?: Phraser | null;
  readonly now?: () => Date;
}

interface Step {
  readonly name: string;
  readonly run: (turn: Turn) => Turn | Promise<Turn>;
}

/** One that minds how a question was asked. */
interface MindfulStep {
  readonly name: string;
  readonly run: (turn: Turn, options: AskOptions) => Turn | Promise<Turn>;
}

/** The way of a question, step by step; the first step that sets an outcome ends it; every outcome is held against what
 * was asked for and verified. */
export function createAnswering(parts: AnsweringDependencies): Asking {
  const { store, retriever, channels, phraser = null, now = () => new Date() } = parts;
  const readLibrary = createLibraryReader(store);
  const steps: readonly Step[] = [
    { name: 'understand', run: understand(now) },
    { name: 'screen', run: screen(channels) },
    { name: 'disclosure-request', run: referDisclosureRequest(store, channels) },
    { name: 'time', run: settleTime(now) },
    { name: 'checks', run: answerWithChecks(store) },
    { name: 'register', run: answerWithRegister(store) },
    { name: 'article', run: answerWithArticle(store) },
    { name: 'superior', run: answerFromSuperior(store) },
    { name: 'locate', run: locate },
    { name: 'absent-year', run: answerForAbsentYear(store) },
    { name: 'contacts', run: answerWithContacts(store) },
    { name: 'breakdown', run: answerFromBreakdown(store) },
    { name: 'figures', run: lookUpFigures(store) },
    { name: 'compose', run: answerWithFigures(store, channels) },
    { name: 'enumeration', run: answerFromEnumeration(store) },
    { name: 'printed-figures', run: answerWithLooseFigures(store) },
    { name: 'passages', run: findPassages(retriever) },
    { name: 'quote', run: answerWithPassages(store) },
  ];
  const readQuestion = async (question: Question) => begin(question, restrict(await readLibrary(), question.filters));
  const walk = async (turn: Turn, perform: (turn: Turn, step: Step) => Turn | Promise<Turn>) => {
    let walked = turn;
    for (const step of steps) if (!walked.outcome) walked = await perform(walked, step);
    return walked;
  };
  const again = async (other: Question) => walk(await readQuestion(other), (turn, { run }) => run(turn));
  const last: readonly MindfulStep[] = [
    ...(phraser
      ? [
          { name: 'rewrite', run: rewriteFollowUp(phraser, again) },
          { name: 'suggest', run: suggestIndicators(phraser, again) },
        ]
      : []),
    { name: 'qualify', run: qualify },
    { name: 'validity', run: markStale(now) },
    { name: 'verify', run: verify(store) },
    { name: 'suggest-next', run: suggestNext(again) },
    ...(phraser ? [{ name: 'phrase', run: phrase(store, phraser) }] : []),
  ];

  return {
    async ask(question: Question, options: AskOptions): Promise<Answer> {
      const timings: Record<string, number> = {};
      const perform = async (turn: Turn, { name, run }: MindfulStep) => {
        options.signal?.throwIfAborted();
        options.onStep?.(name);
        const started = performance.now();
        const next = await run(turn, options);
        timings[name] = Math.round((performance.now() - started) * 100) / 100;
        return next;
      };
      let turn = await walk(await readQuestion(question), perform);
      for (const step of last) turn = await perform(turn, step);
      return sealAnswer(turn, options, randomUUID(), timings);
    },
  };
}

function begin(question: Question, library: Library): Turn {
  return {
    question,
    text: viewOf(question.text).text.trim(),
    library,
    slots: emptySlots,
    reports: null,
    readings: [],
    hits: [],
    notices: [],
    queries: [],
    outcome: null,
  };
}
