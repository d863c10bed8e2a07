import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, decimalOf, sum } from '../../src/domain/decimal.ts';
import { inOneUnit, withSteps } from '../../src/domain/one-unit.ts';
import { type Quantity, toNormal } from '../../src/domain/units.ts';

const of = (value: string, unit: string | null): Quantity => ({ value: value as Decimal, unit });

describe('quantities in one unit', () => {
  it('stay as they are printed where they have the same one', () => {
    expect(inOneUnit([of('9.5', '万元'), of('3', '万元')])).toEqual({ unit: '万元', values: ['9.5', '3'], steps: [] });
    expect(inOneUnit([of('7', null), of('8', null)])).toEqual({ unit: null, values: ['7', '8'], steps: [] });
  });

  // 9999元 and 3000万元 were added, compared and subtracted as 9999 and 3000.
  it('are converted where they differ, and say how', () => {
    const found = inOneUnit([of('9999', '元'), of('3000', '万元'), of('0.5', '亿元')]);
    const steps = ['3000万元 = 30000000元', '0.5亿元 = 50000000元'];
    expect(found).toEqual({ unit: '元', values: ['9999', '30000000', '50000000'], steps });
    expect(withSteps('a + b', steps)).toBe('a + b，其中3000万元 = 30000000元、0.5亿元 = 50000000元');
    expect(withSteps('a + b', [])).toBe('a + b');
  });

  it('are none where they do not measure the same', () => {
    expect(inOneUnit([of('1', '元'), of('1', '件')])).toBeUndefined();
    expect(inOneUnit([of('1', '件'), of('1', null)])).toBeUndefined();
    expect(inOneUnit([of('1', '%'), of('1', '个百分点')])).toBeUndefined();
  });

  it('come to the same in whatever units they are printed', () => {
    const amount = fc.record({
      value: fc.integer().map(decimalOf),
      unit: fc.constantFrom('元', '千元', '万元', '亿元'),
    });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), ([first, ...rest]) => {
        const found = first && inOneUnit([first, ...rest]);
        const total = toNormal({ value: sum(found?.values ?? []), unit: found?.unit ?? null }).value;
        expect(total).toBe(sum([first, ...rest].flatMap((one) => (one ? toNormal(one).value : []))));
      }),
    );
  });
});
