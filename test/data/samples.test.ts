import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { brokenRules } from './statutory-figures.ts';
import { projectFile, sampleText, samples } from './library.ts';

const FOLDER = 'data/samples/';
const reports = samples.filter(({ year }) => year !== null);
const withTables = samples.filter(({ form }) => form !== undefined);

function previousOf(sample: (typeof samples)[number]) {
  return withTables.find(({ agency, year }) => agency === sample.agency && year === (sample.year ?? NaN) - 1);
}

describe('the sample library', () => {
  it('has reports of many bodies, years, forms and formats', () => {
    expect(reports.length).toBeGreaterThanOrEqual(14);
    expect(new Set(reports.map(({ agency }) => agency)).size).toBeGreaterThanOrEqual(7);
    expect(new Set(reports.map(({ year }) => year)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(withTables.map(({ form }) => form))).toEqual(new Set(['GKNB-2021', 'GKNB-2019']));
    expect(new Set(samples.map(({ file }) => file.split('.').at(-1)))).toEqual(new Set(['txt', 'html', 'pdf', 'docx']));
  });

  it('follows at least three bodies over consecutive years', () => {
    const followed = new Set(withTables.filter(previousOf).map(({ agency }) => agency));
    expect(followed.size).toBeGreaterThanOrEqual(3);
  });

  it('is listed completely, and small', () => {
    const files = readdirSync(projectFile(FOLDER)).filter((file) => file !== 'README.md');
    expect(files.sort()).toEqual(samples.map(({ file }) => file).sort());
    const bytes = files.map((file) => statSync(projectFile(FOLDER + file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });

  it.each(samples.map(({ file }) => file))('%s says that it is a demonstration', async (file) => {
    expect(await sampleText(file)).toContain('演示文本');
  });

  it('is what its sources give', () => {
    const script = fileURLToPath(projectFile('scripts/build-samples.mjs'));
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});

describe('the statutory tables of the samples', () => {
  it.each(withTables.map((sample) => [sample.file, sample] as const))(
    '%s breaks only the rules it declares',
    (_, sample) => {
      expect(brokenRules(sample, previousOf(sample))).toEqual(sample.breaks ?? []);
    },
  );

  it('are found broken when one figure is changed', () => {
    for (const sample of withTables) {
      const received = sample.t3?.['new'] ?? '';
      const changed = {
        ...sample,
        t3: { ...sample.t3, new: received.replace(/\d+/, (first) => `${Number(first) + 1}`) },
      };
      expect(brokenRules(changed, undefined)).toEqual(expect.arrayContaining(['t3.new', 't3.flow.nat']));
    }
  });
});
