/** What is asked of the sources of figures beside the measures. */
export interface Asked {
  /** 全市: figures of a narrower circle are no parts of it. */
  readonly scope: string | null;
  /** A rate that the report prints is wanted before the count: a share of a whole, a change, or any. */
  readonly rate: 'share' | 'change' | 'any' | null;
  /** 两批加起来: so many figures of one label are put together. */
  readonly several: number | null;
}

/** The same for one measure after another: where the figure before it stands. */
export interface AskedNear extends Asked {
  readonly near: number | null;
}

/** A plain look-up of what is asked. */
export const PLAIN: Asked = { scope: null, rate: null, several: null };
