import type { ValuedFact } from '../../domain/fact.ts';

/** A figure with everything that its report says it counts, in canonical words. */
export interface LabelledFact {
  readonly fact: ValuedFact;
  /** Its own clause: 政务动态. */
  readonly own: string;
  /** What follows it in the clause: 市级单位入驻 behind 41家. */
  readonly behind: string;
  /** What it is a part of: 主动公开各类信息 before 其中. */
  readonly head: string;
  /** The figure of that. */
  readonly total: ValuedFact | null;
  /** Words of its sentence before it that count nothing themselves. */
  readonly lead: string;
  /** The heading that it stands under. */
  readonly heading: string;
  /** The figure as printed. */
  readonly printed: string;
}
