import type { NonEmpty, Reason } from '../domain/answer.ts';
import type { ContactKind } from '../domain/contact.ts';
import type { AgencyId, IndicatorId, RegionCode, Year } from '../domain/ids.ts';

/**
 * What a question means, as one small value. It can be checked, said in a sentence, compared, stored and linked to, and it
 * can be run without the question that it was read from.
 */
export interface Query {
  readonly want: Want;
  readonly whose: Whose;
  readonly when: When;
  /** The circle that a figure must count: 全市, 市本级. */
  readonly scope: string | null;
}

/** A name of the question with everything that it may stand for; nothing where the library has no such body or place. */
export interface Named<Id> {
  readonly words: string;
  readonly may: readonly Id[];
}

export interface Whose {
  readonly bodies: readonly Named<AgencyId>[];
  readonly places: readonly Named<RegionCode>[];
  /** 各区县: the places of that level within the named ones, instead of these. */
  readonly within: Level | null;
  /** 各地, 所有单位: whoever has it. */
  readonly every: boolean;
  /** 也加进来: beside those of the talk. */
  readonly also: boolean;
  /** 除了甘谷县. */
  readonly except: readonly string[];
  /** The reports of a hotline are meant, not those on disclosure. */
  readonly line: 'hotline' | null;
}

export type Level = 'province' | 'city' | 'county';

/** A year, a part of one, or a part whose year the talk knows. */
export interface Moment {
  readonly year: Year | null;
  readonly part: Part | null;
}

/** `year` for the whole of it, else as in the key of a period: `H1`, `Q2`, `Q1-3` for three quarters together, `-11`, `W28`. */
export type Part = string;

export type When =
  /** Nothing is said of time. */
  | { readonly kind: 'newest' }
  | { readonly kind: 'named'; readonly moments: NonEmpty<Moment>; readonly said: string | null }
  /** From a year to another, both taken in; null leaves that end open. */
  | { readonly kind: 'span'; readonly from: Year | null; readonly to: Year | null; readonly except: readonly Year[] }
  /** 近三年. */
  | { readonly kind: 'last'; readonly years: number; readonly except: readonly Year[] }
  /** 历年. */
  | { readonly kind: 'every'; readonly except: readonly Year[] }
  /** 前一年, 上个季度: so far from the time that the talk or the newest report is about. */
  | { readonly kind: 'moved'; readonly move: Move; readonly said: string };

export interface Move {
  readonly unit: 'year' | 'quarter' | 'month' | 'week';
  readonly by: number;
}

export type Want =
  | Figures
  | Claim
  /** What one may, must or how it is done; `asked` is the sort of answer: 时长, 日期, 元, or words. */
  | {
      readonly kind: 'rule';
      readonly matters: readonly string[];
      readonly article: number | null;
      readonly words: string;
      readonly asked: string | null;
    }
  /**
   * `words` are of whom or what, where it is not the body itself (档案馆); `about` is what it is for (依申请公开). With `any`,
   * one of the ways will do (联系方式).
   */
  | {
      readonly kind: 'contact';
      readonly ways: NonEmpty<ContactKind>;
      readonly any: boolean;
      readonly words: readonly string[];
      readonly about: readonly string[];
    }
  | { readonly kind: 'text'; readonly topic: string | null; readonly words: string; readonly asked: string | null }
  | { readonly kind: 'register' }
  | { readonly kind: 'checks' }
  /** Someone wants to make a request for disclosure. */
  | { readonly kind: 'request' }
  | { readonly kind: 'refuse'; readonly reason: Reason; readonly channel: Channel | null }
  /** Only a place, a body or a time: what a follow-up may change. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'talk'; readonly act: 'greeting' | 'thanks' | 'who' };

export type Channel = 'emergency' | '12345' | 'office';

/** Numbers, and what is to be done with them. */
export interface Figures {
  readonly kind: 'figure';
  /** Empty where only the operation is named: that of the talk is meant. */
  readonly of: readonly Measure[];
  readonly do: Operation;
  /** Along what they are ranked, compared or listed. */
  readonly by: Breakdown | null;
  /** 分别, 各. */
  readonly each: boolean;
  readonly order: 'most' | 'least' | null;
  /** How many of a ranking. */
  readonly top: number | null;
  /** Which place of it, 2 for 第二多. */
  readonly place: number | null;
  readonly bound: Bound | null;
  /** What a share is a share of, or a ratio divides by. */
  readonly whole: Measure | null;
  /** 比去年同期: the time that a change is measured against. */
  readonly against: Move | null;
}

export interface Measure {
  /** Several where its words fit more than one indicator; none where only the reports themselves may know them. */
  readonly of: readonly IndicatorId[];
  /** What the question calls it. */
  readonly words: string;
  /** Words that the figure's own label or clause must carry as well (酒驾): each must be found, or it is another figure. */
  readonly narrowed: readonly string[];
  /** Columns of table 3, by their codes. */
  readonly applicants: readonly string[];
  /** 除自然人以外: everything but what is named. */
  readonly except: boolean;
  /** The unit or sort of number that is asked for: 件, 期, %, 元, 日期. */
  readonly unit: string | null;
  /** Joined to the measure before it by 和 or 、: both may be one label (制作、获取政府信息总数). */
  readonly joined: boolean;
}

export interface Bound {
  readonly is: 'over' | 'under';
  readonly value: string;
}

export const OPERATIONS = [
  'value',
  'sum',
  'mean',
  'median',
  'share',
  'ratio',
  'difference',
  'change',
  'rank',
  'extreme',
  'compare',
  'adds_up',
] as const;
export type Operation = (typeof OPERATIONS)[number];

export const BREAKDOWNS = ['body', 'period', 'applicant', 'outcome', 'channel', 'entry', 'measure'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** …是4960条对吗, 是2013年的1.5倍吗, 到底是0725还是0728: what is said is held against the reports. */
export interface Claim {
  readonly kind: 'claim';
  readonly figures: Figures;
  readonly said: readonly Said[];
  readonly relation: Relation;
}

/** A number that the question names, as written. */
export interface Said {
  readonly value: string;
  readonly unit: string | null;
}

/**
 * is: the figure has the value · none: there are none · some: there are several · all: all of them · which: one of those
 * said · comparable: they count the same, so that one may be held against the other.
 */
export const RELATIONS = [
  'is',
  'times',
  'more',
  'less',
  'adds_up',
  'all',
  'none',
  'some',
  'which',
  'highest',
  'lowest',
  'comparable',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** The years that are named one by one. */
export const yearsNamed = (when: When): Year[] =>
  when.kind === 'named' ? [...new Set(when.moments.flatMap(({ year }) => (year === null ? [] : [year])))] : [];

const NOBODY: Whose = { bodies: [], places: [], within: null, every: false, also: false, except: [], line: null };

/** A query that says nothing yet. */
export const NO_QUERY: Query = { want: { kind: 'nothing' }, whose: NOBODY, when: { kind: 'newest' }, scope: null };

/** Numbers of nothing in particular: what a hotline is asked for when it is only named. */
export const NO_FIGURES: Figures = {
  kind: 'figure',
  of: [],
  do: 'value',
  by: null,
  each: false,
  order: null,
  top: null,
  place: null,
  bound: null,
  whole: null,
  against: null,
};
