import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Check } from '../../src/domain/check.ts';
import { DAMAGED } from '../../src/domain/fact.ts';
import { agencyId, asYear, cellCode, indicatorId, passageId, regionCode } from '../../src/domain/ids.ts';
import type { Change, CheckQuery, ReportFilter, Store } from '../../src/storage/store.ts';
import { terms } from '../../src/text/tokenise.ts';
import { rowsOf } from './candidate-rows.ts';
import {
  bundleOf,
  embedderChange,
  failedCheck,
  fullFact,
  passedCheck,
  plainFact,
  replacing,
  sampleId,
  samplePassage,
} from './sample-bundles.ts';

/** What damage or a hand may do to the stored form of the report `a`. */
export const TAMPERINGS = [
  'value',
  'state',
  'unit',
  'period',
  'place in the text',
  'cell',
  'fact gone',
  'text',
  'text gone',
  'title',
  'passage',
  'digest gone',
] as const;
export type Tampering = (typeof TAMPERINGS)[number];

/** One engine, empty, as the suite drives it. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Does it behind the back of the store, to everything of that kind in the report `a`. */
  tamper(what: Tampering): Promise<void>;
  /** Closes the store and opens it again over the same data. */
  reopen(): Promise<Store>;
  /** Rows of every table that holds what a report brought, by table. */
  rowCounts(): Promise<Readonly<Record<string, number>>>;
  dispose(): Promise<void>;
}

const yearReport = (year: number, texts = [`${year}年收到申请`]) => replacing({ name: `${year}`, year, texts });
const everything = { limit: 1000 };
const numberOf = (generation: string) => Number.parseInt(generation, 10);

/** What every engine must do, in our words. Runs on the real thing, never on a stand-in. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>) {
  describe(`store contract: ${name}`, () => {
    let opened: StoreUnderTest;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.dispose());

    const reportIds = async (filter = {}) => (await store.reports(filter, everything)).map(({ id }) => id);
    const candidates = async (searched: readonly string[], filter = {}) =>
      rowsOf(await store.lexicalCandidates(searched, filter));
    const candidateIds = async (text: string, filter = {}) =>
      (await candidates(terms(text), filter)).map(({ passage }) => passage);

    describe('reports', () => {
      it('gives back what was written, also after reopening', async () => {
        const sample = { name: 'a', texts: ['一、总体情况', '收到申请22件'], facts: [fullFact('a')] };
        await store.batch([replacing(sample)]);
        store = await opened.reopen();
        const { report, text, passages } = bundleOf(sample);
        expect(await store.report(report.id)).toEqual(report);
        expect(await store.text(report.id)).toBe(text);
        expect(await store.passagesOf(report.id)).toEqual(passages);
      });

      it('knows nothing of reports it does not hold', async () => {
        expect(await store.report(sampleId('none'))).toBeUndefined();
        expect(await store.reportByHash('none')).toBeUndefined();
        expect(await store.text(sampleId('none'))).toBeUndefined();
        expect(await store.passagesOf(sampleId('none'))).toEqual([]);
        expect(await store.passages([samplePassage('none', 0)])).toEqual([]);
      });

      it('lists by id, page by page, whatever order they came in', async () => {
        await store.batch(['c', 'a', 'd', 'b'].map((id) => replacing({ name: id, texts: [id] })));
        const [first, second] = await store.reports({}, { limit: 2 });
        expect([first?.id, second?.id]).toEqual([sampleId('a'), sampleId('b')]);
        const rest = await store.reports({}, { limit: 2, after: sampleId('b') });
        expect(rest.map(({ id }) => id)).toEqual([sampleId('c'), sampleId('d')]);
        expect(await store.reports({}, { limit: 2, after: sampleId('d') })).toEqual([]);
      });

      it('takes no limit for every limit', async () => {
        await store.batch([yearReport(2024)]);
        expect(await store.reports({}, { limit: 0 })).toEqual([]);
        expect(await store.reports({}, { limit: -1 })).toEqual([]);
      });

      it('filters by every field, jointly, before the limit', async () => {
        await store.batch([
          replacing({ name: 'a', agency: '市政府', region: '610600', year: 2023, texts: ['甲'] }),
          replacing({ name: 'b', agency: '区政府', region: '610602', year: 2023, kind: 'guide', texts: ['乙'] }),
          replacing({ name: 'c', agency: '区政府', region: '610602', year: 2024, texts: ['丙'] }),
        ]);
        expect(await reportIds({ agencyIds: [agencyId('610602:区政府')] })).toEqual([sampleId('b'), sampleId('c')]);
        expect(await reportIds({ regions: [regionCode('610600'), regionCode('999999')] })).toEqual([sampleId('a')]);
        expect(await reportIds({ years: [asYear(2023)] })).toEqual([sampleId('a'), sampleId('b')]);
        expect(await reportIds({ kinds: ['guide'] })).toEqual([sampleId('b')]);
        expect(await reportIds({ reportIds: [sampleId('c'), sampleId('a')] })).toEqual([sampleId('a'), sampleId('c')]);
        expect(await reportIds({ years: [asYear(2023)], kinds: ['annual_report'] })).toEqual([sampleId('a')]);
        expect((await store.reports({ years: [asYear(2024)] }, { limit: 1 })).map(({ id }) => id)).toEqual([
          sampleId('c'),
        ]);
      });

      it('an empty list in a filter matches nothing', async () => {
        await store.batch([replacing({ name: 'a', texts: ['申请'], facts: [{}] })]);
        expect(await reportIds({ years: [] })).toEqual([]);
        expect(await candidateIds('申请', { reportIds: [] })).toEqual([]);
        expect((await store.facts({ reports: { agencyIds: [] }, limit: 10 })).facts).toEqual([]);
        expect((await store.facts({ reports: {}, cells: [], limit: 10 })).facts).toEqual([]);
      });

      it('finds a report by the hash of its bytes', async () => {
        await store.batch([yearReport(2023), yearReport(2024)]);
        expect((await store.reportByHash('sha256 of 2024'))?.id).toBe(sampleId('2024'));
      });

      it('gives passages in the order asked for, more than a hundred at once', async () => {
        const texts = Array.from({ length: 150 }, (_, index) => `第${index}段`);
        await store.batch([replacing({ name: 'long', texts })]);
        const ids = texts.map((_, ordinal) => samplePassage('long', ordinal)).toReversed();
        const found = await store.passages([passageId(sampleId('none'), 0), ...ids]);
        expect(found.map(({ id }) => id)).toEqual(ids);
      });
    });

    describe('writing', () => {
      it('ingesting a report again replaces all of it', async () => {
        await store.batch([replacing({ name: 'a', texts: ['旧的第一段', '旧的第二段'], facts: [{}, {}] })]);
        await store.batch([replacing({ name: 'a', year: 2025, texts: ['新文字'], facts: [{ unit: '条' }] })]);
        expect(await reportIds({ years: [asYear(2024)] })).toEqual([]);
        expect((await store.passagesOf(sampleId('a'))).map(({ text }) => text)).toEqual(['新文字']);
        expect((await store.facts({ reports: {}, limit: 10 })).facts.map(({ unit }) => unit)).toEqual(['条']);
        expect(await candidateIds('旧')).toEqual([]);
        expect(await candidateIds('新')).toEqual([samplePassage('a', 0)]);
      });

      it('removing a report leaves nothing of it behind', async () => {
        const before = await opened.rowCounts();
        await store.batch([embedderChange('test-2', 2)]);
        const empty = await opened.rowCounts();
        const sample = {
          name: 'a',
          texts: ['甲', '乙'],
          facts: [plainFact('a'), fullFact('a')],
          checks: [failedCheck('a')],
          sketch: ['0:x'],
        };
        await store.batch([replacing(sample, () => Float32Array.of(1, 0))]);
        const full = await opened.rowCounts();
        expect(Object.keys(before).filter((table) => full[table] === empty[table])).toEqual(['embedder']);
        await store.batch([{ kind: 'remove', report: sampleId('a') }]);
        expect(await opened.rowCounts()).toEqual(empty);
        expect(await candidateIds('甲乙')).toEqual([]);
        expect(await store.nearest(Float32Array.of(1, 0), {}, 5)).toEqual([]);
        expect(await store.sharing(['0:x'], 5)).toEqual([]);
      });

      it('a batch in which one change fails changes nothing', async () => {
        await store.batch([yearReport(2023)]);
        const [generation, rows] = [await store.generation(), await opened.rowCounts()];
        const misfit = {
          kind: 'embed',
          vectors: [{ id: samplePassage('2023', 0), vector: Float32Array.of(1) }],
        } as const;
        const failing = store.batch([yearReport(2024), { kind: 'remove', report: sampleId('2023') }, misfit]);
        await expect(failing).rejects.toMatchObject({ code: 'STORE_UNUSABLE' });
        expect(await store.generation()).toBe(generation);
        expect(await opened.rowCounts()).toEqual(rows);
        expect(await reportIds()).toEqual([sampleId('2023')]);
      });

      it('the generation rises with every batch that changes something, and with no other', async () => {
        const seen = [await store.generation()];
        await store.batch([yearReport(2024)]);
        seen.push(await store.generation());
        await store.batch([{ kind: 'remove', report: sampleId('2024') }]);
        seen.push(await store.generation());
        await store.batch([]);
        await store.batch([{ kind: 'remove', report: sampleId('none') }]);
        expect(await store.generation()).toBe(seen.at(-1));
        const numbers = seen.map(numberOf);
        expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2]);
        store = await opened.reopen();
        expect(await store.generation()).toBe(seen.at(-1));
      });

      it('changes that were made from an older state of the library are not applied', async () => {
        const since = await store.generation();
        expect(await store.batch([replacing({ name: 'a', texts: ['甲'] })], since)).toBe(true);
        expect(await store.batch([replacing({ name: 'b', texts: ['乙'] })], since)).toBe(false);
        expect(await store.report(sampleId('b'))).toBeUndefined();
        expect(await store.batch([replacing({ name: 'b', texts: ['乙'] })], await store.generation())).toBe(true);
      });

      it('a vector of a passage that another process has removed is left out', async () => {
        await store.batch([embedderChange('test-2', 2), replacing({ name: 'a', texts: ['甲'] })]);
        const vectors = ['a', 'gone'].map((name) => ({ id: samplePassage(name, 0), vector: Float32Array.of(1, 0) }));
        await store.batch([{ kind: 'embed', vectors }]);
        expect((await store.describe()).vectors).toBe(1);
      });

      it('batches that are started together all arrive', async () => {
        await Promise.all(Array.from({ length: 8 }, (_, index) => store.batch([yearReport(2010 + index)])));
        expect(await reportIds()).toHaveLength(8);
      });

      it('odd text survives: rare characters, emoji, full width, mark-up, quotes and SQL', async () => {
        const odd = [
          '𠮷野家与𡋾河乡',
          '👨‍👩‍👧 🏛️ 政务公开 ①②③',
          '２０２４年 ＡＢＣ　全角',
          `'; DROP TABLE reports; -- " \\ %_ ? @id $1 {}`,
          '<script>alert(1)</script> &amp; \u202e倒写\u202c \ufeff',
          '行政许可 | 36411 |\n\t| |',
        ];
        const facts = [{ ...fullFact('odd'), wording: odd.join(''), note: odd[3]!, subject: odd[1]! }];
        const sample = { name: 'odd', agency: odd[3]!, texts: odd, facts };
        await store.batch([replacing(sample)]);
        store = await opened.reopen();
        const bundle = bundleOf(sample);
        expect(await store.report(sampleId('odd'))).toEqual(bundle.report);
        expect(await store.text(sampleId('odd'))).toBe(bundle.text);
        expect(await store.passagesOf(sampleId('odd'))).toEqual(bundle.passages);
        expect((await store.facts({ reports: {}, limit: 10 })).facts).toEqual(bundle.facts);
        const agency = bundle.report.agency!.id;
        expect(await reportIds({ agencyIds: [agency] })).toEqual([sampleId('odd')]);
        expect(await candidateIds('𠮷野')).toEqual([samplePassage('odd', 0)]);
        expect(await candidateIds('abc')).toEqual([samplePassage('odd', 2)]);
      });
    });

    describe('a superseded report', () => {
      const old = { name: 'old', year: 2023, texts: ['收到申请22件'], facts: [{ unit: '件' }], supersededBy: 'new' };
      const newer = { name: 'new', year: 2023, texts: ['收到申请23件'], facts: [{ unit: '条' }] };
      const unitsWith = async (reports: ReportFilter) =>
        (await store.facts({ reports, limit: 10 })).facts.map(({ unit }) => unit);

      it('is found by its id and as what another took the place of, and nowhere else', async () => {
        await store.batch([replacing(old), replacing(newer)]);
        expect(await reportIds()).toEqual([sampleId('new')]);
        expect(await reportIds({ years: [asYear(2023)] })).toEqual([sampleId('new')]);
        expect(await reportIds({ reportIds: [sampleId('old')] })).toEqual([sampleId('old')]);
        expect(await reportIds({ supersededBy: [sampleId('new')] })).toEqual([sampleId('old')]);
        expect(await reportIds({ supersededBy: [sampleId('old')] })).toEqual([]);
        expect((await store.report(sampleId('old')))?.supersededBy).toBe(sampleId('new'));
        expect((await store.reportByHash('sha256 of old'))?.id).toBe(sampleId('old'));
      });

      it('keeps its text and its facts, which count only when it is named', async () => {
        await store.batch([replacing(old), replacing(newer)]);
        expect(await store.text(sampleId('old'))).toBe('收到申请22件');
        expect(await unitsWith({})).toEqual(['条']);
        expect(await unitsWith({ years: [asYear(2023)] })).toEqual(['条']);
        expect(await unitsWith({ reportIds: [sampleId('old')] })).toEqual(['件']);
        expect(await unitsWith({ supersededBy: [sampleId('new')] })).toEqual(['件']);
        expect(await store.describe()).toMatchObject({ reports: 1, passages: 1, facts: 1 });
      });

      it('leaves the search when it is written so', async () => {
        await store.batch([replacing({ ...old, supersededBy: null })]);
        expect(await candidateIds('申请')).toEqual([samplePassage('old', 0)]);
        await store.batch([replacing(old), replacing(newer)]);
        expect(await candidateIds('申请')).toEqual([samplePassage('new', 0)]);
        expect(await candidateIds('申请', { supersededBy: [sampleId('new')] })).toEqual([]);
        expect(await store.passagesOf(sampleId('old'))).toEqual([]);
        expect(await store.documentFrequencies(['申请'])).toEqual([1]);
      });

      it('is in force again when it is written without a successor', async () => {
        await store.batch([replacing(old)]);
        await store.batch([replacing({ ...old, supersededBy: null })]);
        expect(await reportIds()).toEqual([sampleId('old')]);
        expect(await candidateIds('申请')).toEqual([samplePassage('old', 0)]);
      });
    });

    describe('the reports of one file', () => {
      const file = sampleId('file');
      const partOf = (number: number) => ({ file, number, of: 2 });

      it('are found by what they have in common, superseded ones too', async () => {
        await store.batch([
          replacing({ name: 'first', texts: ['甲'], part: partOf(1), supersededBy: 'other' }),
          replacing({ name: 'second', texts: ['乙'], part: partOf(2) }),
          replacing({ name: 'other', texts: ['丙'] }),
        ]);
        expect(await reportIds({ files: [file] })).toEqual([sampleId('first'), sampleId('second')]);
        expect(await reportIds({ files: [sampleId('first')] })).toEqual([]);
        expect(await reportIds({ files: [] })).toEqual([]);
        expect(await reportIds()).toEqual([sampleId('other'), sampleId('second')]);
        expect((await store.report(sampleId('second')))?.part).toEqual(partOf(2));
      });

      it('are none once a report no longer says that it belongs to it', async () => {
        await store.batch([replacing({ name: 'first', texts: ['甲'], part: partOf(1) })]);
        await store.batch([replacing({ name: 'first', texts: ['甲'] })]);
        expect(await reportIds({ files: [file] })).toEqual([]);
      });
    });

    describe('facts', () => {
      it('come back exactly, digit by digit', async () => {
        const facts = [plainFact('a'), fullFact('a')];
        await store.batch([replacing({ name: 'a', texts: ['甲'], facts })]);
        store = await opened.reopen();
        expect((await store.facts({ reports: {}, limit: 10 })).facts).toEqual(facts);
      });

      it('are looked up by cell or indicator, by source and by report', async () => {
        const received = cellCode('t3.new.tot');
        const cell = { cell: received, indicator: null, source: 'table' } as const;
        await store.batch([
          replacing({ name: 'a', year: 2023, texts: ['甲'], facts: [cell, { start: 5 }] }),
          replacing({ name: 'b', year: 2024, texts: ['乙'], facts: [cell, { indicator: indicatorId('other') }] }),
        ]);
        const count = async (query: object) => (await store.facts({ reports: {}, limit: 10, ...query })).facts.length;
        expect(await count({ cells: [received] })).toBe(2);
        expect(await count({ indicators: [indicatorId('foi.received')] })).toBe(1);
        expect(await count({ cells: [received], indicators: [indicatorId('foi.received')] })).toBe(3);
        expect(await count({ cells: [received], reports: { years: [asYear(2024)] } })).toBe(1);
        expect(await count({ cells: [received], reports: { reportIds: [sampleId('a')] } })).toBe(1);
        expect(await count({ source: 'prose' })).toBe(2);
        expect(await count({ cells: [received], source: 'prose' })).toBe(0);
      });

      it('are given once, also when both their cell and their indicator are asked for', async () => {
        const fact = fullFact('a');
        await store.batch([replacing({ name: 'a', texts: ['甲'], facts: [fact, fact] })]);
        const both = { cells: [fact.cell!], indicators: [fact.indicator!] };
        expect((await store.facts({ reports: {}, ...both, limit: 10 })).facts).toEqual([fact, fact]);
      });

      it('are ordered by report, then by place in the text, and filtered before the limit', async () => {
        const at = (start: number) => ({ start, end: start + 1 });
        await store.batch([
          replacing({ name: 'b', year: 2024, texts: ['乙'], facts: [at(9), at(2)] }),
          replacing({ name: 'a', year: 2023, texts: ['甲'], facts: [at(7), at(3)] }),
        ]);
        const { facts } = await store.facts({ reports: {}, limit: 3 });
        expect(facts.map(({ report, start }) => [report, start])).toEqual([
          [sampleId('a'), 3],
          [sampleId('a'), 7],
          [sampleId('b'), 2],
        ]);
        expect(await store.facts({ reports: {}, limit: 3 })).toMatchObject({ complete: false });
        const filtered = await store.facts({ reports: { years: [asYear(2024)] }, limit: 1 });
        expect(filtered.facts.map(({ report }) => report)).toEqual([sampleId('b')]);
        expect((await store.facts({ reports: {}, limit: -1 })).facts).toEqual([]);
      });

      it('are all there unless a limit is given, and say whether a limit left any out', async () => {
        const names = Array.from({ length: 30 }, (_, index) => `r${index}`);
        const facts = Array.from({ length: 100 }, (_, start) => ({ start, end: start + 1 }));
        await store.batch(names.map((name) => replacing({ name, texts: ['甲'], facts })));
        const counted = async (limit?: number) => {
          const { facts: found, complete } = await store.facts({ reports: {}, ...(limit !== undefined && { limit }) });
          return [found.length, complete];
        };
        expect(await counted()).toEqual([3000, true]);
        expect(await counted(2999)).toEqual([2999, false]);
        expect(await counted(3000)).toEqual([3000, true]);
        expect(await counted(0)).toEqual([0, false]);
      });

      it('tell the statement they come from', async () => {
        await store.batch([replacing({ name: 'a', texts: ['甲'], facts: [{}] })]);
        const { query } = await store.facts({ reports: {}, indicators: [indicatorId('foi.received')], limit: 5 });
        expect(query.sql).toMatch(/^SELECT .* LIMIT /s);
        expect(query.sql).not.toContain('foi.received');
        expect(JSON.stringify(query.params)).toContain('foi.received');
        expect(query.rows).toBe(1);
        expect(query.ms).toBeGreaterThanOrEqual(0);
      });
    });

    describe('what is said about a report', () => {
      it('can be said anew; its text and figures stay, and it is sound', async () => {
        await store.batch([replacing({ name: 'a', texts: ['甲'], facts: [{}] })]);
        const [id, before] = [sampleId('a'), await store.generation()];
        const report = (await store.report(id))!;
        const described = { ...report, title: '另一标题', copies: [{ sourceName: '另名.txt', url: null }] };
        await store.batch([{ kind: 'describe', report: described }]);
        store = await opened.reopen();
        expect(await store.report(id)).toEqual(described);
        expect(await store.text(id)).toContain('甲');
        expect((await store.facts({ reports: {} })).facts).toHaveLength(1);
        expect(await store.verify()).toEqual([]);
        expect(await store.generation()).not.toBe(before);
      });

      it('of a report that is not here is said to nobody', async () => {
        await store.batch([replacing({ name: 'a', texts: ['甲'] })]);
        const report = (await store.report(sampleId('a')))!;
        const before = await store.generation();
        await store.batch([{ kind: 'describe', report: { ...report, id: sampleId('b') } }]);
        expect(await store.report(sampleId('b'))).toBeUndefined();
        expect(await store.generation()).toBe(before);
      });
    });

    describe('checks', () => {
      const relate = (report: string, checks: readonly Check[]): Change => ({
        kind: 'relate',
        report: sampleId(report),
        checks,
      });
      const both = { name: 'a', year: 2023, texts: ['甲'], checks: [failedCheck('a'), passedCheck('a')] };
      const later = { name: 'b', year: 2024, texts: ['乙'], checks: [passedCheck('b')] };
      const checksWith = async (query: Partial<CheckQuery> = {}) =>
        (await store.checks({ reports: {}, ...query })).checks;
      const rulesWith = async (query: Partial<CheckQuery>) =>
        (await checksWith(query)).map(({ report, rule }) => [report, rule]);

      it('come back exactly, in the order written, those between reports last', async () => {
        await store.batch([replacing(both), replacing(later), relate('b', [failedCheck('b', 'a')])]);
        store = await opened.reopen();
        const all = [...both.checks, ...later.checks, failedCheck('b', 'a')];
        expect(await checksWith()).toEqual(all);
        expect(await store.checks({ reports: {}, limit: 1 })).toEqual({ checks: [failedCheck('a')], complete: false });
        expect(await store.checks({ reports: {}, limit: -1 })).toEqual({ checks: [], complete: false });
        expect(await store.checks({ reports: {}, limit: all.length })).toEqual({ checks: all, complete: true });
      });

      it('are chosen by report, outcome, severity and kind, before the limit', async () => {
        await store.batch([replacing(both), replacing(later), relate('b', [failedCheck('b', 'a')])]);
        const [a, b] = [sampleId('a'), sampleId('b')];
        expect(await rulesWith({ outcomes: ['pass'] })).toEqual([
          [a, 'R2.nrm.le'],
          [b, 'R2.nrm.le'],
        ]);
        expect(await rulesWith({ outcomes: ['pass'], limit: 1 })).toEqual([[a, 'R2.nrm.le']]);
        expect(await rulesWith({ outcomes: ['fail', 'uncertain'], severities: ['error'] })).toEqual([
          [a, 'R4.rev'],
          [b, 'R3.cross.tot'],
        ]);
        expect(await rulesWith({ kinds: ['cross_year'] })).toEqual([[b, 'R3.cross.tot']]);
        expect(await rulesWith({ reports: { reportIds: [a] }, outcomes: ['fail'] })).toEqual([[a, 'R4.rev']]);
        expect(
          await rulesWith({ reports: { years: [asYear(2024)], kinds: ['annual_report'] }, kinds: ['order'] }),
        ).toEqual([[b, 'R2.nrm.le']]);
        expect(await rulesWith({ outcomes: [] })).toEqual([]);
        expect(await rulesWith({ reports: { reportIds: [] } })).toEqual([]);
      });

      it('between reports are replaced as a whole, and leave the report its own', async () => {
        await store.batch([replacing(both), replacing(later), relate('b', [failedCheck('b', 'a')])]);
        await store.batch([relate('b', [passedCheck('b')])]);
        expect(await rulesWith({ reports: { reportIds: [sampleId('b')] } })).toEqual([
          [sampleId('b'), 'R2.nrm.le'],
          [sampleId('b'), 'R2.nrm.le'],
        ]);
        await store.batch([relate('b', [])]);
        expect(await checksWith({ reports: { reportIds: [sampleId('b')] } })).toEqual(later.checks);
      });

      it('go when either of their reports goes or is replaced', async () => {
        await store.batch([replacing(both), replacing(later), relate('b', [failedCheck('b', 'a')])]);
        await store.batch([replacing({ ...both, checks: [] })]);
        expect(await checksWith()).toEqual(later.checks);
        await store.batch([relate('b', [failedCheck('b', 'a')])]);
        await store.batch([{ kind: 'remove', report: sampleId('a') }]);
        expect(await checksWith()).toEqual(later.checks);
      });

      it('of a superseded report count only when it is named', async () => {
        await store.batch([replacing({ ...both, supersededBy: 'b' }), replacing(later)]);
        expect(await rulesWith({ outcomes: ['fail'] })).toEqual([]);
        expect(await rulesWith({ reports: { reportIds: [sampleId('a')] }, outcomes: ['fail'] })).toHaveLength(1);
      });
    });

    describe('sketches', () => {
      const sketched = (name: string, sketch: readonly string[], supersededBy?: string) =>
        replacing({ name, texts: ['甲'], sketch, ...(supersededBy === undefined ? {} : { supersededBy }) });

      it('name the reports in force that share most fingerprints, then by id', async () => {
        await store.batch([
          sketched('c', ['0:x', '1:y']),
          sketched('a', ['0:x', '1:y', '1:y']),
          sketched('b', ['0:z']),
          sketched('d', ['0:x']),
          sketched('old', ['0:x'], 'a'),
        ]);
        const sharing = async (sketch: readonly string[], limit = 10) =>
          (await store.sharing(sketch, limit)).map(({ report }) => report);
        expect(await store.sharing(['0:x', '1:y'], 1)).toEqual([
          { report: sampleId('a'), fingerprints: ['0:x', '1:y'] },
        ]);
        expect(await sharing(['0:x', '1:y'])).toEqual(['a', 'c', 'd'].map(sampleId));
        expect(await sharing(['0:x', '1:y'], 2)).toEqual(['a', 'c'].map(sampleId));
        expect(await sharing(['0:z', '0:none'])).toEqual([sampleId('b')]);
        expect(await sharing([])).toEqual([]);
        expect(await sharing(['0:x'], -1)).toEqual([]);
        await store.batch([sketched('c', [])]);
        expect(await sharing(['1:y'])).toEqual([sampleId('a')]);
      });
    });

    describe('lexical candidates', () => {
      const library = [
        replacing({ name: 'b', year: 2024, agency: '乙区', texts: ['申请申请', '收费'] }),
        replacing({ name: 'a', year: 2023, agency: '甲区', texts: ['公开', '申请公开'] }),
      ];

      it('are all passages with one of the terms, by passage id, with counts and lengths', async () => {
        await store.batch(library);
        const found = await candidates(['申请', '公开', '没有']);
        expect(found.map(({ passage, tf }) => [passage, tf])).toEqual([
          [samplePassage('a', 0), [0, 1, 0]],
          [samplePassage('a', 1), [1, 1, 0]],
          [samplePassage('b', 0), [2, 0, 0]],
        ]);
        expect(found.map(({ report }) => report)).toEqual([0, 0, 1]);
        expect(found[1]!.length).toBe(terms('甲区2023年报告\n申请公开').length);
      });

      it('list for each term those that hold it, ascending, and number reports as they appear', async () => {
        await store.batch(library);
        const { reports, postings } = await store.lexicalCandidates(['申请', '没有', '收费', '公开'], {
          years: [asYear(2023), asYear(2024)],
        });
        expect(postings.map(({ candidates: found }) => [...found])).toEqual([[1, 2], [], [3], [0, 1]]);
        expect(postings.map(({ counts }) => [...counts])).toEqual([[1, 2], [], [1], [1, 1]]);
        expect([...reports]).toEqual([0, 0, 1, 1]);
        const only = await store.lexicalCandidates(['申请', '公开'], { years: [asYear(2024)] });
        expect([[...only.reports], only.postings.map(({ candidates: found }) => [...found])]).toEqual([[0], [[0], []]]);
      });

      it('count documents regardless of filters, and in the order asked for', async () => {
        await store.batch(library);
        expect(await store.documentFrequencies(['公开', '没有', '申请', '公开'])).toEqual([2, 0, 2, 2]);
        const lengths = [
          '乙区2024年报告\n申请申请',
          '乙区2024年报告\n收费',
          '甲区2023年报告\n公开',
          '甲区2023年报告\n申请公开',
        ];
        const total = lengths.reduce((sum, text) => sum + terms(text).length, 0);
        expect(await store.lexiconStatistics()).toEqual({ reports: 2, passages: 4, averageLength: total / 4 });
      });

      it('obey the filter', async () => {
        await store.batch(library);
        expect(await candidateIds('申请', { years: [asYear(2024)] })).toEqual([samplePassage('b', 0)]);
        expect(await candidateIds('申请', { years: [asYear(1999)] })).toEqual([]);
      });

      it('are the same after reopening, and after writing in another order', async () => {
        await store.batch(library);
        const before = await candidates(terms('申请公开收费'));
        store = await opened.reopen();
        expect(await candidates(terms('申请公开收费'))).toEqual(before);
        await store.batch(library.toReversed());
        expect(await candidates(terms('申请公开收费'))).toEqual(before);
      });

      it('an empty library has no candidates and no statistics', async () => {
        expect(await candidateIds('申请')).toEqual([]);
        expect(await store.documentFrequencies(['申请'])).toEqual([0]);
        expect(await store.lexiconStatistics()).toEqual({ reports: 0, passages: 0, averageLength: 0 });
      });
    });

    describe('vectors', () => {
      const directions: Readonly<Record<string, Float32Array>> = {
        [samplePassage('a', 0)]: Float32Array.of(1, 0),
        [samplePassage('a', 1)]: Float32Array.of(0.6, 0.8),
        [samplePassage('b', 0)]: Float32Array.of(0, 1),
        [samplePassage('b', 1)]: Float32Array.of(1, 0),
      };
      const withVectors = [
        embedderChange('test-2', 2),
        replacing({ name: 'b', year: 2024, texts: ['丙', '丁'] }, (id) => directions[id]!),
        replacing({ name: 'a', year: 2023, texts: ['甲', '乙'] }, (id) => directions[id]!),
      ];
      const nearestTo = async (vector: Float32Array, filter = {}, limit = 10) =>
        (await store.nearest(vector, filter, limit)).map(({ passage }) => passage);

      it('nearest are best first, ties by passage id, with cosine similarities', async () => {
        await store.batch(withVectors);
        const found = await store.nearest(Float32Array.of(1, 0), {}, 3);
        expect(found.map(({ passage }) => passage)).toEqual([
          samplePassage('a', 0),
          samplePassage('b', 1),
          samplePassage('a', 1),
        ]);
        expect(found.map(({ similarity }) => similarity.toFixed(5))).toEqual(['1.00000', '1.00000', '0.60000']);
      });

      it('filters apply before the limit', async () => {
        await store.batch(withVectors);
        expect(await nearestTo(Float32Array.of(0, 1), { years: [asYear(2023)] }, 1)).toEqual([samplePassage('a', 1)]);
      });

      it('vectors of another length, or without an embedder, are refused', async () => {
        await expect(store.batch([withVectors[1]!])).rejects.toMatchObject({ code: 'STORE_UNUSABLE' });
        await store.batch([embedderChange('test-3', 3)]);
        await expect(store.batch([withVectors[1]!])).rejects.toMatchObject({ code: 'STORE_UNUSABLE' });
      });

      it('another embedder drops the vectors of the one before', async () => {
        await store.batch(withVectors);
        await store.batch([embedderChange('other-2', 2)]);
        expect(await nearestTo(Float32Array.of(1, 0))).toEqual([]);
        const vectors = [{ id: samplePassage('a', 1), vector: Float32Array.of(0, 1) }];
        await store.batch([{ kind: 'embed', vectors }]);
        expect(await nearestTo(Float32Array.of(1, 0))).toEqual([samplePassage('a', 1)]);
      });

      it('the same embedder written again keeps them', async () => {
        await store.batch(withVectors);
        await store.batch([embedderChange('test-2', 2)]);
        expect(await nearestTo(Float32Array.of(1, 0))).toHaveLength(4);
      });

      it('the model comes back byte for byte', async () => {
        expect(await store.embedder()).toBeUndefined();
        await store.batch([embedderChange('test-2', 2)]);
        store = await opened.reopen();
        const { id, dimensions, model, trainedOn } = (await store.embedder())!;
        expect({ id, dimensions, model: [...model], trainedOn }).toEqual({
          id: 'test-2',
          dimensions: 2,
          model: [0, 1, 254, 255],
          trainedOn: 7,
        });
      });

      it('without vectors nothing is near', async () => {
        await store.batch([yearReport(2024)]);
        expect(await nearestTo(Float32Array.of(1, 0))).toEqual([]);
      });
    });

    describe('damage', () => {
      const sample = { name: 'a', texts: ['收到申请22件', '办结申请20件'], facts: [{ start: 4, end: 7 }] };
      const other = { name: 'b', texts: ['收到申请9件'], facts: [{}] };

      it.each(TAMPERINGS)('of one report is found and named: %s', async (what) => {
        await store.batch([replacing(sample), replacing(other)]);
        expect(await store.damageOf(sampleId('a'))).toEqual([]);
        await opened.tamper(what);
        store = await opened.reopen();
        expect(await store.damageOf(sampleId('a'))).toHaveLength(1);
        expect(await store.damageOf(sampleId('b'))).toEqual([]);
        const found = (await store.verify()).filter((line) => line.includes('已损坏'));
        expect(found).toEqual([expect.stringContaining(sampleId('a'))]);
        expect(found[0]).toMatch(/《.+》.*（.*a\.txt）.*请重新入库/);
      });

      it.each(['value', 'state', 'unit', 'period', 'place in the text', 'cell'] as const)(
        'of a fact takes its number away, and says so: %s',
        async (what) => {
          await store.batch([replacing(sample), replacing(other)]);
          await opened.tamper(what);
          store = await opened.reopen();
          const { facts, complete } = await store.facts({ reports: {} });
          expect(complete).toBe(false);
          const numbers = { state: 'missing', value: null, low: null, high: null, note: DAMAGED };
          expect(facts[0]).toMatchObject({ report: sampleId('a'), ...numbers });
          expect(facts[1]).toMatchObject({ report: sampleId('b'), value: '22' });
        },
      );

      it.each(['text', 'text gone', 'digest gone'] as const)('of a text takes the text away: %s', async (what) => {
        await store.batch([replacing(sample), replacing(other)]);
        expect(await store.text(sampleId('a'))).toContain('22件');
        await opened.tamper(what);
        store = await opened.reopen();
        expect(await store.text(sampleId('a'))).toBeUndefined();
        expect(await store.text(sampleId('b'))).toContain('9件');
      });

      it('is gone when the report is written again', async () => {
        await store.batch([replacing(sample)]);
        await opened.tamper('text');
        await opened.tamper('value');
        store = await opened.reopen();
        await store.batch([replacing(sample)]);
        expect(await store.damageOf(sampleId('a'))).toEqual([]);
        expect(await store.text(sampleId('a'))).toContain('22件');
      });

      it('is not seen in what changes by the way of the store', async () => {
        await store.batch([replacing(sample), replacing(other)]);
        await store.batch([{ kind: 'relate', report: sampleId('a'), checks: [failedCheck('a', 'b')] }]);
        await store.batch([replacing({ ...sample, supersededBy: 'b' })]);
        expect(await store.damageOf(sampleId('a'))).toEqual([]);
        expect(await store.damageOf(sampleId('none'))).toEqual(['digest']);
      });
    });

    it('finds nothing wrong with itself', async () => {
      expect(await store.verify()).toEqual([]);
      await store.batch([embedderChange('test-2', 2)]);
      await store.batch([replacing({ name: 'a', texts: ['甲', '乙'], facts: [{}] }, () => Float32Array.of(1, 0))]);
      expect(await store.verify()).toEqual([]);
    });

    it('names passages that have no vector though there is an embedder', async () => {
      await store.batch([embedderChange('test-2', 2), replacing({ name: 'a', texts: ['甲', '乙'] })]);
      expect(await store.verify()).toEqual([expect.stringContaining('2 段没有语义向量')]);
    });

    it('describes itself', async () => {
      await store.batch([embedderChange('test-2', 2)]);
      await store.batch([replacing({ name: 'a', texts: ['甲', '乙'], facts: [{}] }, () => Float32Array.of(1, 0))]);
      const counts = { reports: 1, passages: 2, facts: 1, vectors: 2, embedder: 'test-2', notices: [] };
      expect(await store.describe()).toMatchObject({ ...counts, generation: await store.generation() });
      await store.nearest(Float32Array.of(1, 0), {}, 1);
      expect(await store.describe()).toMatchObject({ index: 'ready', vectorSearch: 'exact' });
    });
  });
}
