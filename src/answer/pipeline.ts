import { randomUUID } from 'node:crypto';
import type { Answer } from '../domain/answer.ts';
import { type Today, todayIn } from '../domain/calendar-day.ts';
import type { Channels } from '../domain/channels.ts';
import type { Question } from '../domain/question.ts';
import { unhurried } from '../domain/pace.ts';
import { createLabelReader } from '../figures/labels/label-reader.ts';
import { createLibraryReader, restrict } from '../plan/library.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { createRuleReader } from '../rules/rule-reader.ts';
import type { Store } from '../storage/store.ts';
import type { AskOptions, Asking } from './asking.ts';
import { sealAnswer } from './envelope.ts';
import { completeFollowUp } from './help/complete-follow-up.ts';
import { keepPace } from './keep-pace.ts';
import { suggestIndicators } from './help/suggest-indicators.ts';
import { type Phraser, phrase } from './phrasing/phrase.ts';
import { planQuestion } from './plan-question.ts';
import { readAsMeant } from './read-as-meant.ts';
import { readQuestion } from './read-question.ts';
import { renderResult } from './render-result.ts';
import { runQuestion } from './run-question.ts';
import { suggestNext } from './suggest/suggest-next.ts';
import type { Asked, Turn } from './turn.ts';
import { verify } from './verify/verify-answer.ts';

export interface AnsweringDependencies {
  readonly store: Store;
  readonly retriever: Retriever;
  readonly channels: Channels;
  /** Puts what was found into words; without one, answers are templates and quotes. */
  readonly phraser?: Phraser | null;
  /** Where it is not given, the day in China. */
  readonly today?: Today;
  /** Milliseconds that looking for an answer may keep the thread. */
  readonly budget?: number;
}

/** The way of a question: what it means, what the library holds for it, what that comes to, in words, and checked. */
export function createAnswering(parts: AnsweringDependencies): Asking {
  const { store, retriever, channels, phraser = null, today = todayIn(), budget = Infinity } = parts;
  const readLibrary = createLibraryReader(store);
  const figures = { store, readLabels: createLabelReader(store) };
  const context = { store, retriever, channels, pace: unhurried, figures, readRule: createRuleReader(store) };
  const [run, render, check] = [runQuestion(context), renderResult(channels), verify(store)];
  const meant = readAsMeant(planQuestion, run);
  const again = (question: Question) => answer(question, silently, {});
  const suggest = suggestNext(again);
  const assist = phraser && {
    complete: completeFollowUp(phraser, again),
    point: suggestIndicators(phraser, again),
    phrase: phrase(store, phraser),
  };

  const meet = async (question: Question, { signal }: Heard): Promise<Asked> => ({
    question,
    library: restrict(await readLibrary(), question.filters),
    today: today(),
    pace: keepPace(budget, signal),
  });

  async function answer(question: Question, perform: Perform, options: Heard): Promise<Turn> {
    const asked = await meet(question, options);
    const read = await perform('read', () => readQuestion(asked));
    const planned = await perform('plan', () => planQuestion(read));
    const ran = await perform('run', async () => meant(await run(planned)));
    const rendered = await perform('render', () => render(ran));
    return perform('verify', () => check(rendered, options));
  }

  return {
    async ask(question: Question, options: AskOptions): Promise<Answer> {
      const timings: Record<string, number> = {};
      const perform = timed(timings, options);
      const own = await answer(question, perform, options);
      const turn = assist ? await perform('complete', () => assist.complete(own, options)) : own;
      const pointed = assist ? await perform('suggest-indicators', () => assist.point(turn, options)) : turn;
      const worded = assist ? await perform('phrase', () => assist.phrase(pointed, options)) : pointed;
      const known = suggest.known(pointed);
      const sealed = sealAnswer(worded, known ?? [], options, randomUUID(), timings);
      if (known) return sealed;
      options.onAnswer?.(sealed);
      return { ...sealed, suggestions: await perform('suggest', () => suggest.find(pointed, options.hurry === true)) };
    },
  };
}

type Heard = Pick<AskOptions, 'onFault' | 'signal'>;

/** Performs one step. */
type Perform = <Result>(name: string, step: () => Result | Promise<Result>) => Promise<Result>;

const silently: Perform = async (_, step) => step();

/** Tells the reader's side of each step, ends when the reader has left, and notes how long it took in ms. */
const timed =
  (timings: Record<string, number>, { signal, onStep }: AskOptions): Perform =>
  async (name, step) => {
    signal?.throwIfAborted();
    onStep?.(name);
    const started = performance.now();
    const result = await step();
    timings[name] = Math.round((performance.now() - started) * 100) / 100;
    return result;
  };
