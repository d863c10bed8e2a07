import { Big } from 'big.js';
import { buildBundle } from '../../../ingest/build-bundle.ts';
import { readBytes } from '../../../ingest/read/read-file.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { type CellCode, reportId } from '../../../src/domain/ids.ts';
import type { PrintedForm, Truth } from './printed-form.ts';
import { strayFigures } from './stray-figures.ts';

/** What became of the cells of one print: read as printed, left open, or stated wrongly. */
export interface Outcome {
  /** Cells that show a value, and those of them that were read. */
  readonly printed: number;
  readonly right: number;
  readonly compared: number;
  readonly wrong: readonly string[];
}

/** Reads a printed form as ingest does and holds every statutory cell, and what was read beside them, against the print. */
export async function readBack(bytes: Uint8Array, form: PrintedForm, name: string): Promise<Outcome> {
  const { truth } = form;
  const all = await readFacts(bytes, name);
  const facts = byCell(all);
  const compared = [...new Set([...truth.keys(), ...facts.keys()])];
  const verdicts = compared.map((code) => ({ code, ...judge(truth.get(code) ?? NOWHERE, facts.get(code) ?? []) }));
  return {
    printed: [...truth.values()].filter(({ state }) => state === 'value').length,
    right: verdicts.filter(({ verdict }) => verdict === 'right').length,
    compared: compared.length,
    wrong: [
      ...verdicts.filter(({ verdict }) => verdict === 'wrong').map(({ code, said }) => `${code}: ${said}`),
      ...strayFigures(form, all),
    ],
  };
}

/** A cell of another form. */
const NOWHERE: Truth = { state: 'unreadable' };

async function readFacts(bytes: Uint8Array, name: string): Promise<readonly Fact[]> {
  const identity = { id: reportId('r0'), sourceName: name, sha256: '', fingerprint: '' };
  return buildBundle(identity, await readBytes(bytes, name), {}).facts;
}

function byCell(facts: readonly Fact[]): ReadonlyMap<CellCode, readonly Fact[]> {
  const found = new Map<CellCode, Fact[]>();
  for (const fact of facts) if (fact.cell) found.set(fact.cell, [...(found.get(fact.cell) ?? []), fact]);
  return found;
}

function judge(truth: Truth, facts: readonly Fact[]): { verdict: 'right' | 'open' | 'wrong'; said: string } {
  const said = facts.map(({ state, value, unit }) => (value === null ? state : `${value}${unit ?? ''}`)).join(' and ');
  const shown = truth.state === 'value' ? `${truth.value}${truth.unit}` : truth.state;
  const stated = facts.filter(({ state }) => state !== 'missing');
  if (stated.some((fact) => !agrees(truth, fact))) return { verdict: 'wrong', said: `${said}, printed ${shown}` };
  return { verdict: truth.state === 'value' && stated.length > 0 ? 'right' : 'open', said };
}

function agrees(truth: Truth, { state, value, unit }: Fact): boolean {
  if (truth.state === 'not applicable') return state === 'not_applicable';
  if (truth.state !== 'value' || value === null || unit === null) return false;
  return amountOf(value, unit).eq(amountOf(truth.value, truth.unit));
}

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

/** 2 千件 are 2000 件. */
const amountOf = (value: string, unit: string) => new Big(value).times(SCALES[unit.charAt(0)] ?? 1);
