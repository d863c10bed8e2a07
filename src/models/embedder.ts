/** Turns texts into unit vectors. Vectors of two different ids must never meet in one index. */
export interface Embedder {
  /** Names kind and parameters, such as `lsa-256-3f9a…`; stored with the vectors. */
  readonly id: string;
  readonly dimensions: number;
  /** Passages, unless said otherwise: some models want an instruction before a question. */
  embed(texts: readonly string[], as?: 'question'): Promise<readonly Float32Array[]>;
}
