import { cpSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorOf } from '../../src/catalogue/indicators.ts';
import { type OpenLibrary, openLibrary } from '../../src/cli/open-library.ts';
import { parseConfig } from '../../src/config.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Fact, ValuedFact } from '../../src/domain/fact.ts';
import type { Report } from '../../src/domain/report.ts';
import { examineFacts } from '../../src/evidence/examine-facts.ts';
import { allReports } from '../../src/storage/every-report.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import { peek, tamper } from '../support/tamper.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';

/**
 * A stored value of 2200 over a cell that says 22 was answered, with the cell as its citation; so was a figure whose text was
 * shifted by three characters, or was that of another report. Everything said 完好.
 */
const CASES = 20;
const openAt = (folder: string) => openLibrary(parseConfig({ WENZHENG_DATA: folder }));

/** A cell that a plain question is answered from. */
interface Asked {
  readonly report: Report;
  readonly fact: ValuedFact;
  readonly question: string;
}

let folder: string;
let cases: readonly Asked[];
beforeAll(async () => {
  folder = createTemporaryFolder();
  const samples = await openSampleLibrary();
  cases = await findCases(samples);
  const database = samples.folder;
  await samples.store.close();
  cpSync(database, folder, { recursive: true });
  rmSync(database, { recursive: true });
}, INGESTING * 2);
afterAll(() => rmSync(folder, { recursive: true }));

const ask = ({ asking }: OpenLibrary, text: string): Promise<Answer> =>
  asking.ask({ text, history: [], filters: {} }, { requestId: 'test' });

async function findCases(library: OpenLibrary): Promise<Asked[]> {
  const found: Asked[] = [];
  for (const report of await allReports(library.store, {})) {
    const { facts } = await library.store.facts({ reports: { reportIds: [report.id] }, source: 'table' });
    for (const fact of facts.filter((one): one is ValuedFact => one.state === 'value')) {
      const label = fact.indicator && indicatorOf(fact.indicator)?.label;
      const question = `${report.agency?.name}${report.period?.year}年${label}是多少？`;
      const isAsked = label && report.agency && found.filter((one) => one.report === report).length < 4;
      if (!isAsked || !isOf(await ask(library, question), fact)) continue;
      found.push({ report, fact, question });
    }
  }
  return found;
}

/** The answer states the figure of the cell, whole and by itself. */
const isOf = ({ status, figures, citations }: Answer, { value, start, end }: Fact) =>
  status === 'answered' &&
  figures[0]?.value === value &&
  citations.some(({ exact }) => exact?.start === start && exact.end === end);

interface Seen {
  readonly answer: Answer;
  readonly row: string | null;
  readonly hits: readonly (string | null)[];
  readonly told: readonly string[];
}

/** What readers and operators see of a copy of the library in which one thing was changed behind its back. */
async function seenAfter({ report, fact, question }: Asked, change: (copy: string) => void): Promise<Seen> {
  const copy = createTemporaryFolder();
  cpSync(folder, copy, { recursive: true });
  change(copy);
  const library = await openAt(copy);
  try {
    const answer = await ask(library, question);
    const agency = report.agency?.id ?? '';
    const years = report.period ? [report.period.year] : [];
    const query = {
      indicator: fact.indicator ?? '',
      region: null,
      agency,
      years,
      inside: null,
      operation: 'list',
    } as const;
    const { rows } = await library.statistics(query);
    const row = rows.find(({ documentId }) => documentId === report.id)?.figure?.value ?? null;
    const { figures } = await library.search(question, { limit: 50, kind: 'figure' });
    const hits = figures.filter((one) => one.report === report.id).map(({ value }) => value);
    const told = [...(await library.store.verify())];
    for await (const line of examineFacts(library.store)) told.push(line);
    return { answer, row, hits, told: told.filter((line) => line.includes(report.id)) };
  } finally {
    await library.store.close();
    rmSync(copy, { recursive: true });
  }
}

function expectWithheld({ answer, row, hits, told }: Seen, { fact }: Asked) {
  expect(['not_found', 'partial', 'refused']).toContain(answer.status);
  expect(answer.reason).toBe('low_evidence');
  expect(answer.figures.filter(({ indicator }) => indicator === fact.indicator)).toEqual([]);
  expect(row).toBeNull();
  expect(hits).toEqual([]);
  expect(told).toEqual([expect.stringMatching(/已损坏.*请重新入库该文件，或从备份恢复/)]);
}

const set = (columns: string, { fact: { report, start, cell } }: Asked) =>
  [
    `UPDATE facts SET ${columns} WHERE report = @report AND first = @start AND cell = @cell`,
    { report, start, cell },
  ] as const;

const textIn = (copy: string, { id }: Report) => String(peek(copy, 'SELECT text FROM texts WHERE report = ?', id));

const setText = (copy: string, { id }: Report, text: string) =>
  tamper(copy, 'UPDATE texts SET text = ? WHERE report = ?', text, id);

const splice = (text: string, { start, end }: Fact, words: string) => text.slice(0, start) + words + text.slice(end);

describe('a library in which one thing was changed behind its back', { timeout: 120_000 }, () => {
  /** A change tells how many rows it touched. */
  const each = (kind: string, change: (asked: Asked, index: number) => (copy: string) => number) =>
    it(`never answers from it, and names the report: ${kind}`, async () => {
      expect(cases.length).toBeGreaterThanOrEqual(CASES);
      for (const [index, asked] of cases.slice(0, CASES).entries()) {
        let touched = 0;
        const seen = await seenAfter(asked, (copy) => void (touched = change(asked, index)(copy)));
        expect(touched).toBe(1);
        expectWithheld(seen, asked);
      }
    });

  it('answers from a copy that nobody touched', async () => {
    for (const asked of cases.slice(0, CASES)) {
      const { answer, row, hits, told } = await seenAfter(asked, () => undefined);
      expect([isOf(answer, asked.fact), row, told]).toEqual([true, asked.fact.value, []]);
      expect(hits).toContain(asked.fact.value);
    }
  });

  each('a value', (asked, index) => (copy) => {
    const made = ['2200', '0', `${asked.fact.value}0`, `${Number(asked.fact.value) + 1}`][index % 4] ?? '';
    const columns = index % 2 === 0 ? `value = '${made}'` : `value = '${made}', low = '${made}', high = '${made}'`;
    return tamper(copy, ...set(columns, asked));
  });

  each('a place in the text', (asked, index) => (copy) => {
    const by = [1, -1, 3, -3, 4, 8][index % 6] ?? 1;
    return tamper(copy, ...set(`first = first + (${by}), last = last + (${by})`, asked));
  });

  each('a cell: its code, or the words in it', (asked, index) => (copy) => {
    const { fact, report } = asked;
    if (index % 2 === 0) return tamper(copy, ...set("cell = 't3.r3f.leg'", asked));
    const length = fact.end - fact.start;
    const words = String(Number(fact.value) + 1)
      .padStart(length, ' ')
      .slice(0, length);
    return setText(copy, report, splice(textIn(copy, report), fact, words));
  });

  each('a text: shifted, cut, or another in its place', ({ report }, index) => (copy) => {
    const text = textIn(copy, report);
    const others = cases.filter((one) => one.report !== report);
    const other = textIn(copy, others[index % others.length]!.report);
    const made = [`   ${text}`, text.slice(3), other, text.slice(0, -3), text.replace('年', '月')][index % 5] ?? '';
    return setText(copy, report, made);
  });
});
