import type { CellCode } from '../../../../src/domain/ids.ts';
import type { Draw } from '../draw.ts';
import { plainText } from '../ink.ts';
import { type Part, type PrintedForm, type Truth, isTable, withCells, withTruth } from '../printed-form.ts';
import { layout } from './layout.ts';

/** Units above a table, in a head or in a cell, and others than the form asks for. */
export const units = layout('units printed', {
  dress: (form, draw) => draw.pick([inHeads, aboveTables, inCells, scaledHeads])(withUnitLine(form), draw),
});

const FEE_HEAD = '本年收费金额（单位：万元）';
const MONEY: readonly [string, ...string[]] = ['元', '万元', '亿元'];

/** 单位：件 above table 3. */
function withUnitLine(form: PrintedForm): PrintedForm {
  const parts = form.parts.flatMap((part): Part[] =>
    isTable(part) && part.table === 't3' ? [{ kind: 'line', text: '单位：件' }, part] : [part],
  );
  return { ...form, parts };
}

const renamed = (form: PrintedForm, from: string, to: string) =>
  withCells(form, (cell) => (cell.role === 'head' && plainText(cell.ink) === from ? { ...cell, ink: [to] } : cell));

function inHeads(form: PrintedForm, draw: Draw): PrintedForm {
  const unit = draw.pick(MONEY);
  return counted(renamed(form, FEE_HEAD, `本年收费金额（单位：${unit}）`), isFee, unit);
}

function aboveTables(form: PrintedForm, draw: Draw): PrintedForm {
  const unit = draw.pick(MONEY);
  const parts = renamed(form, FEE_HEAD, '本年收费金额').parts.flatMap((part): Part[] =>
    isTable(part) && part.table === 't2' ? [{ kind: 'line', text: `金额单位：${unit}` }, part] : [part],
  );
  return counted({ ...form, parts }, isMoney, unit);
}

/** The cell has its unit and the head another. */
function inCells(form: PrintedForm, draw: Draw): PrintedForm {
  const unit = draw.pick(MONEY);
  const filled = withCells(form, (cell) =>
    isMoney(cell.code) && /^\d/.test(plainText(cell.ink)) ? { ...cell, ink: [`${plainText(cell.ink)}${unit}`] } : cell,
  );
  return counted(filled, isMoney, unit);
}

/** Decisions by the thousand. */
function scaledHeads(form: PrintedForm, draw: Draw): PrintedForm {
  const scale = draw.pick(['千', '万']);
  const head = '本年处理决定数量';
  return counted(
    renamed(form, head, `${head}（单位：${scale}件）`),
    (code) => /^t2\.\w+\.dec$/.test(code),
    `${scale}件`,
  );
}

const isFee = (code: CellCode) => code === 't2.fee.amt';
const isMoney = (code: CellCode | undefined) => code !== undefined && code.endsWith('.amt');

const counted = (form: PrintedForm, isMeant: (code: CellCode) => boolean, unit: string) =>
  withTruth(
    form,
    [...form.truth].flatMap(([code, truth]): [CellCode, Truth][] =>
      truth.state === 'value' && isMeant(code) ? [[code, { ...truth, unit }]] : [],
    ),
  );
