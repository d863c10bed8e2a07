import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, parseDecimal } from '../../src/domain/decimal.ts';
import { BLANK, type Fact } from '../../src/domain/fact.ts';
import { type CellCode, cellCode, reportId } from '../../src/domain/ids.ts';
import { contradictionOf } from '../../src/evidence/contradiction.ts';

const TEXT = `一、总体情况
全年共收到申请122件，合格率80%以上，制发文件约30件，公开信息10万余条，涉及资金35.2万元，办结率99.19%。未收到行政复议申请。
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | 22 | 0 | 7.7万 | 22 |
二、上年结转政府信息公开申请数量 | 1 | / | - | 1 |
四、结转下年度继续办理 | 35.2万元 | | 12(其中修订5件) | 3 |
办结率 | 98.12% | 97% | 1.12个百分点 |
五、行政复议
行政许可
97
行政处罚
97
规章000行政规范性文件885
`;

const decimal = (text: string | null) => (text === null ? null : (parseDecimal(text) ?? null));

interface Stored {
  readonly value?: string | null;
  readonly low?: string | null;
  readonly high?: string | null;
  readonly unit?: string | null;
  readonly state?: Fact['state'];
  readonly note?: string | null;
  readonly cell?: CellCode;
}

/** A fact at the given words, behind others; its bounds are its value unless said otherwise. */
function factAt(words: string, behind: string, source: Fact['source'], stored: Stored): Fact {
  const start = TEXT.indexOf(words, TEXT.indexOf(behind) + behind.length);
  const value = decimal(stored.value ?? null);
  const table = stored.cell?.startsWith('t2') ? 't2' : 't3';
  return {
    report: reportId('r'),
    indicator: null,
    cell: stored.cell ?? null,
    place: stored.cell ? { table, row: '', column: '' } : null,
    subject: null,
    state: stored.state ?? (value === decimalOf(0) ? 'zero' : 'value'),
    value,
    low: stored.low === undefined ? value : decimal(stored.low),
    high: stored.high === undefined ? value : decimal(stored.high),
    unit: stored.unit === undefined ? '件' : stored.unit,
    wording: TEXT.slice(start, start + words.length),
    scope: null,
    period: null,
    source,
    note: stored.note ?? null,
    start,
    end: start + words.length,
  };
}

const NEW = cellCode('t3.new.nat');
const CARRIED = cellCode('t3.cin.nat');
const cell = (words: string, behind: string, stored: Stored) =>
  contradictionOf(factAt(words, behind, 'table', stored), TEXT);
const prose = (words: string, behind: string, stored: Stored) =>
  contradictionOf(factAt(words, behind, 'prose', stored), TEXT);

describe('a figure of a table', () => {
  it.each<[string, string, Stored]>([
    ['22', '申请数量 | ', { value: '22', cell: NEW }],
    ['0', '22 | ', { value: '0', cell: NEW }],
    ['7.7万', '0 | ', { value: '7.7', unit: '万件', cell: NEW }],
    ['7.7万', '0 | ', { value: '77000', unit: '件', cell: NEW }],
    ['/', '1 | ', { state: 'not_applicable', cell: CARRIED }],
    ['-', '/ | ', { state: 'missing', note: '原表填“-”', cell: CARRIED }],
    ['35.2万元', '继续办理 | ', { value: '352000', unit: '元' }],
    ['35.2万元', '继续办理 | ', { value: '35.2', unit: '万元' }],
    ['12(其中修订5件)', ' | | ', { value: '12' }],
    ['1.12个百分点', '97% | ', { value: '1.12', unit: '个百分点' }],
    ['97', '行政许可\n', { value: '97', cell: cellCode('t2.lic.dec') }],
    ['0', '规章0', { value: '0', cell: cellCode('t2.reg.rep') }],
  ])('is confirmed by its own cell: %s behind %j', (words, behind, stored) => {
    expect(cell(words, behind, stored)).toBeNull();
  });

  it.each<[string, string, string, Stored]>([
    ['value', '22', '申请数量 | ', { value: '2200', cell: NEW }],
    ['value', '22', '申请数量 | ', { value: '2', cell: NEW }],
    ['value', '0', '22 | ', { value: '22', cell: NEW }],
    ['value', '7.7万', '0 | ', { value: '7.7', unit: '件', cell: NEW }],
    ['value', '22', '申请数量 | ', { value: '0', cell: NEW }],
    ['bounds', '22', '申请数量 | ', { value: '22', high: '25', cell: NEW }],
    ['bounds', '22', '申请数量 | ', { value: '22', low: null, cell: NEW }],
    ['state', '22', '申请数量 | ', { value: '22', state: 'zero', cell: NEW }],
    ['state', '22', '申请数量 | ', { state: 'not_applicable', cell: NEW }],
    ['state', '22', '申请数量 | ', { state: 'missing', note: BLANK, cell: NEW }],
    ['value', '/', '1 | ', { value: '0', cell: CARRIED }],
    ['unit', '35.2万元', '继续办理 | ', { value: '35.2', unit: '件' }],
    ['value', '35.2万元', '继续办理 | ', { value: '35.2', unit: '元' }],
    ['row', '22', '申请数量 | ', { value: '22', cell: CARRIED }],
    ['row', '97', '行政许可\n', { value: '97', cell: cellCode('t2.pen.dec') }],
    ['value', '本年新收', '一、', { value: '22' }],
  ])('is contradicted in its %s by the cell %s behind %j', (why, words, behind, stored) => {
    expect(cell(words, behind, stored)).toBe(why);
  });
});

describe('a figure of a sentence', () => {
  it.each<[string, string, Stored]>([
    ['122件', '申请', { value: '122' }],
    ['约30件', '文件', { value: '30', low: null, high: null }],
    ['10万余条', '信息', { value: '100000', high: null, unit: '条' }],
    ['35.2万元', '资金', { value: '352000', unit: '元' }],
    ['99.19%', '办结率', { value: '99.19', unit: '%' }],
    ['80%以上', '合格率', { value: '80', high: null, unit: '%' }],
    ['未收到行政复议申请', '。', { value: '0' }],
  ])('is confirmed by its own words: %s behind %j', (words, behind, stored) => {
    expect(prose(words, behind, stored)).toBeNull();
  });

  it.each<[string, string, string, Stored]>([
    ['value', '122件', '申请', { value: '22' }],
    ['value', '22件', '申请1', { value: '22' }],
    ['bounds', '约30件', '文件', { value: '30' }],
    ['bounds', '80%以上', '合格率', { value: '80', unit: '%' }],
    ['bounds', '10万余条', '信息', { value: '100000', unit: '条' }],
    ['value', '10万余条', '信息', { value: '10', high: null, unit: '条' }],
    ['unit', '122件', '申请', { value: '122', unit: '条' }],
    ['value', '未收到行政复议申请', '。', { value: '3' }],
    ['value', '行政复议申请', '未收到', { value: '0' }],
  ])('is contradicted in its %s by the words %s behind %j', (why, words, behind, stored) => {
    expect(prose(words, behind, stored)).toBe(why);
  });
});

it('words that are no longer those that were read confirm nothing', () => {
  const fact = factAt('122件', '申请', 'prose', { value: '122' });
  expect(contradictionOf({ ...fact, wording: '22件' }, TEXT)).toBe('wording');
  expect(contradictionOf({ ...fact, start: fact.start + 3, end: fact.end + 3 }, TEXT)).toBe('wording');
});

it('no value but its own is confirmed by any number in a cell or a sentence', () => {
  const number = fc.nat(9_999_999);
  fc.assert(
    fc.property(number, number, fc.boolean(), (printed, stored, isCell) => {
      const text = isCell ? `行政许可 | ${printed} |` : `共办理${printed}件。`;
      const words = isCell ? String(printed) : `${printed}件`;
      const start = text.indexOf(words);
      const other = factAt('122件', '申请', isCell ? 'table' : 'prose', { value: String(stored) });
      const fact: Fact = { ...other, wording: words, start, end: start + words.length };
      expect(contradictionOf(fact, text) === null).toBe(printed === stored);
    }),
  );
});
