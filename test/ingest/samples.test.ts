import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildBundle } from '../../ingest/build-bundle.ts';
import { readBytes } from '../../ingest/read/read-file.ts';
import { reportId } from '../../src/domain/ids.ts';
import type { ReportBundle } from '../../src/domain/report.ts';
import { projectFile, samples, type Sample } from '../data/library.ts';
import { printedCell } from '../data/statutory-figures.ts';

async function ingest({ file }: Sample): Promise<ReportBundle> {
  const bytes = new Uint8Array(readFileSync(projectFile(`data/samples/${file}`)));
  const identity = { id: reportId('r0'), sourceName: file, sha256: '', fingerprint: '' };
  return buildBundle(identity, await readBytes(bytes, file), {});
}

/** How a printed cell is to be read: a number, or no number. */
const expected = (printed: string | undefined) => {
  const number = /^-?\d+(?:\.\d+)?/.exec(printed ?? '')?.[0];
  return number === undefined ? null : String(Number(number));
};

describe('a sample, read back', () => {
  const withTables = samples.filter(({ t2, t3 }) => t2 && t3);

  it.each(withTables.map((sample) => [sample.file, sample] as const))(
    '%s gives every statutory cell as printed',
    async (_, sample) => {
      const { report, facts } = await ingest(sample);
      expect(report.form).toBe(sample.form);
      const cells = facts.filter(({ source }) => source === 'table');
      expect(cells.length).toBeGreaterThan(150);
      const wrong = cells.filter(({ cell, value }) => value !== expected(printedCell(sample, cell ?? '')));
      expect(wrong.map(({ cell, value }) => [cell, value, printedCell(sample, cell ?? '')])).toEqual([]);
    },
  );

  it.each(samples.map((sample) => [sample.file, sample] as const))(
    '%s keeps every offset on the words it names',
    async (_, sample) => {
      const { text, facts, passages } = await ingest(sample);
      for (const fact of facts) expect(text.slice(fact.start, fact.end)).toBe(fact.wording);
      for (const passage of passages) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
    },
  );

  it.each(samples.filter(({ year }) => year !== null).map((sample) => [sample.file, sample] as const))(
    '%s says whose report it is and of which year',
    async (_, sample) => {
      const { report } = await ingest(sample);
      expect(report.period?.year).toBe(sample.year);
      expect(report.agency?.name).toBe(sample.agency);
    },
  );
});
