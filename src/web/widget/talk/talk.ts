import type { Turn as SaidTurn } from '../../../domain/question.ts';
import { Problem } from '../service/problem.ts';
import type { Feedback, Service } from '../service/service.ts';
import type { Memory } from './memory.ts';
import { isAnswered } from './turn.ts';
import type { AnsweredTurn, Turn, TurnState } from './turn.ts';

/** Questions that a follow-up can look back on; the service takes twenty pieces of at most 2,000 characters. */
const REMEMBERED = 6;
const PIECE = 2000;
/** What the service would not remember either. */
const PRIVATE = new Set(['personal_data', 'personal_case', 'unsafe']);

export type TalkChange =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'rescoped' };

/** One talk: its turns, one open question at a time, and who wants to hear of changes. */
export class Talk {
  readonly #service: Service;
  readonly #memory: Memory;
  readonly #listeners = new Set<(change: TalkChange) => void>();
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

  onChange(listener: (change: TalkChange) => void): void {
    this.#listeners.add(listener);
  }

  offChange(listener: (change: TalkChange) => void): void {
    this.#listeners.delete(listener);
  }

  /** Nothing happens while another question is open. */
  async ask(question: string): Promise<void> {
    if (this.#open) return;
    const turn = { id: this.#next++, question, at: new Date().toISOString(), state: waiting() };
    this.#turns.push(turn);
    await this.#run(turn.id, question);
  }

  /** Asks a failed or stopped question again, in its place. */
  async retry(id: number): Promise<void> {
    const turn = this.#find(id);
    if (this.#open || !turn) return;
    await this.#run(id, turn.question);
  }

  /** What has arrived stays, marked as unfinished. */
  stop(): void {
    this.#open?.abort();
  }

  clear(): void {
    this.stop();
    this.#turns = [];
    this.#conversationId = null;
    this.#memory.forget();
    this.#tell({ kind: 'cleared' });
  }

  widen(): void {
    this.#region = null;
    this.#tell({ kind: 'rescoped' });
  }

  /** @throws Problem when it did not arrive; the verdict is not shown as given then */
  async judge(id: number, feedback: Omit<Feedback, 'answerId'>): Promise<void> {
    const turn = this.#find(id);
    if (!turn || !isAnswered(turn)) return;
    await this.#service.feedback({ ...feedback, answerId: turn.state.answer.id });
    this.#become(id, { ...turn.state, verdict: feedback.verdict });
    this.#keep();
  }

  async #run(id: number, question: string): Promise<void> {
    const open = new AbortController();
    this.#open = open;
    this.#become(id, waiting());
    let text = '';
    let step: string | null = null;
    const progress = () => this.#open === open && this.#become(id, { kind: 'waiting', step, text });
    const listening = {
      signal: open.signal,
      onStep: (now: string) => {
        step = now;
        progress();
      },
      onText: (piece: string) => {
        text += piece;
        progress();
      },
    };
    const asked = {
      question,
      conversationId: this.#conversationId,
      history: this.#history(id),
      region: this.#region,
    };
    const state = await this.#service.ask(asked, listening).then(
      (answer): TurnState => ({ kind: 'answered', answer, verdict: null }),
      (error: unknown): TurnState =>
        open.signal.aborted ? { kind: 'stopped', text } : { kind: 'failed', problem: asProblem(error) },
    );
    if (this.#open !== open) return; // cleared meanwhile
    this.#open = null;
    if (state.kind === 'answered') this.#conversationId = state.answer.conversationId;
    this.#become(id, state);
    this.#keep();
  }

  #history(before: number): readonly SaidTurn[] {
    const said = this.#turns.filter((turn): turn is AnsweredTurn => turn.id < before && isAnswered(turn));
    return said
      .filter(({ state }) => !PRIVATE.has(state.answer.reason ?? ''))
      .slice(-REMEMBERED)
      .flatMap(({ question, state }) => [
        { role: 'user' as const, content: question },
        { role: 'assistant' as const, content: state.answer.text.slice(0, PIECE) },
      ]);
  }

  #find(id: number): Turn | undefined {
    return this.#turns.find((turn) => turn.id === id);
  }

  #become(id: number, state: TurnState): void {
    const index = this.#turns.findIndex((turn) => turn.id === id);
    const before = this.#turns[index];
    if (!before) return;
    const turn = { ...before, state };
    this.#turns[index] = turn;
    this.#tell({ kind: 'turn', turn });
  }

  #keep(): void {
    this.#memory.keep(this.#turns.filter(isAnswered).filter(({ state }) => !PRIVATE.has(state.answer.reason ?? '')));
  }

  #tell(change: TalkChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

const waiting = (): TurnState => ({ kind: 'waiting', step: null, text: '' });

const asProblem = (error: unknown) => (error instanceof Problem ? error : new Problem('CUT_SHORT'));
