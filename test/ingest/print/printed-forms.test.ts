import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/domain/fact.ts';
import type { CellCode } from '../../../src/domain/ids.ts';
import { outcomeOf, printCase, sliceOf } from './cases.ts';
import { DAMAGES } from './damages/damages.ts';
import { FORMATS } from './formats/formats.ts';
import { LAYOUTS } from './layouts/layouts.ts';
import { withTruth } from './printed-form.ts';
import { readBack } from './read-back.ts';
import { strayFigures } from './stray-figures.ts';

const [ruled] = LAYOUTS;
const [none] = DAMAGES;
if (!ruled || !none) throw new Error('there are no layouts or no damages');

/** The whole of it, with shares and a baseline: bench/quality/printed-forms.ts. */
describe('a printed form, whatever its layout and its damage', () => {
  const cases = [...sliceOf(1)].map((one) => [one.layout.name, one.damage.name, one.format.name, one] as const);

  it.each(cases)('%s, %s, %s: no cell is stated wrongly', async (_layout, _damage, _format, one) => {
    const { wrong } = await outcomeOf(one);
    expect(wrong).toEqual([]);
  });

  it.each(FORMATS)('in plain ruled tables is read whole: $name', async (format) => {
    const form = printCase(ruled, none, 2);
    const { right, printed, wrong } = await outcomeOf({ layout: ruled, damage: none, format, form });
    expect({ right, wrong }).toEqual({ right: printed, wrong: [] });
    expect(printed).toBeGreaterThan(150);
  });
});

describe('the print itself', () => {
  const form = printCase(ruled, none, 3);
  const [code, truth] = [...form.truth].find(([, { state }]) => state === 'value') ?? expect.fail('nothing is printed');
  const bytes = () => FORMATS[0]?.print(form) ?? expect.fail('there is no format');

  it('knows a cell that is read otherwise than it was printed', async () => {
    const other = withTruth(form, [[code, { state: 'value', value: '1234567', unit: '件' }]]);
    expect((await readBack(bytes(), other, 'a')).wrong).toHaveLength(1);
    expect((await readBack(bytes(), withTruth(form, [[code, { state: 'unreadable' }]]), 'a')).wrong).toHaveLength(1);
    expect((await readBack(bytes(), form, 'a')).wrong).toEqual([]);
    expect(truth).toMatchObject({ state: 'value' });
  });

  it('knows a number that was read under a name which is not its own', () => {
    const beside = (subject: string, value: string) => ({ cell: null, source: 'table', subject, value }) as Fact;
    const other = withTruth(form, [['t4.rev.pen' as CellCode, { state: 'value', value: '987654', unit: '件' }]]);
    expect(strayFigures(other, [beside('尚未审结', '987654')])).toEqual([]);
    expect(strayFigures(other, [beside('总计', '987654')])).toEqual(['“总计”: 987654, beside the form']);
  });

  it('is the same each time, and another in each round', () => {
    expect(printCase(ruled, none, 1)).toEqual(printCase(ruled, none, 1));
    expect(printCase(ruled, none, 1)).not.toEqual(printCase(ruled, none, 2));
  });
});
