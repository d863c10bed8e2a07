/** How a reader wants pages shown. */
export interface Frame {
  readonly isLarge: boolean;
  /** The same page in the other size; null where it has no address of its own. */
  readonly otherSize: string | null;
}

export const PLAIN: Frame = { isLarge: false, otherSize: null };
