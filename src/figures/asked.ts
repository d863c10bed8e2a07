/** What is asked of the sources of figures beside the measures. */
export interface Asked {
  /** 全市: figures of a narrower circle are no parts of it. */
  readonly scope: string | null;
  /** A rate that the report prints is wanted before the count. */
  readonly wantsRate: boolean;
}
