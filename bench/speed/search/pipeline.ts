/** One way to search chunks. Chunks are called by their numbers. */
export interface Searching {
  /** The numbers of the best, best first, once their texts are at hand. */
  search(question: string, limit: number): Promise<readonly number[]>;
  /** What else is worth telling once all questions were asked. */
  remarks?(): string;
  close(): Promise<void>;
}

export interface SearchPipeline {
  /** Makes what is kept on disk; left out by those that keep all in memory. */
  build?(folder: string, chunks: number): Promise<void>;
  open(folder: string, chunks: number): Promise<Searching>;
  /** The most chunks it can bear, and why. */
  readonly most?: { readonly chunks: number; readonly because: string };
  /** Is its list by vectors alone, so that it can be compared with the exact one? */
  readonly vectorsOnly?: true;
}

export const DIMENSIONS = 256;
