import { TURN_LIMIT } from '../../../domain/question.ts';
import type { Turn as SaidTurn } from '../../../domain/question.ts';
import { isPrivate } from '../../../domain/private-reasons.ts';
import { Problem } from '../service/problem.ts';
import type { Feedback, Service } from '../service/service.ts';
import type { Memory } from './memory.ts';
import { isAnswered } from './turn.ts';
import type { AnsweredTurn, Turn, TurnState } from './turn.ts';

/** Questions that a follow-up can look back on. */
const REMEMBERED = 6;

export type TalkChange =
  /** A question is on its way, for the first time or again. */
  | { readonly kind: 'asked'; readonly turn: Turn }
  /** More of its answer has come. */
  | { readonly kind: 'progress'; readonly turn: Turn }
  /** It is answered, stopped or failed. */
  | { readonly kind: 'ended'; readonly turn: Turn }
  | { readonly kind: 'judged'; readonly turn: AnsweredTurn }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'widened' };

export type TalkListener = (change: TalkChange) => void;

/** One talk: its turns, one open question at a time, and who wants to hear of changes. */
export class Talk {
  readonly #service: Service;
  readonly #memory: Memory;
  readonly #listeners = new Set<TalkListener>();
  #turns: Turn[];
  #next: number;
  #open: AbortController | null = null;
  #conversationId: string | null = null;
  #region: string | null;

  constructor(service: Service, memory: Memory, region: string | null) {
    this.#service = service;
    this.#memory = memory;
    this.#region = region;
    this.#turns = memory.recall().map((turn, id) => ({ ...turn, id }));
    this.#next = this.#turns.length;
  }

  get turns(): readonly Turn[] {
    return this.#turns;
  }

  get isAsking(): boolean {
    return this.#open !== null;
  }

  /** The place that questions are narrowed to; null when the reader has widened it. */
  get region(): string | null {
    return this.#region;
  }

  onChange(listener: TalkListener): void {
    this.#listeners.add(listener);
  }

  offChange(listener: TalkListener): void {
    this.#listeners.delete(listener);
  }

  /** Nothing happens while another question is open. */
  async ask(question: string): Promise<void> {
    if (this.#open) return;
    const turn = { id: this.#next++, question, at: new Date().toISOString(), state: waiting(null, '') };
    this.#turns.push(turn);
    await this.#run(turn);
  }

  /** Asks a failed or stopped question again, in its place. */
  async retry(id: number): Promise<void> {
    const turn = this.#turns.find((one) => one.id === id);
    if (!this.#open && turn) await this.#run(turn);
  }

  /** What has arrived stays, marked as unfinished. */
  stop(): void {
    this.#open?.abort();
  }

  /** Ends it for good: what is still on its way is neither told nor kept. */
  leave(): void {
    const open = this.#open;
    this.#open = null;
    this.#listeners.clear();
    open?.abort();
  }

  /** Nothing of it is left, nor of what may still be on its way. */
  clear(): void {
    const open = this.#open;
    this.#open = null;
    open?.abort();
    this.#turns = [];
    this.#conversationId = null;
    this.#memory.forget();
    this.#tell({ kind: 'cleared' });
  }

  widen(): void {
    this.#region = null;
    this.#tell({ kind: 'widened' });
  }

  /** @throws Problem when it did not arrive; the verdict is not shown as given then */
  async judge({ id, state }: AnsweredTurn, feedback: Omit<Feedback, 'answerId'>): Promise<void> {
    await this.#service.feedback({ ...feedback, answerId: state.answer.id });
    const turn = this.#become(id, { ...state, verdict: feedback.verdict });
    if (!turn || !isAnswered(turn)) return;
    this.#keep();
    this.#tell({ kind: 'judged', turn });
  }

  async #run({ id, question }: Turn): Promise<void> {
    const open = new AbortController();
    this.#open = open;
    this.#show('asked', id, waiting(null, ''));
    const state = await this.#askFor(id, question, open);
    if (this.#open !== open) return; // cleared meanwhile
    this.#open = null;
    if (state.kind === 'answered') this.#conversationId = state.answer.conversationId;
    this.#show('ended', id, state);
    this.#keep();
  }

  async #askFor(id: number, question: string, open: AbortController): Promise<TurnState> {
    let text = '';
    let step: string | null = null;
    const progress = () => {
      if (this.#open === open) this.#show('progress', id, waiting(step, text));
    };
    const listening = {
      signal: open.signal,
      onStep(now: string) {
        step = now;
        progress();
      },
      onText(piece: string) {
        text += piece;
        progress();
      },
    };
    const [conversationId, region] = [this.#conversationId, this.#region];
    const asked = { question, conversationId, history: this.#history(id), region };
    try {
      return { kind: 'answered', answer: await this.#service.ask(asked, listening), verdict: null };
    } catch (error) {
      return open.signal.aborted ? { kind: 'stopped', text } : { kind: 'failed', problem: asProblem(error) };
    }
  }

  #history(before: number): readonly SaidTurn[] {
    return this.#turns
      .filter(isAnswered)
      .filter(({ id, state }) => id < before && !isPrivate(state.answer.reason))
      .slice(-REMEMBERED)
      .flatMap(({ question, state }) => [
        { role: 'user' as const, content: question },
        { role: 'assistant' as const, content: state.answer.text.slice(0, TURN_LIMIT) },
      ]);
  }

  #show(kind: 'asked' | 'progress' | 'ended', id: number, state: TurnState): void {
    const turn = this.#become(id, state);
    if (turn) this.#tell({ kind, turn });
  }

  #become(id: number, state: TurnState): Turn | null {
    const index = this.#turns.findIndex((turn) => turn.id === id);
    const before = this.#turns[index];
    if (!before) return null;
    const turn = { ...before, state };
    this.#turns[index] = turn;
    return turn;
  }

  #keep(): void {
    this.#memory.keep(this.#turns.filter(isAnswered).filter(({ state }) => !isPrivate(state.answer.reason)));
  }

  #tell(change: TalkChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

const waiting = (step: string | null, text: string): TurnState => ({ kind: 'waiting', step, text });

const asProblem = (error: unknown) => (error instanceof Problem ? error : new Problem('CUT_SHORT'));
