/** What is asked of the sources of figures beside the measures. */
export interface Asked {
  /** 全市: figures of a narrower circle are no parts of it. */
  readonly scope: string | null;
  /** A rate that the report prints is wanted before the count. */
  readonly wantsRate: boolean;
  /** 两批加起来: so many figures of one label are put together. */
  readonly several: number | null;
}

/** A plain look-up of what is asked. */
export const PLAIN: Asked = { scope: null, wantsRate: false, several: null };
