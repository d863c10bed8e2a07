import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../ingest/forms/read-form.ts';
import { consistentForm, printForm, randomForm, type FormValues, type Layout } from './print-form.ts';

/** code → value, state or "missing". */
function read(text: string, exactBlanks = false): Record<string, string> {
  const { cells } = readForm(text, exactBlanks);
  return Object.fromEntries(
    cells.map(({ cell, content }) => [
      cell.code,
      content?.kind === 'value' ? (content.value ?? content.state) : 'missing',
    ]),
  );
}

const values = (): FormValues => consistentForm('GKNB-2021', 7);

describe('readForm', () => {
  const layouts: Layout[] = ['row per line', 'leading bars', 'cell per line', 'bars on own lines', 'no bars', 'spaced'];

  it.each(layouts)('reads all cells of the 2021 form printed with %s', (layout) => {
    const form = values();
    expect(read(printForm(form, layout))).toEqual(form.cells);
  });

  it.each(['row per line', 'cell per line'] as Layout[])(
    'reads all cells of the 2019 form printed with %s',
    (layout) => {
      const form = consistentForm('GKNB-2019', 11);
      expect(read(printForm(form, layout))).toEqual(form.cells);
    },
  );

  it('never moves a value to a neighbour when one cell of a text table is lost', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom(...layouts), (seed, layout) => {
        const form = randomForm('GKNB-2021', (index) => ((index + 1) * (seed + 3)) % 89);
        const lines = printForm(form, layout).split('\n');
        const numbered = lines.flatMap((line, index) =>
          /(?<![\d(（])\d+(?![\d)）])/.test(line.replace(/^.*[:：]/, '')) && !/[第、.]/.test(line) ? [index] : [],
        );
        const at = numbered[seed % Math.max(1, numbered.length)] ?? 0;
        const damaged = lines.with(at, (lines[at] ?? '').replace(/\s*\d+(?=\D*$)\s*\|?/, '')).join('\n');
        const found = read(damaged);
        for (const [code, value] of Object.entries(found)) {
          expect([form.cells[code], 'missing']).toContain(value);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells blank, slash, dash and zero apart', () => {
    const text = printForm(values(), 'row per line')
      .replace(/规章 \| \d+ \| \d+ \| \d+ \|/, '规章 | / | / | / |')
      .replace(/行政处罚 \| \d+ \|/, '行政处罚 | - |')
      .replace(/行政强制 \| \d+ \|/, '行政强制 | 0 |')
      .replace(/行政许可 \| \d+ \|/, '行政许可 | |');
    expect(read(text)).toMatchObject({
      't2.reg.iss': 'not_applicable',
      't2.pen.dec': 'missing',
      't2.cmp.dec': '0',
      't2.lic.dec': 'missing',
    });
  });

  it('drops the bars that merged cells leave behind', () => {
    const text = printForm(values(), 'row per line').replace(/行政许可 \| (\d+) \|/, '行政许可 | $1 | ||');
    expect(read(text)).toEqual(values().cells);
  });

  it('leaves a row missing when two values stand under three headers', () => {
    const text = printForm(
      randomForm('GKNB-2019', () => 5),
      'row per line',
    ).replace(/行政许可 \| 5 \| 5 \| 5 \|/, '行政许可 | 106 | 2939 | |');
    expect(read(text)).toMatchObject({ 't2b.lic.prev': 'missing', 't2b.lic.chg': 'missing', 't2b.lic.dec': 'missing' });
  });

  it('does not hand the one zero that de-duplication left to the first column', () => {
    const form = randomForm('GKNB-2021', () => 0);
    const labels = printForm(form, 'cell per line')
      .split('\n')
      .map((line) => line.replaceAll('|', '').trim());
    const unique = [...new Set(labels)].filter(Boolean).join('\n');
    expect(Object.values(read(unique)).filter((value) => value !== 'missing')).toEqual([]);
  });

  it('reports headings without tables as lost, and a document that ends early as cut', () => {
    const headings =
      '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况';
    expect(readForm(headings, false).tables).toEqual({ t2: 'lost', t3: 'lost', t4: 'lost' });
    const whole = printForm(values(), 'row per line');
    const early = whole.slice(0, whole.indexOf('属于国家秘密'));
    expect(readForm(early, false).tables).toEqual({ t2: 'present', t3: 'cut', t4: 'cut' });
  });

  it('reads no form in a report of before 2019', () => {
    const text =
      '二、主动公开政府信息的情况\n全年发布信息172条。\n五、因政府信息公开申请行政复议、提起行政诉讼的情况\n无。';
    expect(readForm(text, false)).toMatchObject({
      form: null,
      cells: [],
      tables: { t2: 'none', t3: 'none', t4: 'none' },
    });
  });

  it('splits glued cells only where the sums leave one reading', () => {
    const text =
      '二、主动公开政府信息情况 信息内容 本年制发件数 本年废止件数 现行有效件数 规章000行政规范性文件5428第二十条第(五)项信息内容本年处理决定数量行政许可10690第二十条第(六)项行政处罚21行政强制0 ' +
      '三、收到和处理政府信息公开申请情况 申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他 一、本年新收政府信息公开申请数量 713000074二、上年结转政府信息公开申请数量 1000001三、本年度办理结果 (一)予以公开 210000021 四、政府信息公开行政复议、行政诉讼情况 行政复议 行政诉讼 未经复议直接起诉 复议后起诉 0 1 1 0 2 1 0 0 0 1 0 0 0 0 0 五、存在的主要问题及改进情况';
    expect(read(text)).toMatchObject({
      't2.reg.val': '0',
      't2.nrm.iss': 'missing',
      't2.lic.dec': '10690',
      't3.new.nat': '71',
      't3.new.ent': '3',
      't3.new.tot': '74',
      't3.cin.nat': '1',
      't4.rev.tot': '2',
      't4.lit1.up': '1',
    });
  });

  it('gives lines of numbers that lost their labels back to their rows when the whole table then adds up', () => {
    const form = consistentForm('GKNB-2021', 3);
    const shredded = printForm(form, 'row per line').replace(
      /(?:3\.)?(属于国家秘密|重复申请|不掌握[^|]*|没有现成信息[^|]*) \| /g,
      '$1\n',
    );
    expect(read(shredded)).toEqual(form.cells);
  });

  it('leaves them missing when one number is changed and the proof fails', () => {
    const form = consistentForm('GKNB-2021', 3);
    const shredded = printForm(form, 'row per line')
      .replace('重复申请 | ', '重复申请\n')
      .replace('补正后申请内容仍不明确 | ', '补正后申请内容仍不明确\n');
    const broken = shredded.replace(/总计 \| (\d+) \|/, (_, value: string) => `总计 | ${Number(value) + 1} |`);
    const wrong = Object.entries(read(broken)).filter(
      ([code, value]) => ![form.cells[code], 'missing'].includes(value),
    );
    expect(wrong.filter(([code]) => !code.startsWith('t3.r7'))).toEqual([]);
  });

  it('re-aligns a shifted row only where the columns prove it', () => {
    const form = consistentForm('GKNB-2021', 21);
    const { cells } = form;
    const row = ['nat', 'ent', 'res', 'pub', 'leg', 'oth', 'tot'].map((column) => cells[`t3.r4a.${column}`] ?? '');
    const whole = row.join(' | ');
    const shifted = printForm(form, 'row per line').replace(
      `不掌握相关政府信息 | ${whole} |`,
      `不掌握相关政府信息 | ${row.slice(0, -1).join(' | ')} |`,
    );
    for (const [code, value] of Object.entries(read(shifted))) expect([cells[code], 'missing']).toContain(value);
  });
});
