import { describe, expectTypeOf, it } from 'vitest';
import type { Answered, Citation, Clarify, Declined } from '../../src/domain/answer.ts';
import type { Year } from '../../src/domain/ids.ts';

describe('types that carry the design', () => {
  it('does not let a statement be answered without a citation', () => {
    expectTypeOf<readonly []>().not.toExtend<Answered['citations']>();
    expectTypeOf<readonly [Citation]>().toExtend<Answered['citations']>();
  });

  it('lets an honest "no" stand without one, but never without a reason', () => {
    expectTypeOf<readonly []>().toExtend<Declined['citations']>();
    expectTypeOf<null>().not.toExtend<Declined['reason']>();
  });

  it('asks back only with something to choose', () => {
    expectTypeOf<readonly []>().not.toExtend<Clarify['options']>();
  });

  it('keeps a year apart from a count', () => {
    expectTypeOf<number>().not.toExtend<Year>();
  });
});
