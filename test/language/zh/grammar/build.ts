import type { IndicatorId, Year } from '../../../../src/domain/ids.ts';
import { agencyId, asYear, indicatorId } from '../../../../src/domain/ids.ts';
import {
  type Figures,
  type Measure,
  type Moment,
  NO_QUERY,
  type Query,
  type Want,
  type When,
  type Whose,
} from '../../../../src/query/query.ts';
import { notationOf } from '../support/notation.ts';
import { codeOf } from '../support/context.ts';

/** A question, and the query that the rule which wrote it says it means. */
export type Line = readonly [question: string, query: string];

export const line = (question: string, query: Partial<Query>): Line => [
  question,
  notationOf({ ...NO_QUERY, ...query }),
];

export const measure = (of: string | readonly string[], more: Partial<Measure> = {}): Measure => ({
  of: [of].flat().map((id): IndicatorId => indicatorId(id)),
  words: '',
  narrowed: [],
  applicants: [],
  except: false,
  unit: null,
  joined: false,
  ...more,
});

/** A label that only reports know. */
export const printed = (words: string, more: Partial<Measure> = {}): Measure => measure([], { words, ...more });

export const figure = (of: readonly Measure[], more: Partial<Figures> = {}): Figures => ({
  kind: 'figure',
  of,
  do: 'value',
  by: null,
  each: false,
  order: null,
  top: null,
  place: null,
  bound: null,
  whole: null,
  against: null,
  ...more,
});

export const whose = (more: Partial<Whose>): Whose => ({ ...NO_QUERY.whose, ...more });
export const place = (...names: string[]): Whose =>
  whose({ places: names.map((words) => ({ words, may: [codeOf(words)].filter((code) => code !== null) })) });
export const body = (...names: string[]): Whose =>
  whose({ bodies: names.map((words) => ({ words, may: [agencyId(words)] })) });

export const year = (value: number): Year => asYear(value);
export const at = (...years: number[]): When => moments(...years.map((value) => ({ year: year(value), part: null })));
export const part = (value: number | null, name: string): When =>
  moments({ year: value === null ? null : year(value), part: name });
export function moments(...all: Moment[]): When {
  const [first, ...others] = all;
  return first ? { kind: 'named', moments: [first, ...others], said: null } : { kind: 'newest' };
}
export const span = (from: number | null, to: number | null, except: number[] = []): When => ({
  kind: 'span',
  from: from === null ? null : year(from),
  to: to === null ? null : year(to),
  except: except.map(year),
});
export const last = (years: number, except: number[] = []): When => ({
  kind: 'last',
  years,
  except: except.map(year),
});
export const everyYear = (except: number[] = []): When => ({ kind: 'every', except: except.map(year) });
export type { Figures, Measure, Query, Want, When, Whose };

/** Takes the entries of a list in turn, so that every rule meets every word without every combination being written. */
export function turns<Entry>(entries: readonly Entry[], start = 0): () => Entry {
  let next = start;
  return () => entries[next++ % entries.length] as Entry;
}
