import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decimalOf } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { cellCode, indicatorId } from '../../src/domain/ids.ts';
import type { Report } from '../../src/domain/report.ts';
import { examineFacts } from '../../src/evidence/examine-facts.ts';
import { allReports } from '../../src/storage/every-report.ts';
import { consistentForm, printForm } from '../ingest/forms/print-form.ts';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

/** A figure that was read wrongly has a checksum that fits: only the words at its place tell that it is not what they say. */
const TITLE = '洛川县人民政府2023年政府信息公开工作年度报告';
const TABLES = printForm(consistentForm('GKNB-2021', 7), 'row per line');
const TEXT = `${TITLE}\n一、总体情况\n2023年，微信公众号发布信息210条。\n${TABLES}`;

let library: TemporaryLibrary;
let report: Report;
beforeAll(async () => {
  library = await openLibraryOf({ 'a.txt': TEXT });
  report = (await allReports(library.store, {}))[0]!;
});
afterAll(() => library.discard());

const RECEIVED = cellCode('t3.new.tot');
const isReceived = ({ cell }: Fact) => cell === RECEIVED;
const isPosts = ({ indicator }: Fact) => indicator === indicatorId('proactive.info_wechat');

/** Writes the report anew, with one of its figures changed. */
async function rewrite(isMeant: (fact: Fact) => boolean, change: (fact: Fact) => Partial<Fact>) {
  const { facts } = await library.store.facts({ reports: { reportIds: [report.id] } });
  const changed = facts.map((fact) => (isMeant(fact) ? { ...fact, ...change(fact) } : fact));
  const bundle = { report, text: TEXT, passages: [], facts: changed, checks: [], sketch: [] };
  await library.store.batch([{ kind: 'replace', bundle, index: [] }]);
  return async () => library.store.batch([{ kind: 'replace', bundle: { ...bundle, facts }, index: [] }]);
}

const numbered = (value: number) => ({ value: decimalOf(value), low: decimalOf(value), high: decimalOf(value) });
/** The same figure at another place, with the words there. */
const movedBy = (by: number) => (fact: Fact) => ({
  start: fact.start + by,
  end: fact.end + by,
  wording: TEXT.slice(fact.start + by, fact.end + by),
});

describe('a figure that its place contradicts', () => {
  const QUESTIONS = { cell: '洛川县2023年收到多少件政府信息公开申请？', sentence: '洛川县2023年微信发布信息多少条？' };

  it.each<[string, keyof typeof QUESTIONS, (fact: Fact) => Partial<Fact>]>([
    ['another value', 'cell', () => numbered(220_000)],
    ['a zero', 'cell', () => ({ ...numbered(0), state: 'zero' })],
    ['another unit', 'sentence', () => ({ unit: '件' })],
    ['a bound', 'sentence', () => ({ high: null })],
    ['the place of a neighbour', 'cell', movedBy(1)],
    ['the tail of a number', 'sentence', (fact) => ({ ...numbered(10), ...movedBy(1)(fact) })],
  ])('is not answered, not listed and named to operators: %s', async (_, where, change) => {
    const isMeant = where === 'cell' ? isReceived : isPosts;
    const before = await library.ask(QUESTIONS[where]);
    expect(before.status).toBe('answered');
    const restore = await rewrite(isMeant, change);
    expect(await library.store.verify()).toEqual([]);
    const { status, reason, text, figures } = await library.ask(QUESTIONS[where]);
    expect([status, reason, figures]).toEqual(['not_found', 'low_evidence', []]);
    expect(text).toContain('与原文不符');
    const indicator = where === 'cell' ? 'foi.received' : 'proactive.info_wechat';
    const asked = { indicator, region: null, agency: null, years: [], inside: null, operation: 'sum' } as const;
    const { rows, result } = await library.statistics(asked);
    expect([rows.map(({ figure }) => figure), result]).toEqual([[null], null]);
    const told = [];
    for await (const line of examineFacts(library.store)) told.push(line);
    expect(told).toEqual([expect.stringMatching(/^《洛川县.*a\.txt）的数字与原文不符：.*原文为“.*请重新入库该文件/)]);
    await restore();
    expect((await library.ask(QUESTIONS[where])).figures).toEqual(before.figures);
  });
});
