import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportBundle } from '../../../src/domain/report.ts';
import { checkOf, ingested, orderlyForm, pointedAt } from './filled-report.ts';

const failed = ({ checks }: ReportBundle) => checks.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);
/** Rows of table 3 whose totals the sentences below speak of. */
const cells = { 't3.new.tot': '74', 't3.cin.tot': '1', 't3.r7.tot': '75', 't3.cout.tot': '0' };

describe('a report', () => {
  it('that is consistent fails nothing', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), (seed) => {
        expect(failed(ingested({ values: orderlyForm(seed) }))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('with a broken row says so with the places of the cells in its text', () => {
    const bundle = ingested({
      cells: { 't4.rev.up': '10', 't4.rev.cor': '1', 't4.rev.oth': '0', 't4.rev.pen': '0', 't4.rev.tot': '0' },
    });
    const check = checkOf(bundle, 'R4.rev');
    expect(check).toMatchObject({ outcome: 'fail', severity: 'error', left: '11', right: '0', difference: '11' });
    expect(pointedAt(bundle, check)).toEqual([
      ['left', '10'],
      ['left', '1'],
      ['left', '0'],
      ['left', '0'],
      ['right', '0'],
    ]);
  });

  it('counts in natural numbers only; a change of items may be negative', () => {
    expect(checkOf(ingested({}), 'R0.nonneg')?.outcome).toBe('pass');
    const negative = checkOf(ingested({ cells: { 't2.pen.dec': '-3' } }), 'R0.nonneg');
    expect(negative).toMatchObject({ outcome: 'fail', left: '-3', severity: 'error' });
    expect(checkOf(ingested({ cells: { 't2.pen.dec': '/' } }), 'R0.nonneg')?.outcome).toBe('not_assessable');
  });

  it.each([
    ['洛川县水务局', 'fail'],
    ['延安市人民政府', 'pass'],
    ['延安市人民政府办公室', 'uncertain'],
    ['延安市水务局', 'fail'],
    ['洛川县人民政府', 'fail'],
    ['平潭综合实验区管理委员会', 'uncertain'],
  ] as const)('of %s with regulations in force: %s', (body, outcome) => {
    const check = checkOf(ingested({ body, cells: { 't2.reg.val': '6' } }), 'R2.reg.power');
    expect(check).toMatchObject({ outcome, severity: 'warning' });
    expect(checkOf(ingested({ body }), 'R2.reg.power')?.outcome).toBe('pass');
  });
});

describe('prose against the tables', () => {
  const received = (prose: string, more = {}) => {
    const bundle = ingested({ prose, cells: { ...cells, ...more } });
    return { bundle, check: checkOf(bundle, 'R1.received') };
  };

  it('agrees with what was received in the year', () => {
    const { check } = received('全年共收到政府信息公开申请74件。');
    expect(check).toMatchObject({ outcome: 'pass', left: '74', right: '74', places: [] });
  });

  it('agrees with what was received and carried over, and shows that it does', () => {
    const { bundle, check } = received('全年共收到政府信息公开申请75件。');
    expect(check).toMatchObject({ outcome: 'pass', right: '75' });
    expect(pointedAt(bundle, check)).toEqual([
      ['left', '75件'],
      ['right', '74'],
      ['right', '1'],
    ]);
  });

  it('differs from both: a warning, with the sentence and the cell', () => {
    const { bundle, check } = received('全年共收到政府信息公开申请76件。');
    expect(check).toMatchObject({ outcome: 'fail', severity: 'warning', left: '76', right: '74' });
    expect(pointedAt(bundle, check)).toEqual([
      ['left', '76件'],
      ['right', '74'],
    ]);
  });

  it('is uncertain when the sentence counts another circle', () => {
    expect(received('区政府收到政府信息公开申请17件。').check?.outcome).toBe('uncertain');
    expect(received('全县收到政府信息公开申请17件。').check?.outcome).toBe('fail');
  });

  it('cannot be assessed without a figure on either side', () => {
    expect(received('全年工作平稳。').check?.outcome).toBe('not_assessable');
    expect(received('全年共收到政府信息公开申请超76件。').check?.outcome).toBe('not_assessable');
    expect(received('全年共收到政府信息公开申请76件。', { 't3.cin.tot': '' }).check?.outcome).toBe('not_assessable');
  });

  it('holds each class of outcome to the sum of its rows', () => {
    const rows = { 't3.r4a.tot': '5', 't3.r4b.tot': '0', 't3.r4c.tot': '0' };
    const of = (count: number) =>
      checkOf(ingested({ prose: `办理结果为：无法提供${count}件。`, cells: rows }), 'R1.outcomes.unavailable');
    expect(of(5)?.outcome).toBe('pass');
    expect(of(6)).toMatchObject({ outcome: 'fail', difference: '1' });
  });

  it('holds "none" to the table that counts some', () => {
    const rows = { 't4.rev.up': '1', 't4.rev.cor': '8', 't4.rev.oth': '1', 't4.rev.pen': '0', 't4.rev.tot': '10' };
    const check = checkOf(ingested({ prose: '全年未发生行政复议。', cells: rows }), 'R1.review');
    expect(check).toMatchObject({ outcome: 'fail', left: '0', right: '10' });
  });
});

describe('within the prose', () => {
  const inProse = (prose: string, rule: string) => checkOf(ingested({ prose }), rule);

  it.each([
    ['当面申请20件、网络申请80件', 'pass'],
    ['当面申请20件、网络申请90件', 'fail'],
    ['当面申请20件、网络申请70件', 'uncertain'],
  ])('channels add up to the whole: %s', (channels, outcome) => {
    expect(inProse(`全年共收到政府信息公开申请100件，其中${channels}。`, 'R1.channels')?.outcome).toBe(outcome);
  });

  it('one channel alone is no sum', () => {
    expect(inProse('全年共收到政府信息公开申请100件，其中网络申请80件。', 'R1.channels')).toBeUndefined();
  });

  it('printed rates are held to the figures beside them, within rounding', () => {
    const count = fc.integer({ min: 1, max: 50_000 });
    const digits = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(count, count, digits, fc.boolean(), (a, b, decimals, exact) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b)];
        const scale = 10 ** decimals;
        const rate = (Math.round((part / whole) * 100 * scale) + (exact ? 0 : 2)) / scale;
        const prose = `网站受理网民留言${whole}条，办结${part}条，办结率${rate.toFixed(decimals)}%。`;
        expect(inProse(prose, 'R1.rate')?.outcome).toBe(exact ? 'pass' : 'fail');
      }),
      { numRuns: 40 },
    );
  });

  it('a rate without its parts cannot be assessed', () => {
    expect(inProse('网站受理网民留言120条，办结率100%。', 'R1.rate')?.outcome).toBe('not_assessable');
  });

  it('a share may be one of another whole', () => {
    const share = (rate: string) => inProse(`共受理群众诉求2000件，其中咨询类诉求500件，占${rate}。`, 'R1.rate');
    expect(share('25%')?.outcome).toBe('pass');
    expect(share('63.72%')?.outcome).toBe('uncertain');
  });
});
