/**
 * How well forms are read, whatever their layout and damage: `npx tsx bench/quality/printed-forms.ts [--rounds 1]` prints
 * the statutory forms through every layout, damage and format of test/ingest/print, reads them as ingest does, holds every
 * cell against the print and shows the share that was read, of each layout and of each damage by format. It ends with 1
 * where a single cell is stated wrongly. `--wrong`: lists these cells. `--baseline FILE`: fails too where fewer cells are
 * read. `--write-baseline FILE`: writes it. The baseline belongs to one round.
 */
import { parseArgs } from 'node:util';
import { type Comparison, compare, isStepBack, readBaseline, writeBaseline } from '../../src/cli/evaluate/baseline.ts';
import { count, faults, type Metric } from '../../src/cli/evaluate/metric.ts';
import { conclusion } from '../../src/cli/evaluate/table.ts';
import { type Case, casesOf, outcomeOf } from '../../test/ingest/print/cases.ts';
import { FORMATS } from '../../test/ingest/print/formats/formats.ts';
import type { Outcome } from '../../test/ingest/print/read-back.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1' },
    wrong: { type: 'boolean', default: false },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
  },
});

type Measured = Case & { readonly outcome: Outcome };

const before = values.baseline === undefined ? undefined : readBaseline(values.baseline);
const measured = await measure(Number(values.rounds));
const metrics = metricsOf(measured);
const comparisons = before ? compare(metrics, before) : [];
if (values['write-baseline'] !== undefined) writeBaseline(values['write-baseline'], metrics);
print(comparisons);
const isWrong = measured.some(({ outcome }) => outcome.wrong.length > 0);
if (isWrong || comparisons.some(isStepBack)) process.exitCode = 1;

async function measure(rounds: number): Promise<Measured[]> {
  const results: Measured[] = [];
  for (let round = 1; round <= rounds; round++)
    for (const one of casesOf(round)) results.push({ ...one, outcome: await outcomeOf(one) });
  return results;
}

/** In the order of their first case. */
function grouped(
  all: readonly Measured[],
  nameOf: (one: Measured) => string,
): ReadonlyMap<string, readonly Measured[]> {
  const names = [...new Set(all.map(nameOf))];
  return new Map(names.map((name) => [name, all.filter((one) => nameOf(one) === name)]));
}

function sum(some: readonly Measured[], of: (outcome: Outcome) => number): number {
  return some.reduce((total, { outcome }) => total + of(outcome), 0);
}

function wrongIn(some: readonly Measured[]): number {
  return sum(some, ({ wrong }) => wrong.length);
}

/** Cells read of each layout in each format, and what was stated wrongly anywhere. */
function metricsOf(all: readonly Measured[]): Metric[] {
  const groups = grouped(all, ({ layout, format }) => `printed.${layout.name}.${format.name}`);
  const read = [...groups].map(([name, some]) =>
    count(
      name,
      sum(some, ({ right }) => right),
      sum(some, ({ printed }) => printed),
    ),
  );
  return [
    ...read,
    faults(
      'printed.wrong',
      wrongIn(all),
      sum(all, ({ compared }) => compared),
    ),
  ];
}

function print(comparisons: readonly Comparison[]) {
  if (values.wrong)
    for (const one of measured) for (const cell of one.outcome.wrong) console.log(`${nameOf(one)}: ${cell}`);
  table('layout', measured, ({ layout }) => layout.name);
  table('damage', measured, ({ damage }) => damage.name);
  console.log(`${sum(measured, ({ compared }) => compared)} cells compared, ${wrongIn(measured)} stated wrongly`);
  if (values.baseline !== undefined) console.log(conclusion(comparisons, values.baseline));
}

function nameOf({ layout, damage, format }: Case): string {
  return `${layout.name} × ${damage.name} × ${format.name}`;
}

/** The share of the printed values that was read and, behind it, how many cells were stated wrongly. */
function table(head: string, all: readonly Measured[], groupOf: (one: Measured) => string) {
  row([head, ...FORMATS.map(({ name }) => name)]);
  row(['---', ...FORMATS.map(() => '---')]);
  for (const [name, some] of grouped(all, groupOf)) {
    const own = FORMATS.map((format) => some.filter((one) => one.format === format));
    row([name, ...own.map((cases) => cell(cases))]);
  }
}

function cell(cases: readonly Measured[]): string {
  const share = sum(cases, ({ right }) => right) / sum(cases, ({ printed }) => printed);
  const wrong = wrongIn(cases);
  return `${(100 * share).toFixed(1)} %${wrong > 0 ? ` (${wrong} wrong)` : ''}`;
}

function row(cells: readonly string[]) {
  console.log(`| ${cells.join(' | ')} |`);
}
