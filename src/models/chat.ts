/** One turn of what the model is shown. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** The most that the model may write, in its own tokens. */
  readonly maxTokens: number;
  /** 0 for the likeliest wording, up to 2. */
  readonly temperature: number;
  /** Asks for one JSON object. A server that does not know this still answers, in whatever form. */
  readonly json?: boolean;
  /** Aborts when the reader leaves: the request to the server ends with it. */
  readonly signal?: AbortSignal;
}

/** Writes a text to a conversation. What it writes is a proposal: nothing of it has been checked. */
export interface ChatModel {
  /** As configured, e.g. `qwen-plus`. */
  readonly id: string;
  /**
   * Pieces of the answer as they arrive, never empty ones. Ends normally only after the server said it had finished; a
   * failure may come after some pieces, and then they are worth nothing. Nothing is sent before the first piece is asked
   * for, and leaving the loop ends the request.
   * @throws Failure MODEL_UNUSABLE (a `ChatFailure`), or an AbortError when `signal` aborts
   */
  stream(request: ChatRequest): AsyncIterable<string>;
}
