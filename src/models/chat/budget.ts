import { ChatFailure } from '../chat-failure.ts';
import type { ChatModel, ChatRequest } from '../chat.ts';
import { estimateTokens } from './tokens.ts';

export interface BudgetSettings {
  /** Requests to the server in one day, retries included; 0: as many as there are. */
  readonly calls: number;
  /** Estimated tokens in one day, of questions and answers; 0: as many as there are. */
  readonly tokens: number;
  readonly now?: () => Date;
}

/** What this process has used since local midnight. It is forgotten with a restart. */
export interface BudgetUse {
  readonly calls: number;
  readonly tokens: number;
  /** Nothing more is asked before midnight. */
  readonly spent: boolean;
}

/** Counts what a model is asked and what it writes. Answers that are under way when the budget ends are not cut. */
export class DailyBudget {
  readonly #settings: BudgetSettings;
  readonly #now: () => Date;
  #day = '';
  #calls = 0;
  #tokens = 0;

  constructor(settings: BudgetSettings) {
    this.#settings = settings;
    this.#now = settings.now ?? (() => new Date());
  }

  get use(): BudgetUse {
    this.#turnPage();
    const { calls, tokens } = this.#settings;
    const spent = (calls > 0 && this.#calls >= calls) || (tokens > 0 && this.#tokens >= tokens);
    return { calls: this.#calls, tokens: Math.ceil(this.#tokens), spent };
  }

  guard(model: ChatModel): ChatModel {
    return { id: model.id, stream: (request) => this.#stream(model, request) };
  }

  async *#stream(model: ChatModel, request: ChatRequest): AsyncGenerator<string> {
    this.#charge(request);
    for await (const piece of model.stream(request)) {
      this.#turnPage();
      this.#tokens += estimateTokens(piece);
      yield piece;
    }
  }

  #charge({ messages }: ChatRequest): void {
    if (this.use.spent) throw new ChatFailure('budget');
    this.#calls += 1;
    this.#tokens += messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
  }

  #turnPage(): void {
    const day = this.#now().toDateString();
    if (day === this.#day) return;
    this.#day = day;
    this.#calls = 0;
    this.#tokens = 0;
  }
}
