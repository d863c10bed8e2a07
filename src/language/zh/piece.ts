import type { Reason } from '../../domain/answer.ts';
import type { ContactKind } from '../../domain/contact.ts';
import type { AgencyId, IndicatorId, RegionCode, Year } from '../../domain/ids.ts';
import type { Span } from '../../domain/passage.ts';
import type { DisputeOutcome } from '../../catalogue/dimensions.ts';
import type { Breakdown, Channel, Level, Move, Operation, Part, Relation } from '../../query/query.ts';

/** What some characters of a question mean. */
export type Meaning =
  /** `as`: its words as understood, where a slip of the pen was repaired. */
  | {
      readonly kind: 'place';
      readonly may: readonly RegionCode[];
      readonly repairedFrom: string | null;
      readonly as: string;
    }
  | { readonly kind: 'body'; readonly may: readonly AgencyId[] }
  | { readonly kind: 'within'; readonly level: Level }
  | { readonly kind: 'every' }
  | { readonly kind: 'hotline' }
  | { readonly kind: 'year'; readonly years: readonly Year[]; readonly said: string | null }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'span'; readonly from: Year | null; readonly to: Year | null }
  | { readonly kind: 'last'; readonly years: number }
  | { readonly kind: 'everyYear' }
  | { readonly kind: 'moved'; readonly move: Move }
  | { readonly kind: 'against'; readonly move: Move }
  | { readonly kind: 'scope' }
  | { readonly kind: 'measure'; readonly of: readonly IndicatorId[]; readonly lay: boolean }
  | { readonly kind: 'applicant'; readonly columns: readonly string[]; readonly label: string }
  | { readonly kind: 'outcome'; readonly outcome: DisputeOutcome }
  | { readonly kind: 'requestChannel'; readonly of: IndicatorId }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'rate'; readonly id: string }
  | { readonly kind: 'operation'; readonly do: Operation; readonly by?: Breakdown; readonly order?: 'most' | 'least' }
  | { readonly kind: 'axis'; readonly by: Breakdown }
  | { readonly kind: 'order'; readonly order: 'most' | 'least' }
  | { readonly kind: 'top'; readonly top: number }
  | { readonly kind: 'bound'; readonly is: 'over' | 'under'; readonly value: string; readonly unit: string | null }
  | { readonly kind: 'number'; readonly value: string; readonly unit: string | null }
  /** 除 (`before` the words it leaves out) and 以外 (`after` them); `both` ways are one exclusion. */
  | { readonly kind: 'except'; readonly side: 'before' | 'after' }
  | { readonly kind: 'not' }
  /** 也加进来: beside what the talk is about. */
  | { readonly kind: 'also' }
  /** 两个, 这三类: so many of what was named or said before. */
  | { readonly kind: 'these'; readonly count: number | null }
  | { readonly kind: 'each' }
  | { readonly kind: 'total' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'ask'; readonly unit: string | null }
  | { readonly kind: 'claim'; readonly relation: Relation }
  | { readonly kind: 'contact'; readonly ways: readonly ContactKind[] }
  | { readonly kind: 'article'; readonly article: number }
  /** A sign that a rule is asked for; `isLabel` where reports count such things, too (逾期, 第三方). */
  | { readonly kind: 'rule'; readonly strength: number; readonly isLabel: boolean }
  | { readonly kind: 'how' }
  | { readonly kind: 'why' }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'register' }
  | { readonly kind: 'checks' }
  | { readonly kind: 'talk'; readonly act: 'greeting' | 'thanks' | 'who' }
  | { readonly kind: 'refuse'; readonly reason: Reason; readonly channel: Channel | null }
  /** Joins what stands on both sides: 和, 、. */
  | { readonly kind: 'and' }
  /** 里, 其中: what stands before it holds what comes behind it. */
  | { readonly kind: 'in' }
  /** 收到, 发布: says a little of what is counted; a figure need not carry it. */
  | { readonly kind: 'verb' }
  /** Says nothing of what is asked: 请问, 的, 情况. */
  | { readonly kind: 'glue' }
  | { readonly kind: 'stop' }
  /** Words that no recogniser knows: a label that only the reports may have. */
  | { readonly kind: 'words' };

export type MeaningOf<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>;

/** Characters of a question with their meaning, and the recogniser that took them. */
export interface Piece<Means extends Meaning = Meaning> extends Span {
  readonly text: string;
  readonly means: Means;
  readonly by: string;
}

export const isOf =
  <Kind extends Meaning['kind']>(...kinds: readonly Kind[]) =>
  (piece: Piece): piece is Piece<MeaningOf<Kind>> =>
    (kinds as readonly string[]).includes(piece.means.kind);
