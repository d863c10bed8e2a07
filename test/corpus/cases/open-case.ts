import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect } from 'vitest';
import { contains } from '../../../src/cli/evaluate/contains.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { Report } from '../../../src/domain/report.ts';
import { everyReport } from '../../../src/storage/every-report.ts';
import { type TemporaryLibrary, openTemporaryLibrary } from '../../support/temporary-library.ts';
import { CORPUS } from '../corpus.ts';

/** Small documents that were once read or answered wrongly; whatever asks for them fails where they are absent. */
const CASES = resolve(process.env['WENZHENG_CASES'] ?? join(CORPUS, '../cases'));

export function casePath(name: string): string {
  const path = join(CASES, name);
  if (!existsSync(path)) throw new Error(`${path} is absent`);
  return path;
}

/** A library that holds one case and nothing else. */
export interface CaseLibrary extends TemporaryLibrary {
  reports(): Promise<readonly Report[]>;
  facts(): Promise<readonly Fact[]>;
  /** What was read of the statutory cells: values, or the state where there is none. */
  cells(): Promise<Readonly<Record<string, string>>>;
}

export async function openCase(...names: readonly string[]): Promise<CaseLibrary> {
  const library = await openTemporaryLibrary();
  for (const name of names) await library.ingest(casePath(name));
  return watched(library);
}

/** The same for as long as it is used. */
export async function inCase<Result>(names: readonly string[], use: (library: CaseLibrary) => Promise<Result>) {
  const library = await openCase(...names);
  try {
    return await use(library);
  } finally {
    await library.discard();
  }
}

/** Opens each case once for all tests of a file. */
export function keepingCases(): (name: string) => Promise<CaseLibrary> {
  const open = new Map<string, Promise<CaseLibrary>>();
  afterAll(async () => {
    for (const library of open.values()) await (await library).discard();
  });
  return (name) => {
    const library = open.get(name) ?? openCase(name);
    open.set(name, library);
    return library;
  };
}

function watched(library: TemporaryLibrary): CaseLibrary {
  const reports = async () => {
    const all: Report[] = [];
    for await (const report of everyReport(library.store)) all.push(report);
    return all;
  };
  const facts = async () => {
    const reportIds = (await reports()).map(({ id }) => id);
    return (await library.store.facts({ reports: { reportIds }, limit: 100_000 })).facts;
  };
  const cells = async () => {
    const own = (await facts()).filter(({ cell }) => cell !== null);
    return Object.fromEntries(own.map(({ cell, value, state }) => [cell ?? '', value ?? state]));
  };
  return { ...library, reports, facts, cells };
}

export interface Right {
  /** What must be stated, as it is shown. */
  readonly right: readonly string[];
  /** To say that it is not clear is right as well. */
  readonly orRefused?: boolean;
  /** To quote the passage that states it is enough. */
  readonly orQuoted?: boolean;
  /** What may be stated in no case. */
  readonly never?: readonly string[];
}

const isGiven = ({ status }: Answer) => status === 'answered' || status === 'partial';

export interface AnswerVerdict {
  readonly problem: string | null;
  /** Something is stated that may be stated in no case. */
  readonly isFalse: boolean;
}

/** An answer says it in its own words or figures; what stands in a quotation is not stated. */
export function judgeAnswer(answer: Answer, { right, orRefused = false, orQuoted = false, never = [] }: Right) {
  const figures = answer.figures.flatMap(({ display, value }) => [display, value]);
  const said = [answer.text.replace(/“[^”]*”/g, ' '), ...figures];
  const isSaid = (words: string) => said.some((text) => contains(text, words));
  const isThere = (words: string) => isSaid(words) || (orQuoted && contains(answer.text, words));
  const stated = never.filter(isSaid);
  if (stated.length > 0) return verdict(answer, `states ${stated.join(', ')}`, true);
  if (!isGiven(answer)) return verdict(answer, orRefused ? null : 'is not given');
  const missing = right.filter((words) => !isThere(words));
  return verdict(answer, missing.length > 0 ? `lacks ${missing.join(', ')}` : null);
}

const verdict = ({ status, text }: Answer, problem: string | null, isFalse = false): AnswerVerdict => ({
  problem: problem === null ? null : `${problem}: ${status} ${text}`,
  isFalse,
});

export const expectAnswer = (answer: Answer, right: Right) => expect(judgeAnswer(answer, right).problem).toBeNull();

/** A figure of the prose or of a table that is no statutory one, by its value and by what it counts. */
export interface Wanted {
  readonly value: string;
  readonly unit?: string;
  readonly indicator?: string;
  /** Words that what is counted must have, in its subject or its scope. */
  readonly of?: readonly string[];
}

/** How a test names it. */
export const inWords = ({ value, unit = '', indicator, of = [] }: Wanted) =>
  `${value}${unit} ${[indicator ?? '', ...of].join(' ')}`.trim();

const hasWords = ({ subject, scope }: Fact, words: readonly string[]) =>
  words.every((word) => `${subject ?? ''} ${scope ?? ''}`.includes(word));

const fits = (fact: Fact, { value, unit, indicator, of = [] }: Wanted) =>
  fact.value === value &&
  (unit === undefined || fact.unit === unit) &&
  (indicator === undefined || fact.indicator === indicator) &&
  hasWords(fact, of);

const shownFact = ({ indicator, subject, value, low, high, unit, scope }: Fact) =>
  `${indicator ?? '-'} ${subject} ${value ?? `${low}–${high}`}${unit ?? ''} ${scope ?? ''}`.trim();

export const expectFigure = (facts: readonly Fact[], wanted: Wanted) =>
  expect({
    wanted,
    found: facts.filter((fact) => fits(fact, wanted)).map(shownFact),
    all: facts.map(shownFact),
  }).toEqual({
    wanted,
    found: expect.arrayContaining([expect.anything()]),
    all: expect.anything(),
  });

export const expectNoFigure = (facts: readonly Fact[], unwanted: Wanted) =>
  expect(facts.filter((fact) => fits(fact, unwanted)).map(shownFact)).toEqual([]);
