import { z } from 'zod';
import type { CheckKind, CheckSeverity } from '../domain/check.ts';
import { type CellCode, type IndicatorId, cellCode, indicatorId } from '../domain/ids.ts';
import type { FormId } from '../domain/report.ts';
import { readCatalogue } from './catalogue-files.ts';
import { blockOf } from './forms.ts';
import { APPLICANTS } from './indicators.ts';

/** One cell of an equation; `previous` is the cell of the same body's report for the year before. */
export interface Term {
  readonly cell: CellCode;
  readonly sign: 1 | -1;
  readonly previous: boolean;
}

/** A prescribed relation of cells: left = right, or left ≤ right. */
export interface Equation {
  readonly id: string;
  readonly kind: CheckKind;
  readonly severity: CheckSeverity;
  /** In Chinese, without a full stop. */
  readonly label: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly relation: 'equal' | 'at_most';
}

/** (六)其他处理 is three rows in the form of 2021, one in that of 2019; reports mix the two. */
export type OtherOutcomes = 'split' | 'single';

const severity = z.enum(['error', 'warning']);
const indicator = z.string().transform(indicatorId);
const schema = z.object({
  equations: z.array(
    z.object({
      id: z.string(),
      form: z.enum(['GKNB-2021', 'GKNB-2019']).optional(),
      others: z.enum(['split', 'single']).optional(),
      kind: z.enum(['balance', 'sum', 'order', 'cross_year']),
      severity,
      equation: z.string(),
      label: z.string(),
    }),
  ),
  prose: z.array(z.object({ id: z.string(), indicator, label: z.string() })),
  receivedAlso: indicator,
  channels: z.object({ id: z.string(), whole: indicator, parts: z.array(indicator), label: z.string() }),
  rates: z.array(
    z.object({ words: z.string().transform((source) => new RegExp(source)), part: indicator, whole: indicator }),
  ),
});
const rules = schema.parse(readCatalogue('rules.json'));

/** What the prose states and a table counts, with the rule that compares them. */
export const proseRules: ReadonlyMap<IndicatorId, { readonly id: string; readonly label: string }> = new Map(
  rules.prose.map((rule) => [rule.indicator, rule]),
);
/** Bodies often count what was carried over from last year among the received. */
export const receivedAlso: IndicatorId = rules.receivedAlso;
export const channelRule = rules.channels;
/** Printed rates by their words, with what they are a rate of. */
export const rateRules = rules.rates;

const spelledOut = new Map<string, readonly Equation[]>();

/** Every equation of a form, spelled out for each row and column it stands for. */
export function equationsOf(form: FormId, others: OtherOutcomes): readonly Equation[] {
  const known = spelledOut.get(form + others) ?? spellOut(form, others);
  spelledOut.set(form + others, known);
  return known;
}

function spellOut(form: FormId, others: OtherOutcomes): Equation[] {
  const fitting = rules.equations.filter((rule) => (rule.form ?? form) === form && (rule.others ?? others) === others);
  return fitting.flatMap((rule) =>
    instancesOf(rule.id, others).map((slots) => ({
      id: fill(rule.id, codesIn(slots)),
      kind: rule.kind,
      severity: rule.severity,
      label: fill(rule.label, labelsIn(slots)),
      ...parseEquation(fill(rule.equation, codesIn(slots)), others),
    })),
  );
}

interface Slot {
  readonly name: string;
  readonly code: string;
  readonly label: string;
}

const requests = blockOf('requests');
const disputes = blockOf('disputes');

const ABSENT_ROWS = { split: /^r6$/, single: /^r6[abc]$/ } as const;
const rowsOf = (others: OtherOutcomes) => requests.rows.filter(({ code }) => !ABSENT_ROWS[others].test(code));

/** The columns, rows or kinds of dispute that a family of rules stands for; one empty instance for a single rule. */
function instancesOf(id: string, others: OtherOutcomes): readonly (readonly Slot[])[] {
  const each = (name: string, entries: readonly { readonly code: string; readonly label: string }[]) =>
    entries.map(({ code, label }) => [{ name, code, label }]);
  if (id.includes('{column}')) return each('column', requests.columns);
  if (id.includes('{row}')) return each('row', rowsOf(others));
  return id.includes('{dispute}') ? each('dispute', disputes.rows) : [[]];
}

type Filling = readonly (readonly [name: string, text: string])[];
const codesIn = (slots: readonly Slot[]): Filling => slots.map(({ name, code }) => [name, code]);
const labelsIn = (slots: readonly Slot[]): Filling => slots.map(({ name, label }) => [name, label]);
const fill = (template: string, filling: Filling) =>
  filling.reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), template);

function parseEquation(text: string, others: OtherOutcomes): Pick<Equation, 'left' | 'right' | 'relation'> {
  const [left = '', right = ''] = text.split(/<?=/);
  const relation = text.includes('<=') ? 'at_most' : 'equal';
  return { left: parseSide(left, others), right: parseSide(right, others), relation };
}

const TERM = /(?<sign>[+-])?\s*(?<previous>previous )?(?<cell>t\d\w*\.[\w{}]+\.[\w{}]+)/g;

const parseSide = (side: string, others: OtherOutcomes): Term[] =>
  [...side.matchAll(TERM)].flatMap(({ groups }) =>
    cellsOf(groups?.['cell'] ?? '', others).map((cell) => ({
      cell: cellCode(cell),
      sign: groups?.['sign'] === '-' ? (-1 as const) : (1 as const),
      previous: groups?.['previous'] !== undefined,
    })),
  );

/** `{outcomes}` are the rows that (七)总计 adds up, `{applicants}` the columns that 总计 adds up. */
function cellsOf(cell: string, others: OtherOutcomes): string[] {
  const outcomes = rowsOf(others).filter(({ code }) => /^r[1-6]/.test(code));
  if (cell.includes('{outcomes}')) return outcomes.map(({ code }) => cell.replace('{outcomes}', code));
  const applicants = APPLICANTS.filter((code) => code !== 'tot');
  if (cell.includes('{applicants}')) return applicants.map((code) => cell.replace('{applicants}', code));
  return [cell];
}
